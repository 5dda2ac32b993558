// What counts as an HTTP status, wherever one is stated from outside.

/** Whether a value is an HTTP status: a whole number from 100 to 599. */
export function isHttpStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599
}

/** The HTTP status that a text is, in its three digits and nothing else; null where it is none. */
export function parseHttpStatus(text: string): number | null {
  return /^[1-5]\d\d$/.test(text) ? Number(text) : null
}
