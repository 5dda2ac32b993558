// Reads HTTP messages: responses with or without their requests, or just a status or headers above a body.
import type { RequestContext, Span } from '../model.ts'
import { maxExchanges } from '../limits.ts'
import { chunkEdits } from './chunks.ts'
import { readCommand } from './command-line.ts'
import { readDevtoolsHeaders } from './devtools-headers.ts'
import { readDotnetResponse } from './dotnet-response.ts'
import { type Exchange, blankExchange, leavingOut } from './exchange.ts'
import { headerOf, type HttpHead, isKnownHeader, readHead } from './http-head.ts'
import { readRequest } from './http-request.ts'
import { withHeadOutside } from './framed.ts'
import { statedRequest } from './log-facts.ts'
import { type PrintedParts, printedParts } from './printed-parts.ts'
import { type HttpSection, httpSections, isRequestLine } from './http-sections.ts'
import { isNylasResponse } from './nylas-envelope.ts'
import { isProxyDump, proxyEdits } from './proxy-dump.ts'
import type { ReadInner, Reader } from './reader.ts'
import { opensWithRemark, readRemarks } from './remark.ts'
import type { Source } from './source.ts'
import { isStatusLine } from './status-text.ts'
import { isWget, wgetEdits } from './wget.ts'

/** How far below a shell prompt or a remark a status line is looked for. */
const maxPreambleChars = 2000

export const httpMessage: Reader = {
  form: 'http-message',

  recognise(source) {
    if (isWget(source)) return 92
    if (isProxyDump(source)) return 95
    if (opensWithRemark(source)) return 96
    const first = firstLine(source)
    if (isStatusLine(first)) return 98
    if (isRequestLine(first, true)) return 95
    if (readDevtoolsHeaders(source) ?? readDotnetResponse(source)) return 94
    if (printedParts(source)) return 91
    const head = readHead(source, source.content)
    if (head.body) {
      const opensJson = source.opensJson(head.body)
      if (head.alone && (opensJson || head.headers.length > 0)) return 90
      if (head.headers.some(isKnownHeader) && opensJson) return 80
    }
    return opensBelow(source) ? 55 : 0
  },

  read(source, readInner) {
    if (isProxyDump(source)) return readMessages(source.derive(proxyEdits(source)))
    const copied = readDevtoolsHeaders(source) ?? readDotnetResponse(source)
    if (copied) return [copied]
    const parts = printedParts(source)
    if (parts) return readParts(source, parts, readInner)
    const remarks = readRemarks(source)
    if (remarks.length === 0) return readMessages(isWget(source) ? source.derive(wgetEdits(source)) : source)
    const exchanges = remarks.flatMap(({ below, ...said }) => {
      const [first, ...others] = readMessages(source.within(below))
      return first ? [{ ...first, ...said }, ...others] : []
    })
    const leftOut = exchanges.reduce((sum, exchange) => sum + exchange.leftOut, 0)
    const kept = exchanges.slice(0, maxExchanges)
    return leavingOut(kept, leftOut + exchanges.length - kept.length)
  },
}

/** What a program printed under labels: the body is read as whatever it is, and status and headers are put before it. */
function readParts(source: Source, parts: PrintedParts, readInner: ReadInner): readonly Exchange[] {
  const [first, ...others] = readInner(source.within(parts.body))
  if (!first) return []
  const exchange = withHeadOutside(first, source, parts)
  const request = exchange.request ?? statedRequest(source, parts.head)
  return [{ ...exchange, request, span: { start: 0, end: exchange.span.end } }, ...others]
}

/**
 * One exchange per final response. Interim heads (100 Continue, a proxy's 200, redirects that curl followed) are directly
 * followed by the next status line and are passed over.
 */
