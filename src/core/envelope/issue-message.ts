// Turns what a validator found into sentences that name the real problem, one for each place.
import type { JsonValue } from '../json/value.ts'
import type { Severity } from '../model.ts'
import { valueAt } from './pointer.ts'

/** A place in the body that breaks a rule of its envelope. */
export interface SchemaIssue {
  /** `envelope/…` */
  readonly rule: string
  readonly severity: Severity
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string
  readonly message: string
  readonly expected: string | null
  readonly found: string | null
}

/** One error as a compiled validator reports it. */
export interface ValidatorError {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['null', 'null'],
  ['boolean', 'true or false'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['string', 'a string'],
  ['array', 'an array'],
  ['object', 'an object'],
])

/**
 * @param errors all errors of one validation
 * @param root the value that was validated
 * @returns one issue for each place and problem, in the order of the schema
 */
export function explainErrors(errors: readonly ValidatorError[], root: JsonValue): SchemaIssue[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ schemaPath }) => `${schemaPath}/`)
  const isBranch = ({ schemaPath }: ValidatorError) => alternatives.some((path) => schemaPath.startsWith(path))
  // A value of the wrong type breaks other rules as well, which say nothing new.
  const wrongTypes = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath))
  return errors
    .filter((error) => !isBranch(error) && (error.keyword === 'type' || !wrongTypes.has(error.instancePath)))
    .map((error) => explain(error, errors, root))
}

function explain(error: ValidatorError, errors: readonly ValidatorError[], root: JsonValue): SchemaIssue {
  const { keyword, params, instancePath: pointer } = error
  const place = placeName(pointer)
  const value = valueAt(root, pointer)
  switch (keyword) {
    case 'type': {
      const types = [params['type']].flat().map(String)
      const [expected, found] = [types.map(typeName).join(' or '), kindOf(value, types)]
      const message = `${place} should be ${expected}, this is ${found}.`
      return { rule: 'envelope/wrong-type', severity: 'error', pointer, message, expected, found }
    }
    case 'required': {
      const expected = String(params['missingProperty'])
      const message = `${place} has no \`${expected}\`.`
      return { rule: 'envelope/missing-key', severity: 'error', pointer, message, expected, found: null }
    }
    case 'anyOf': {
      const keys = alternativeKeys(error, errors)
      const message = `${place} has neither ${keys.map((key) => `\`${key}\``).join(' nor ')}.`
      return {
        rule: 'envelope/missing-key',
        severity: 'error',
        pointer,
        message,
        expected: keys.join(' or '),
        found: null,
      }
    }
    case 'const':
      return wrongValue(pointer, JSON.stringify(params['allowedValue']), value)
    case 'minimum':
      return wrongValue(pointer, `${String(params['limit'])} or more`, value)
    case 'minLength':
    case 'minItems': {
      const message = `${place} is empty.`
      return {
        rule: 'envelope/empty-value',
        severity: 'warning',
        pointer,
        message,
        expected: 'a value',
        found: 'empty',
      }
    }
    default: {
      const message = `${place} breaks the rule \`${keyword}\` of its schema.`
      return { rule: 'envelope/schema', severity: 'warning', pointer, message, expected: null, found: null }
    }
  }
}

function wrongValue(pointer: string, expected: string, value: JsonValue | undefined): SchemaIssue {
  const found = shortJson(value)
  const message = `${placeName(pointer)} should be ${expected}, this is ${found}.`
  return { rule: 'envelope/wrong-value', severity: 'warning', pointer, message, expected, found }
}

/** Every alternative of our schemas is one required key. */
function alternativeKeys({ schemaPath, instancePath }: ValidatorError, errors: readonly ValidatorError[]): string[] {
  return errors
    .filter((other) => other.instancePath === instancePath && other.schemaPath.startsWith(`${schemaPath}/`))
    .map(({ params }) => String(params['missingProperty']))
}

/** `/data/0/object` → `` `data[0].object` `` */
function placeName(pointer: string): string {
  if (pointer === '') return 'The body'
  const path = pointer.slice(1).replaceAll('/', '.')
  return `\`${path.replace(/\.(\d+)(?=\.|$)/g, '[$1]')}\``
}

function typeName(type: string): string {
  return typeNames.get(type) ?? type
}

function kindOf(value: JsonValue | undefined, expected: readonly string[]): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number' && expected.includes('integer')) return String(value)
  return typeof value === 'boolean' ? String(value) : typeName(typeof value)
}

function shortJson(value: JsonValue | undefined): string {
  const limit = 40
  if (typeof value === 'object' && value !== null) return kindOf(value, [])
  const text = JSON.stringify(value ?? null)
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}
