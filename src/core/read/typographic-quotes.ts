// Finds the typographic quotes that stand around JSON or Python strings, as chats and word processors put them.
import { isCloser, isCurlyDoubleQuote, isCurlySingleQuote, isLineEnd, isQuote, skipBlanks } from '../json/chars.ts'
import type { Edit } from './edit-map.ts'
import { walkStructure } from './structure.ts'

const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a

/** The edits that make straight quotes of delimiters; quotes inside of a string stay as they are. Reads the text once. */
export function curlyQuoteEdits(text: string): readonly Edit[] {
  const edits: Edit[] = []
  // Up to here no string of the kind can end: the search for an end that was in vain need not be repeated.
  const hopeless = { '"': 0, "'": 0 }
  walkStructure(text, ({ at, depth, opens }) => {
    const quote = straight(text.charCodeAt(at))
    if (!quote || !opens || depth === 0 || at < hopeless[quote]) return -1
    const { end, closed } = stringEnd(text, at, quote)
    if (!closed) {
      hopeless[quote] = end
      return -1
    }
    edits.push({ start: at, end: at + 1, text: quote }, ...innerEdits(text, at + 1, end - 1, quote))
    edits.push({ start: end - 1, end, text: quote })
    return end
  })
  return edits
}

function straight(code: number): '"' | "'" | null {
  if (isCurlyDoubleQuote(code)) return '"'
  return isCurlySingleQuote(code) ? "'" : null
}

/** The first quote of the kind on the line that is followed by what follows a string. */
function stringEnd(text: string, start: number, quote: string): { readonly end: number; readonly closed: boolean } {
  let at = start + 1
  for (; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at)
    if (code === backslash) at++
    else if ((straight(code) === quote || text.charAt(at) === quote) && endsHere(text, at + 1)) {
      return { end: at + 1, closed: true }
    }
  }
  return { end: at, closed: false }
}

/** A comma ends the string only if a value or key follows: in prose a word does. */
function endsHere(text: string, at: number): boolean {
  const next = skipBlanks(text, at)
  if (next >= text.length) return true
  const code = text.charCodeAt(next)
  if (code === colon || isCloser(code) || code === 0x29 || text.startsWith('=>', next)) return true
  if (code !== comma) return false
  const after = skipBlanks(text, next + 1)
  return (
    after >= text.length ||
    isQuote(text.charCodeAt(after)) ||
    /^(?:[-\d{}[\](]|[TFN]|true|false|null|[bu]['"])/.test(text.slice(after, after + 5))
  )
}

/** A straight quote of the kind that now closes the string gets a backslash; an escaped typographic one loses its own. */
function innerEdits(text: string, from: number, to: number, quote: string): Edit[] {
  const edits: Edit[] = []
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === backslash) {
      if (straight(text.charCodeAt(at + 1))) edits.push({ start: at, end: at + 1, text: '' })
      at++
    } else if (text.charAt(at) === quote) {
      edits.push({ start: at, end: at, text: '\\' })
    }
  }
  return edits
}
