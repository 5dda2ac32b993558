// Cuts a text with several HTTP messages at the lines that open one: status lines, request lines, HTTP/2 pseudo headers.
import type { Span } from '../model.ts'
import { pseudoStatus } from './http-head.ts'
import type { Source } from './source.ts'
import { isStatusLine, statusOfLine } from './status-text.ts'

export interface HttpSection extends Span {
  /** What stands above the first message is a preamble. */
  readonly kind: 'preamble' | 'request' | 'response'
}

/** The messages of a text in order; one preamble where no line opens a message. */
export function httpSections(source: Source, span: Span = source.content): HttpSection[] {
  const openings: { readonly kind: HttpSection['kind']; readonly start: number }[] = []
  for (const line of source.lines(span)) {
    const last = openings.at(-1)
    const text = source.slice(line)
    const opening = openingAt(text, line.start, last?.kind ?? null)
    if (opening === null) continue
    if (!last && opening.start > span.start) openings.push({ kind: 'preamble', start: span.start })
    openings.push(opening)
  }
  if (openings.length === 0) openings.push({ kind: 'preamble', start: span.start })
  return openings.map(({ kind, start }, index) => ({ kind, start, end: openings[index + 1]?.start ?? span.end }))
}

/**
 * @param line a line of text
 * @param start where it starts
 * @param within the kind of message that the line stands in
 */
function openingAt(line: string, start: number, within: HttpSection['kind'] | null) {
  if (isStatusLine(line) || pseudoStatus(line, start)) return { kind: 'response', start } as const
  if (isRequestLine(line, within === null)) return { kind: 'request', start } as const
  if (within !== 'request' && /^:(?:method|authority|path|scheme):/.test(line))
    return { kind: 'request', start } as const
  // Under a request, a status in words opens the response: `404 Not Found`.
  if (within === 'request' && statusOfLine(line, start)?.alone) return { kind: 'response', start } as const
  const glued = gluedStatusLine(line)
  return glued > 0 ? ({ kind: 'response', start: start + glued } as const) : null
}

const versioned = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT) \S+ HTTP\/\d(?:\.\d)?[ \t]*$/
const bare = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?:\/\/|\/v\d\/)\S+[ \t]*$/

/** @param isFirst the first line may leave the version out: `GET https://api.us.nylas.com/v3/grants` */
export function isRequestLine(line: string, isFirst: boolean): boolean {
  return versioned.test(line) || (isFirst && bare.test(line))
}

const longestStatusLine = 80

/** Where a status line follows a body that ended without a line break: `{…}HTTP/2 404`; -1 where none does. */
function gluedStatusLine(line: string): number {
  const from = Math.max(0, line.length - longestStatusLine)
  const at = line.indexOf('HTTP/', from)
  if (at < 1 || !'}]>'.includes(line.charAt(at - 1))) return -1
  return /^HTTP\/\d(?:\.\d)? [1-5]\d\d(?: [A-Za-z' -]*)?$/.test(line.slice(at)) ? at : -1
}
