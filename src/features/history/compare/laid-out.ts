// Lays a text out so that two of them can be compared line by line.
import { maxLaidOutChars } from '../../../core/limits.ts'

/** A number that would not survive being parsed. */
const longNumber = /\d{16}/

/** JSON is put on lines of its own, also behind the head of a message; any other text stays as it is. */
export function laidOut(text: string): string {
  const unix = text.replaceAll('\r\n', '\n')
  const headEnd = unix.indexOf('\n\n')
  const whole = json(unix)
  if (whole !== null || headEnd < 0) return whole ?? unix
  const body = json(unix.slice(headEnd + 2))
  return body === null ? unix : `${unix.slice(0, headEnd)}\n\n${body}`
}

/** Null where it is no JSON, or none that comes out the same. */
function json(text: string): string | null {
  if (text.length > maxLaidOutChars || longNumber.test(text)) return null
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return null
  }
}
