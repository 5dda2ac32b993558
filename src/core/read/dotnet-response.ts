// Reads the HttpResponseMessage of .NET as its `ToString` prints it, with the body where a program printed that behind it.
import type { RequestContext } from '../model.ts'
import { type Exchange, blankExchange, statusFound } from './exchange.ts'
import { requestUrl } from './http-request.ts'
import type { Source } from './source.ts'

const mark = "ReasonPhrase: '"
const opening =
  /\bStatusCode: ([1-5]\d\d), ReasonPhrase: '[^'\n]{0,100}', Version: [\d.]{1,5}, Content: [^\n]{1,200}, Headers:\s{1,4}\{/
const closing = /^[ \t]{0,4}\}(?:, Trailing Headers:\s{1,4}\{\s{0,10}\})?\s{0,10}(?:[A-Za-z]{1,20}: ?)?(?=[{["<])/
const header = /^([A-Za-z][\w-]{0,80}):[ \t]*(.*)$/
const request = /\bMethod: ([A-Z]{3,7}), RequestUri: '([^'\s]{1,2000})'/
const maxSearchedChars = 20_000

/** @returns null where the text holds no such print */
export function readDotnetResponse(source: Source): Exchange | null {
  const { start, end } = source.content
  const text = source.text.slice(start, Math.min(end, start + maxSearchedChars))
  const found = text.includes(mark) ? opening.exec(text) : null
  if (!found?.[1]) return null
  const at = start + found.index + 'StatusCode: '.length
  const from = start + found.index + found[0].length
  const headers: Exchange['headers'][number][] = []
  let rest = end
  for (const line of source.lines({ start: from, end })) {
    const span = source.trim(line)
    const [, name, value = ''] = header.exec(source.slice(span)) ?? []
    rest = line.start
    if (name !== undefined) headers.push({ name, value, span })
    else if (span.start < span.end) break
  }
  const behind = closing.exec(source.text.slice(rest, rest + 200))
  return {
    ...blankExchange(source),
    request: requestIn(text),
    status: { ...statusFound(Number(found[1]), at), origin: 'status-text' },
    headers,
    body: behind ? { start: rest + behind[0].length, end } : null,
  }
}

function requestIn(text: string): RequestContext | null {
  const [, method, url] = request.exec(text) ?? []
  return method !== undefined && url !== undefined ? { method, url: requestUrl(url), body: null } : null
}
