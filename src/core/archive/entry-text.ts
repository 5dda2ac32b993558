// Lays an entry of an HTTP archive out as the messages that went over the wire, which read better than the entry's JSON.
import { inspect } from '../inspect.ts'
import type { JsonNode } from '../json/document.ts'
import { layOut, layOutBody } from '../json/lay-out.ts'
import { parseJson } from '../json/parse.ts'
import type { InspectedExchange } from '../model.ts'
import { requestUrl } from '../read/http-request.ts'
import { writeRemark } from '../read/remark.ts'
import { archiveOf, type HarEntry, parseEntry } from './har-entry.ts'

/**
 * The entry as HTTP messages, without the headers of the request, which hold the API key. Where that would not say what the
 * archive says (a request without a response, a body with a status line in it), the entry as an archive of its own.
 */
export function textOfEntry(entryText: string): string {
  const entry = parseEntry(entryText)
  const archive = archiveOf(entryText)
  if (!entry) return archive
  const text = messages(entry)
  return isSame(inspect(text).exchanges, inspect(archive, { form: 'har' }).exchanges) ? text : withoutKeys(archive)
}

function messages({ startedAt, durationMs, method, url, requestType, requestBody, ...response }: HarEntry): string {
  const { status, statusText, httpVersion, headers, body } = response
  const { host, path } = addressOf(url)
  const remark = startedAt === null || durationMs === null ? '' : writeRemark(startedAt, durationMs, [])
  return [
    `${remark}${method} ${path} HTTP/1.1`,
    ...(host ? [`Host: ${host}`] : []),
    ...(requestType ? [`Content-Type: ${requestType}`] : []),
    '',
    ...(requestBody ? [requestBody, ''] : []),
    `${versionOf(httpVersion)} ${status} ${statusText}`.trimEnd(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    layOutBody(body),
  ].join('\n')
}

function addressOf(url: string): { readonly host: string; readonly path: string } {
  if (!URL.canParse(url)) return { host: '', path: url }
  const { host, pathname, search } = new URL(requestUrl(url))
  return { host, path: pathname + search }
}

/** Browsers write `h2` or `http/2.0`; a status line says `HTTP/2`. */
function versionOf(httpVersion: string): string {
  const later = /^h(?:ttp\/)?([23])(?:\.0)?$/i.exec(httpVersion)?.[1]
  if (later !== undefined) return `HTTP/${later}`
  return /^http\/1\.[01]$/i.test(httpVersion) ? httpVersion.toUpperCase() : 'HTTP/1.1'
}

const hidden: ReadonlySet<string | null> = new Set(['headers', 'cookies'])

/** The archive with line breaks, and without what requests say of who sent them. However deep it is nested, it is laid out. */
function withoutKeys(archive: string): string {
  const { root } = parseJson(archive)
  const lists = root ? [...keyLists(root)] : []
  return layOut(lists.reduceRight((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, archive))
}

/** In the order of the text, none within another. */
function* keyLists(node: JsonNode): Generator<JsonNode> {
  for (const child of node.children()) {
    if (node.key === 'request' && hidden.has(child.key)) yield child
    else yield* keyLists(child)
  }
}

function isSame([laid, ...more]: readonly InspectedExchange[], [original]: readonly InspectedExchange[]): boolean {
  return more.length === 0 && JSON.stringify(told(laid)) === JSON.stringify(told(original))
}

/** What a person would miss. */
function told(exchange: InspectedExchange | undefined) {
  return [
    exchange?.envelope,
    exchange?.status?.value,
    exchange?.type?.value,
    exchange?.requestId?.value,
    exchange?.message?.value,
    exchange?.request,
    exchange?.endpoint,
    exchange?.time,
    exchange?.durationMs,
    exchange?.headers.length,
    exchange?.diagnosis.title,
  ]
}
