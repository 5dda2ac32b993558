// Finds the title and the headings of an HTML page: all that the page of a gateway has to say.
import { namesGateway } from '../catalogue/gateway-phrases.ts'
import { statusEntry } from '../catalogue/statuses.ts'
import { maxHtmlHeadChars } from '../limits.ts'
import type { Span } from '../model.ts'
import { withoutEntities } from './entities.ts'
import { type Exchange, statusFound } from './exchange.ts'
import type { Source } from './source.ts'

export interface Heading {
  /** What a browser would show, on one line. */
  readonly text: string
  /** As written, with its tags and entities. */
  readonly written: string
  readonly span: Span
}

const opening = /<(title|h[1-3])(?:\s[^<>]*)?>/gi
const closing = /<\/(?:title|h[1-3])\s*>/gi
const tag = /<[^<>]*>/g

/** The title first, then the headings in the order of the page; those without text are left out. */
export function headingsOf(source: Source): Heading[] {
  const page = source.text.slice(0, maxHtmlHeadChars)
  const titles: Heading[] = []
  const others: Heading[] = []
  let from = 0
  for (const { index, 0: written, 1: name } of page.matchAll(opening)) {
    if (index < from) continue
    const start = index + written.length
    closing.lastIndex = start
    const end = closing.exec(page)?.index
    if (end === undefined) break
    from = end
    const span = source.trim({ start, end })
    const raw = source.slice(span)
    const text = withoutEntities(raw.replace(tag, ' ')).replace(/\s+/g, ' ').trim()
    if (text !== '') (name?.toLowerCase() === 'title' ? titles : others).push({ text, written: raw, span })
  }
  return [...titles, ...others]
}

const number = /(?<![\d.])[1-5]\d\d(?!\d|\.\d)/

/** The status that a heading states: a number beside its own name, a gateway's phrase or the word "error". */
export function statusOfHeading({ text, written, span }: Heading): Exchange['status'] {
  const found = number.exec(written)
  if (!found) return null
  const value = Number(found[0])
  const words = text.toLowerCase()
  const name = statusEntry(value)?.name.toLowerCase()
  if (!words.includes('error') && !namesGateway(text) && !(name && words.includes(name))) return null
  const start = span.start + found.index
  return { ...statusFound(value, start), origin: 'status-text' }
}
