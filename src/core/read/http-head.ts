// Reads the head of an HTTP message: status and headers line by line, up to where the body starts.
import type { Span } from '../model.ts'
import { type Exchange, statusFound } from './exchange.ts'
import type { Source } from './source.ts'
import { isStatusLine, type StatedStatus, statusOfLine } from './status-text.ts'

type Header = Exchange['headers'][number]

export interface HttpHead {
  readonly status: Exchange['status']
  /** Whether the status stands alone in its line. */
  readonly alone: boolean
  readonly headers: readonly Header[]
  readonly body: Span | null
}

/** The body starts after a blank line, or at the first line that is no header. */
export function readHead(source: Source, span: Span): HttpHead {
  const headers: Header[] = []
  let status: HttpHead['status'] = null
  let alone = false
  let first = true
  for (const line of source.lines(span)) {
    const text = source.slice(line)
    const stated = first ? statusOfLine(text, line.start) : null
    first = false
    if (stated) {
      status = { value: stated.value, span: stated.span, origin: isStatusLine(text) ? 'status-line' : 'status-text' }
      alone = stated.alone
      continue
    }
    if (text.trim() === '') return { status, alone, headers, body: rest(source, line.end, span) }
    const pseudo = pseudoStatus(text, line.start)
    if (pseudo) {
      status = { value: pseudo.value, span: pseudo.span, origin: 'status-line' }
      alone = true
      continue
    }
    const last = headers.at(-1)
    const header = readHeader(text, line)
    if (header) headers.push(header)
    else if (last && isContinuation(text)) headers[headers.length - 1] = continued(last, text, line)
    else return { status, alone, headers, body: rest(source, line.start, span) }
  }
  return { status, alone, headers, body: null }
}

/** HTTP/2 states its status as a header of its own: `:status: 404`. */
export function pseudoStatus(line: string, offset: number): StatedStatus | null {
  const digits = /^:status:[ \t]*([1-5]\d\d)[ \t]*$/.exec(line)
  if (!digits?.[1]) return null
  const start = offset + line.indexOf(digits[1])
  return { ...statusFound(Number(digits[1]), start), alone: true }
}

/** The value of a header, by its name in lower case. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null
}

function readHeader(line: string, span: Span): Header | null {
  const parts = /^(:?[A-Za-z][A-Za-z0-9_.-]*):[ \t]*(.*)$/.exec(line)
  if (!parts) return null
  const [, name = '', value = ''] = parts
  return { name, value: value.trimEnd(), span }
}

/** An indented line goes on with the value before it, unless it is the indented body that follows without a blank line. */
function isContinuation(line: string): boolean {
  return /^[ \t]+[^ \t{[<"}\]]/.test(line)
}

/** Beyond this a value does not grow: each line that goes on would copy all before it. */
const maxFoldedChars = 8000

function continued(header: Header, line: string, { end }: Span): Header {
  const value = header.value.length > maxFoldedChars ? header.value : `${header.value} ${line.trim()}`.trim()
  return { ...header, value, span: { start: header.span.start, end } }
}

function rest(source: Source, start: number, { end }: Span): Span | null {
  const body = source.trim({ start, end })
  return body.start < body.end ? body : null
}
