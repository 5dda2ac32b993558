// The shape of a validator that the build compiles from a JSON Schema (see tools/schema-validator.ts).
declare module '*?validator' {
  interface ValidatorError {
    keyword: string
    instancePath: string
    schemaPath: string
    params: Record<string, unknown>
    message?: string
  }
  interface Validator {
    (value: unknown): boolean
    /** What the last call found, null when the value is valid. */
    errors?: ValidatorError[] | null
  }
  const validate: Validator
  export default validate
}
