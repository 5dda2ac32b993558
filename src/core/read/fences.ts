// Finds the fenced code blocks of a Markdown text, also in quotations and lists, and as chats write them on one line; and those
// of Jira and Confluence: `{code:json}` … `{code}`, `{noformat}`, and `{quote}` and `{panel}`, in which responses are pasted too.
import { maxHeadingChars } from '../limits.ts'
import type { Span } from '../model.ts'
import type { Source } from './source.ts'

export interface Fence {
  /** The heading right above it; null where none stands there. */
  readonly heading: string | null
  readonly content: Span
  /** The marks around the content, to be taken out where the text is read without its fences. */
  readonly marks: readonly Span[]
}

// Each part excludes the start of the next, so that a line is read once.
const opening = /^(?:[ \t]*>){0,5}[ \t]*(?:(?:[-*]|\d{1,3}[.)]) [ \t]*)?(`{3,}|~{3,})/
// A language or settings may follow the colon: a print of an object has a space or a quote there.
const opensJira =
  /^(?:[*#-]{1,5} |[ \t]{1,40})?\{(code|noformat|quote|panel)(?::(?=[A-Za-z])[\w+#.-]{1,40}(?:=[^{}|"'\n]{0,100})?(?:\|\w{1,40}=[^{}|"'\n]{0,100}){0,10})?\}/
const heading = /^ {0,3}#{1,6}[ \t]+(?=\S)/
const onOneLine = /^[ \t]*(?:[{["]|HTTP\/\d)/

/** Whether a text may hold a fence, at no cost: most texts hold none. */
export function mayHoldFence(source: Source): boolean {
  return ['```', '~~~', '{code', '{nofor', '{quote', '{panel'].some((mark) => source.has(mark))
}

/** Whether a text begins with the block of Jira that looks like an object. */
export function opensJiraBlock({ text, content }: Source): boolean {
  return opensJira.test(text.slice(content.start, content.start + maxJiraMarkChars))
}

const maxJiraMarkChars = 400

/** Whether a line opens a fence. */
export function opensFence(line: string): boolean {
  return opening.test(line) || opensJira.test(line.slice(0, maxJiraMarkChars))
}

/** Fences that hold something. One that is never closed goes to the end of the text. */
export function fencesOf(source: Source): Fence[] {
  const fences: Fence[] = []
  let open: Opening | null = null
  let above: Span | null = null
  for (const line of source.lines(source.content)) {
    if (!open) {
      open = openingIn(source, line)
      if (!open) {
        if (source.trim(line).start < source.trim(line).end) above = line
        continue
      }
      if (open.content > line.end) continue
    }
    const close = closingIn(source, line, open)
    if (!close) continue
    add(source, fences, open, close, above)
    open = null
    above = null
  }
  if (open) add(source, fences, open, { start: source.content.end, end: source.content.end }, above)
  return fences
}

interface Opening {
  readonly mark: Span
  readonly marker: string
  /** Where the content starts: after the line, or behind the mark where a response begins right there. */
  readonly content: number
}

function openingIn(source: Source, line: Span): Opening | null {
  const text = source.slice(line)
  const jira = opensJira.exec(text.slice(0, maxJiraMarkChars))
  if (jira) return openingOfJira(source, line, jira)
  const found = opening.exec(text)
  const marker = found?.[1]
  if (!found || !marker) return null
  const end = line.start + found[0].length
  const rest = text.slice(found[0].length)
  if (onOneLine.test(rest)) return { mark: { start: line.start, end }, marker, content: end }
  return rest.includes('`') ? null : { mark: line, marker, content: line.end + 1 }
}

/** What stands behind the mark on its line is content already. */
function openingOfJira(source: Source, line: Span, [mark, name = '']: RegExpExecArray): Opening {
  const end = line.start + mark.length
  const isAlone = source.slice({ start: end, end: line.end }).trim() === ''
  return {
    mark: isAlone ? line : { start: line.start, end },
    marker: `{${name}}`,
    content: isAlone ? line.end + 1 : end,
  }
}

/** The mark that closes: alone on its line, or at the end of a line as chats allow it. */
function closingIn(source: Source, line: Span, { marker, content }: Opening): Span | null {
  const span = source.trim(line)
  const from = Math.max(span.start, content)
  if (span.end - marker.length < from || !source.text.startsWith(marker, span.end - marker.length)) return null
  let start = span.end - marker.length
  // A longer fence is one mark; a brace before the mark of Jira is content.
  while (start > from && marker.charAt(0) !== '{' && source.text.charAt(start - 1) === marker.charAt(0)) start--
  return { start, end: span.end }
}

function add(source: Source, fences: Fence[], { mark, content }: Opening, close: Span, above: Span | null): void {
  const span = source.trim({ start: Math.min(content, close.start), end: close.start })
  if (span.start >= span.end) return
  fences.push({ heading: above && headingOf(source, above), content: span, marks: [mark, close] })
}

function headingOf(source: Source, { start, end }: Span): string | null {
  const line = source.slice({ start, end: Math.min(end, start + maxHeadingChars) })
  const mark = heading.exec(line)?.[0]
  return mark === undefined ? null : line.slice(mark.length).trim()
}
