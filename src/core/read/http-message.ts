// Reads an HTTP message: a status line with or without headers and body, or just a status or headers above a body.
import type { Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { isStatusLine, statusOfLine } from './status-text.ts'

export const httpMessage: Reader = {
  form: 'http-message',
  label: 'HTTP message',

  recognise(source) {
    const first = firstLine(source)
    if (isStatusLine(first)) return 98
    const head = readHead(source, source.content)
    if (!head.body) return 0
    const opensJson = source.opensJson(head.body)
    if (head.status?.alone) return opensJson || head.headers.length > 0 ? 90 : 0
    return head.headers.some(isKnownHeader) && opensJson ? 80 : 0
  },

  read(source) {
    return [lastMessage(source)]
  },
}

/**
 * The final answer: interim heads (100 Continue, a proxy's 200, redirects that curl followed) are directly followed by
 * the next status line and are passed over.
 */
function lastMessage(source: Source): Exchange {
  let rest = source.content
  let head = readHead(source, rest)
  while (head.body && isStatusLine(source.slice(firstSpan(source, head.body)))) {
    rest = head.body
    head = readHead(source, rest)
  }
  const status = head.status && {
    value: head.status.value,
    span: head.status.span,
    origin: isStatusLine(source.slice(firstSpan(source, rest))) ? ('status-line' as const) : ('status-text' as const),
  }
  return { ...blankExchange(source), span: rest, status, headers: head.headers, body: head.body }
}

interface Head {
  readonly status: ReturnType<typeof statusOfLine>
  readonly headers: Exchange['headers']
  readonly body: Span | null
}

/** Reads status and headers line by line; the body starts after a blank line, or at the first line that is no header. */
function readHead(source: Source, span: Span): Head {
  const headers: Exchange['headers'][number][] = []
  let status: Head['status'] = null
  let first = true
  for (const line of source.lines(span)) {
    const text = source.slice(line)
    if (first) {
      first = false
      status = statusOfLine(text, line.start)
      if (status) continue
    }
    if (text.trim() === '') return { status, headers, body: nonEmpty(source.trim({ start: line.end, end: span.end })) }
    const header = readHeader(text, line.start)
    if (!header) return { status, headers, body: nonEmpty(source.trim({ start: line.start, end: span.end })) }
    headers.push(header)
  }
  return { status, headers, body: null }
}

const headerLine = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)$/

function readHeader(line: string, offset: number): Exchange['headers'][number] | null {
  const parts = headerLine.exec(line)
  if (!parts) return null
  const [, name = '', value = ''] = parts
  return { name, value: value.trimEnd(), span: { start: offset, end: offset + line.length } }
}

// What a response head is likely to hold: enough to tell headers from other `name: value` lines.
const knownHeaders = new Set([
  'content-type',
  'content-length',
  'date',
  'server',
  'x-request-id',
  'retry-after',
  'etag',
])

function isKnownHeader({ name }: { readonly name: string }): boolean {
  return knownHeaders.has(name.toLowerCase())
}

function firstSpan(source: Source, span: Span): Span {
  for (const line of source.lines(span)) return line
  return span
}

function firstLine(source: Source): string {
  return source.slice(firstSpan(source, source.content))
}

function nonEmpty(span: Span): Span | null {
  return span.start < span.end ? span : null
}
