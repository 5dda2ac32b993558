// Writes captured exchanges as an HTTP archive (HAR 1.2), which browsers, proxies and this app's own reader open.
import type { Content, Entry, Header, PostData, QueryString, Request, Response } from 'har-format'
import type { CapturedBody, CapturedExchange, CapturedHeader, CapturedRequest, CapturedResponse } from './protocol.ts'

/** What stands before the first entry of an archive. */
export const harOpening = `{"log":{"version":"1.2","creator":{"name":"Nylas Response Inspector","version":"1"},"entries":[\n`

/** What stands between two entries. */
export const harSeparator = ',\n'

/** What stands after the last entry: an archive is whole whenever it ends with this. */
export const harClosing = '\n]}}\n'

/** The archive of these exchanges, in their order, as text. Their secrets stay as they are: masked, as they were told. */
export function harOf(exchanges: readonly CapturedExchange[]): string {
  return harOpening + exchanges.map(harEntryText).join(harSeparator) + harClosing
}

/** One exchange as an entry of an archive, on one line. */
export function harEntryText(exchange: CapturedExchange): string {
  return JSON.stringify(harEntry(exchange))
}

function harEntry({ startedAt, durationMs, firstByteMs, request, response, failure }: CapturedExchange): Entry {
  const wait = firstByteMs ?? durationMs
  return {
    startedDateTime: startedAt,
    time: durationMs,
    request: harRequest(request),
    response: { ...harResponse(response), ...(failure && { _error: failure }) },
    cache: {},
    timings: { send: 0, wait, receive: Math.max(0, durationMs - wait) },
  }
}

function harRequest({ method, url, headers, body }: CapturedRequest): Request {
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: harHeaders(headers),
    queryString: queryOf(url),
    ...(body && body.wireBytes > 0 && { postData: postData(headers, body) }),
    headersSize: -1,
    bodySize: body?.wireBytes ?? 0,
  }
}

/** An exchange without a response gets status 0, as browsers write it. */
function harResponse(response: CapturedResponse | null): Response {
  const { status, statusText, headers, body } = response ?? { status: 0, statusText: '', headers: [], body: null }
  return {
    status,
    statusText,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: harHeaders(headers),
    content: contentOf(headers, body),
    redirectURL: valueOf(headers, 'location'),
    headersSize: -1,
    bodySize: body?.wireBytes ?? 0,
  }
}

function postData(headers: readonly CapturedHeader[], body: CapturedBody): PostData {
  return { mimeType: valueOf(headers, 'content-type'), text: body.text ?? '', ...commentOn(body) }
}

function contentOf(headers: readonly CapturedHeader[], body: CapturedBody | null): Content {
  return {
    size: body?.text === null || !body ? (body?.wireBytes ?? 0) : new TextEncoder().encode(body.text).length,
    mimeType: valueOf(headers, 'content-type'),
    ...(body?.text && { text: body.text }),
    ...(body && commentOn(body)),
  }
}

function commentOn({ text, isCut, wireBytes }: CapturedBody): { comment?: string } {
  if (text === null && wireBytes > 0) return { comment: 'The body is no text and was left out.' }
  return isCut ? { comment: `Only the beginning was kept of ${wireBytes} bytes.` } : {}
}

function harHeaders(headers: readonly CapturedHeader[]): Header[] {
  return headers.map(([name, value]) => ({ name, value }))
}

function queryOf(url: string): QueryString[] {
  const query = URL.canParse(url) ? new URL(url).searchParams : []
  return [...query].map(([name, value]) => ({ name, value }))
}

function valueOf(headers: readonly CapturedHeader[], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''
}
