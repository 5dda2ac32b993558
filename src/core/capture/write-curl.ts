// Writes a request as a curl command that people can change, and that is read back the same.
import type { WrittenRequest } from './read-curl.ts'

/** What the connection itself decides: written down, it would only be wrong. */
const ofTheConnection = new Set([
  'host',
  'content-length',
  'connection',
  'accept-encoding',
  'transfer-encoding',
  'content-encoding',
])

/** One option per line. The method stands there wherever curl would choose another one. */
export function writeCurl({ method, url, headers, body }: WrittenRequest): string {
  const usual = body === null ? 'GET' : 'POST'
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const lines = [
    `curl ${method === usual ? '' : `-X ${quoted(method)} `}${quoted(url)}`,
    ...headers
      .filter(([name]) => !ofTheConnection.has(name.toLowerCase()))
      // A semicolon stands for the colon where the value is empty.
      .map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    // Where nothing else is said, curl calls a body a form.
    ...(body === null || hasType ? [] : ["-H 'Content-Type:'"]),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
  ]
  return lines.join(' \\\n  ')
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
