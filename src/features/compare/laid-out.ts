// Lays a text out so that two of them can be compared line by line.
import { layOutIfJson } from '../../core/json/lay-out.ts'

/** JSON is put on lines of its own, also behind the head of a message; any other text stays as it is. */
export function laidOut(text: string): string {
  const unix = text.replaceAll('\r\n', '\n')
  const headEnd = unix.indexOf('\n\n')
  const whole = layOutIfJson(unix)
  if (whole !== null || headEnd < 0) return whole ?? unix
  const body = layOutIfJson(unix.slice(headEnd + 2))
  return body === null ? unix : `${unix.slice(0, headEnd)}\n\n${body}`
}
