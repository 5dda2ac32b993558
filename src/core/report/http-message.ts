// An inspected exchange as files: the JSON body by itself, and the response as an HTTP message.
import type { InspectedExchange } from '../model.ts'

/**
 * The JSON body of an exchange as it stands in the text.
 * @param text the text that was inspected
 * @returns null where it is no JSON, or stands inside of something else
 */
export function jsonBody(text: string, { range, status, headers }: InspectedExchange): string | null {
  const ends = [status?.range, ...headers.map((header) => header.range)].map((place) => place?.end ?? 0)
  const whole = text.slice(range.start, range.end)
  if (isJson(whole)) return archivedBody(whole) ?? whole.trim()
  const rest = text.slice(Math.max(range.start, ...ends), range.end)
  const start = rest.search(/^[ \t]*[{[]/m)
  const body = rest.slice(start, Math.max(rest.lastIndexOf('}'), rest.lastIndexOf(']')) + 1).trim()
  return start >= 0 && isJson(body) ? body : null
}

// They describe the body as it was sent, not as it stands here.
const ofTheTransfer = new Set(['content-length', 'content-encoding', 'transfer-encoding'])

/**
 * The response as an HTTP/1.1 message: status line, headers, body.
 * @param body as `jsonBody` finds it
 * @returns null where the status or the body is not known
 */
export function httpMessage({ status, headers, diagnosis }: InspectedExchange, body: string | null): string | null {
  if (!status || body === null) return null
  const name = diagnosis.status?.code === status.value ? ` ${diagnosis.status.name}` : ''
  const kept = headers.filter((header) => !ofTheTransfer.has(header.name.toLowerCase()))
  const lines = kept.map((header) => `${header.name}: ${header.value.replaceAll(/[\r\n]+/g, ' ')}`)
  return [`HTTP/1.1 ${status.value}${name}`, ...lines, '', body].join('\n')
}

/** The body of an entry of an HTTP archive, which keeps it as a string. */
function archivedBody(entry: string): string | null {
  const response = fieldOf(JSON.parse(entry), 'response')
  const body = fieldOf(fieldOf(response, 'content'), 'text')
  return typeof body === 'string' && isJson(body) ? body : null
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
