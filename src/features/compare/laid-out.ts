// Lays a text out so that two of them can be compared line by line.
import { layOut } from '../../core/json/lay-out.ts'
import { maxLaidOutChars } from '../../core/limits.ts'

/** JSON is put on lines of its own, also behind the head of a message; any other text stays as it is. */
export function laidOut(text: string): string {
  const unix = text.replaceAll('\r\n', '\n')
  const headEnd = unix.indexOf('\n\n')
  const whole = json(unix)
  if (whole !== null || headEnd < 0) return whole ?? unix
  const body = json(unix.slice(headEnd + 2))
  return body === null ? unix : `${unix.slice(0, headEnd)}\n\n${body}`
}

/** Null where it is no JSON, or too long to be looked through. */
function json(text: string): string | null {
  if (text.length > maxLaidOutChars) return null
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  return layOut(text)
}
