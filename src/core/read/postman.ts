// Reads one response as Postman saves it in a collection: the body in a string, its status and headers beside it.
import { isHttpStatus } from '../http-status.ts'
import type { JsonNode } from '../json/document.ts'
import { authorizationIn } from './authorization.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { requestUrl } from './http-request.ts'
import type { Source } from './source.ts'
import { unfoldJsonString } from './unescape.ts'

/** @returns null where the object is no saved response */
export function readPostman(whole: Source, root: JsonNode | null): Exchange | null {
  const sent = root?.get('originalRequest')
  const code = root?.get('code')
  const body = root?.get('body')
  const value = code?.number() ?? 0
  if (!root || !sent || !code || body?.kind !== 'string' || !isHttpStatus(value)) return null
  const { source, inner, moved } = unfoldJsonString(whole, body, 'Read the JSON inside a string')
  const content = source.trim(inner)
  return {
    ...blankExchange(source),
    request: requestOf(sent),
    status: { value, span: moved(code), origin: 'saved-response' },
    headers: [...(root.get('header')?.children() ?? [])].flatMap((header) => {
      const name = header.get('key')?.string()
      const said = header.get('value')?.string()
      return name && said !== undefined ? [{ name, value: said, span: moved(header) }] : []
    }),
    body: content.start < content.end ? content : null,
    name: root.get('name')?.string() || null,
  }
}

function requestOf(sent: JsonNode): Exchange['request'] {
  const method = sent.get('method')?.string()
  const address = sent.get('url')
  const url = address?.string() ?? address?.get('raw')?.string()
  return method && url
    ? {
        method,
        url: requestUrl(url),
        body: sent.get('body')?.get('raw')?.string() || null,
        ...authorizationIn(sent.get('header')),
      }
    : null
}