export function readMessages(source: Source): readonly Exchange[] {
  const exchanges: Exchange[] = []
  const sections = httpSections(source)
  let request: RequestContext | null = null
  let pending: HttpSection | null = null
  let leftOut = 0
  let durationMs: number | null = null
  for (const [index, section] of sections.entries()) {
    if (section.kind === 'preamble' && sections.length > 1) {
      request = readCommand(source, section)
      continue
    }
    if (section.kind === 'request') {
      request = readRequest(source, section)
      pending = section
      continue
    }
    const head = readHead(source, section)
    const next = sections[index + 1]?.kind
    const summed = next === 'request' ? summary(source, head) : null
    if (summed !== null) {
      durationMs = summed
      continue
    }
    const isFollowed = next === 'response'
    if (isInterim(source, section, head, request, isFollowed) && index < sections.length - 1) continue
    if (exchanges.length === maxExchanges) {
      leftOut++
      continue
    }
    // Several messages are texts of their own, so that reading one does not cost the length of all.
    const own = sections.length > 1 ? source.within(section) : source
    exchanges.push({ ...readResponse(own), request, durationMs })
    request = null
    durationMs = null
    pending = null
  }
  if (exchanges.length === 0 && pending) exchanges.push(unanswered(source, pending, request))
  return leavingOut(exchanges, leftOut)
}

function readResponse(source: Source): Exchange {
  const head = readHead(source, source.content)
  const isChunked = /\bchunked\b/i.test(headerOf(head.headers, 'transfer-encoding') ?? '')
  const edits = head.body && isChunked ? chunkEdits(source, head.body) : []
  if (edits.length === 0) return exchangeOf(source, head)
  const told = edits.length === 1 ? 'Removed a chunk size' : `Removed ${edits.length} chunk sizes`
  const joined = source.derive(edits, told)
  return exchangeOf(joined, readHead(joined, joined.content))
}

function exchangeOf(source: Source, { status, headers, body }: HttpHead): Exchange {
  return { ...blankExchange(source), status, headers, body }
}

/** A console's summary above the messages themselves, a status and `183 ms`: the duration; null where it is none. */
function summary(source: Source, { status, headers, body }: HttpHead): number | null {
  if (status?.origin !== 'status-text' || headers.length > 0 || !body || body.end - body.start > 40) return null
  const [, count, unit] = /^(\d{1,9}(?:\.\d{1,9})?) ?(m?s)$/.exec(source.slice(body)) ?? []
  return count === undefined ? null : Number(count) * (unit === 's' ? 1000 : 1)
}

function isInterim(
  source: Source,
  section: Span,
  { status, headers, body }: HttpHead,
  request: RequestContext | null,
  isFollowed: boolean,
): boolean {
  if (!status || body) return false
  if (status.value < 200 || request?.method === 'CONNECT') return true
  if (!isFollowed) return false
  if (status.value >= 300 && status.value < 400) return true
  return status.value === 200 && (headers.length === 0 || /established/i.test(source.slice(firstSpan(source, section))))
}

/** A request without a response, unless what stands below it is one that lost its status line. */
function unanswered(source: Source, section: Span, request: RequestContext | null): Exchange {
  const { body } = readHead(source, { start: afterFirstLine(source, section), end: section.end })
  const root = body && source.opensJson(body) ? source.json(body).root : null
  // Nobody sends an error.
  const isResponse = request?.method === 'GET' || isNylasResponse(root) || root?.get('error') !== undefined
  if (body && root && isResponse) {
    return { ...blankExchange(source), request: request && { ...request, body: null }, body }
  }
  const recognised = { envelope: 'unknown', because: 'is a request without the response to it' } as const
  return { ...blankExchange(source), request, recognised }
}

/** Whether a status line with headers or a JSON body below it follows some other lines, such as the command itself. */
function opensBelow(source: Source): boolean {
  const { start, end } = source.content
  const sections = httpSections(source, { start, end: Math.min(end, start + maxPreambleChars) })
  return sections.some((section) => {
    if (section.kind !== 'response') return false
    const { headers, body } = readHead(source, section)
    return headers.length > 0 || (body !== null && source.opensJson(body))
  })
}

function afterFirstLine(source: Source, span: Span): number {
  let first = true
  for (const line of source.lines(span)) {
    if (!first) return line.start
    first = false
  }
  return span.end
}

function firstSpan(source: Source, span: Span): Span {
  for (const line of source.lines(span)) return line
  return span
}

function firstLine(source: Source): string {
  return source.slice(firstSpan(source, source.content))
}
