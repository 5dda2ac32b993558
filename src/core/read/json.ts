// Reads a bare JSON body, strict or with comments and trailing commas. Broken JSON is still JSON when it opens like it.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import { isHistory } from '../history-format.ts'
import type { JsonNode } from '../json/document.ts'
import { type Exchange, blankExchange, readEach } from './exchange.ts'
import { headersInError } from './headers-object.ts'
import { isLogObject, mayBeOfUse, readClientObject, readLogObject } from './log-object.ts'
import { isNylasResponse } from './nylas-envelope.ts'
import { readPostman } from './postman.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { readWrappedError } from './wrapped-error.ts'

function read(source: Source) {
  const behind = statusBehind(source)
  if (behind) return [{ ...blankExchange(source), ...behind }]
  return mayBeOfUse(source.text) ? readEntries(source) : [bare(source)]
}

function bare(source: Source): Exchange {
  const root = source.opensJson(source.content) ? source.json(source.content).root : null
  return {
    ...blankExchange(source),
    body: source.content,
    headers: headersInError(root),
    print: isNodeError(root) ? sdkPrints.nodeJson : null,
  }
}

/** `curl -w '%{http_code}'` writes the status behind a whole body, and that ends the text. */
function statusBehind(source: Source): Pick<Exchange, 'body' | 'status'> | null {
  const { start, end } = source.content
  const digits = end - 3
  if (!/^[\s}\]][1-5]\d\d$/.test(source.text.slice(Math.max(start, digits - 1), end))) return null
  const body = source.trim({ start, end: digits })
  if (!source.isStrictJson(body)) return null
  return {
    body,
    status: { value: Number(source.text.slice(digits, end)), span: { start: digits, end }, origin: 'status-text' },
  }
}

function readEntries(source: Source): readonly Exchange[] {
  const root = source.opensJson(source.content) ? source.json(source.content).root : null
  // The responses in it are those of other times.
  if (isHistory(root)) return [bare(source)]
  const entries = root?.kind === 'array' ? inList(source, root) : []
  if (entries.length > 0) return entries
  const saved = readPostman(source, root)
  if (saved) return [saved]
  const inside = isLogObject(source) ? loggedIn(source) : readClientObject(source, root)
  if (inside) return [inside]
  const wrapped = root?.kind === 'array' ? readWrappedError(source, root) : null
  return [wrapped ?? bare(source)]
}

/** The responses in a list: of log entries, as consoles export them, of notifications, or of the items of a low-code tool. */
function inList(source: Source, list: JsonNode): readonly Exchange[] {
  const first = list.at(0)
  const read = first && entryReader(source, first)
  if (!read) return []
  return readEach(responsesIn(source, list, read), (response) => response)
}

function* responsesIn(source: Source, list: JsonNode, read: ReadEntry): Generator<Exchange> {
  for (const entry of list.children()) {
    const response = mayBeOfUse(source.slice(entry)) ? read(source.within(entry)) : null
    if (response) yield response
  }
}

type ReadEntry = (own: Source) => Exchange | null

/** How to read the entries of a list that begins with this one; null where they are none that hold responses. */
function entryReader(source: Source, first: JsonNode): ReadEntry | null {
  if (first.get('specversion') !== undefined) return (own) => ({ ...blankExchange(own), body: own.content })
  const own = source.within(first)
  if (isLogObject(own)) return readLogObject
  return mayBeOfUse(own.text) && itemIn(own) ? itemIn : null
}

/** The response that an item is or holds, as n8n and Make keep what a step received. */
function itemIn(own: Source): Exchange | null {
  const { root } = own.json(own.content)
  // Objects of Nylas, of which a list is one response, have an ID.
  const isWhole = root?.get('id') === undefined && isNylasResponse(root)
  return isWhole ? { ...blankExchange(own), body: own.content } : readClientObject(own, root)
}

/** The response in one entry of a log; null where the text is a response itself. */
function loggedIn(source: Source) {
  return isNylasResponse(source.json(source.content).root) ? null : readLogObject(source)
}

/** A Node SDK error through JSON.stringify: its own properties without the message, which an Error does not hand out. */
function isNodeError(root: JsonNode | null): boolean {
  const has = (key: string) => root?.get(key) !== undefined
  return ['requestId', 'statusCode', 'type'].every(has) && !['message', 'error'].some(has)
}

export const json: Reader = {
  form: 'json',
  recognise(source) {
    if (!source.opensJson(source.content)) return isJsonScalar(source) ? 59 : 0
    return statusBehind(source) || source.isStrictJson(source.content) ? 95 : 60
  },
  read,
}

export const jsonc: Reader = {
  form: 'jsonc',
  recognise(source) {
    const { content } = source
    return source.opensJson(content) && !source.opensLikePrint(content) && source.json(content).relaxed ? 95 : 0
  },
  read,
}

/** A quoted string on its own. Numbers are left to the reader of plain text: `404` is a status, not a JSON number. */
function isJsonScalar(source: Source): boolean {
  return source.text[source.content.start] === '"' && source.json(source.content).strict
}
