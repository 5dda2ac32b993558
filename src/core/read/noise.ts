// Takes out what terminals, chats and word processors add to a text, before any reader sees it. Clean text stays the same source.
import { isOddSpace } from '../json/chars.ts'
import { maxWholeSearchChars } from '../limits.ts'
import { withRowsAsJson } from './csv.ts'
import type { Edit } from './edit-map.ts'
import { withGoogleError } from './google-error-address.ts'
import { withInflatedText } from './gzip-text.ts'
import { withQuotedStacks } from './printed-stack.ts'
import type { Source } from './source.ts'
import { curlyQuoteEdits } from './typographic-quotes.ts'
import { walkStructure } from './structure.ts'

/**
 * The source without terminal colours, names of containers, numbers of lines, the NUL characters of a wrong encoding, unusual spaces, and
 * typographic quotes where they stand for plain characters. What is compressed or encoded is decoded, a stack that pino-pretty printed gets
 * its quotes back, and the rows of a table become objects.
 */
export function withoutNoise(source: Source): Source {
  // What may look like noise there is part of strings, as in mails: nothing is to be taken out.
  if (source.isStrictJson(source.content)) return source
  const isNoisy = hasNoise(source.text)
  const plain = withoutLineNumbers(withoutContainerName(isNoisy ? withoutTerminalCodes(withoutNulls(source)) : source))
  const bare = withRowsAsJson(withQuotedStacks(withGoogleError(withInflatedText(plain))))
  return isNoisy ? plainQuotes(plainSpaces(bare)) : bare
}

/** Docker Compose puts the name of the container before every line. Where several containers speak, each line stays its own. */
function withoutContainerName(source: Source): Source {
  const { text, content } = source
  const [name] = /^[\w.-]{1,80} {0,40}\| /.exec(text.slice(content.start, content.start + 130)) ?? []
  if (name === undefined) return source
  const edits: Edit[] = []
  for (const { start, end } of source.lines(content)) {
    // An empty line ends with the bar.
    const isEmpty = end - start < name.length && text.slice(start, end).trimEnd() === name.trimEnd()
    if (!isEmpty && !text.startsWith(name, start)) return source
    edits.push({ start, end: isEmpty ? end : start + name.length, text: '' })
  }
  return edits.length < 2 ? source : source.derive(edits, 'Left out the name of the container before each line')
}

const numbered = /^[ \t]{0,8}(\d{1,6})(?:[ \t]{0,3}[|:│]|[ \t]|$)/
const opensResponse = /^[ \t]{0,8}1(?:[ \t]{0,3}[|:│]|[ \t])[ \t]{0,8}(?:[[{]|HTTP\/\d)/

/** Viewers of code copy the number of each line with it. */
function withoutLineNumbers(source: Source): Source {
  const { text, content } = source
  if (!opensResponse.test(text.slice(content.start, content.start + 40))) return source
  const edits: Edit[] = []
  for (const { start, end } of source.lines(content)) {
    const [prefix = '', number] = numbered.exec(text.slice(start, Math.min(end, start + 20))) ?? []
    if (Number(number) !== edits.length + 1) return source
    edits.push({ start, end: start + prefix.length, text: '' })
  }
  return edits.length < 2 ? source : source.derive(edits, 'Left out the number of each line')
}

const latinNoise = ['\0', '\u001b', '\u0085', '\u00a0']
const wideNoise = /[\u1680\u2000-\u202f\u205f\u2060\u3000\ufeff]/

/** In two steps: engines know at once that the pattern cannot match where all characters are Latin, and search for one quickly. */
function hasNoise(text: string): boolean {
  return latinNoise.some((character) => text.includes(character)) || wideNoise.test(text)
}

/**
 * UTF-16 that was read as UTF-8 or Latin-1 has a NUL before or behind each plain letter, and its mark as two odd letters at
 * the beginning. A few NULs among other letters are something else.
 */
function withoutNulls(source: Source): Source {
  const { text } = source
  if (text.length > maxWholeSearchChars || !text.includes('\0')) return source
  const edits: Edit[] = []
  const mark = brokenMark.exec(text)?.[0].length ?? 0
  if (mark > 0) edits.push({ start: 0, end: mark, text: '' })
  for (let at = text.indexOf('\0', mark); at !== -1; at = text.indexOf('\0', at + 1)) {
    edits.push({ start: at, end: at + 1, text: '' })
  }
  return edits.length * 3 < text.length ? source : source.derive(edits, nullsRepair)
}

const brokenMark = /^(?:\ufffd\ufffd|\u00ff\u00fe|\u00fe\u00ff)/
const nullsRepair = 'Left out the NUL characters between the letters: this is UTF-16 that was read in another encoding'

// Escape sequences of terminals: colours and cursor moves, titles and links, character sets, and an escape that is left over.
// No part can hold another escape character, so the text is read once.
const terminalCode =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\r\n]*(?:\u0007|\u001b\\)?|[()][A-Z0-9]|[@-Z\\^_=>78])?/g

function withoutTerminalCodes(source: Source): Source {
  if (!source.text.includes('\u001b')) return source
  const edits: Edit[] = []
  for (const { index, 0: code } of source.text.matchAll(terminalCode)) {
    edits.push({ start: index, end: index + code.length, text: '' })
  }
  return source.derive(edits, 'Left out the colour codes of the terminal')
}

const oddSpace = /[\u0085\u00a0\u1680\u2000-\u200d\u2028-\u202f\u205f\u2060\u3000\ufeff]/

/** White space that JSON does not know, where it stands between tokens. In strings and in prose it is left alone. */
function plainSpaces(source: Source): Source {
  const { text, content } = source
  if (!oddSpace.test(text)) return source
  const edits: Edit[] = []
  walkStructure(text, ({ at, depth }) => {
    const code = text.charCodeAt(at)
    // Around the content a trim is enough; that is no repair worth telling.
    if (at < content.start || at >= content.end || !isOddSpace(code)) return -1
    if (isInvisible(code)) edits.push({ start: at, end: at + 1, text: '' })
    else if (depth > 0) edits.push({ start: at, end: at + 1, text: ' ' })
    return -1
  })
  return edits.length === 0 ? source : source.derive(edits, 'Read no-break and zero-width spaces as plain ones')
}

/** Zero-width space, word joiner, byte order mark: they separate nothing. */
function isInvisible(code: number): boolean {
  return code === 0x200b || code === 0x2060 || code === 0xfeff
}

const curlyQuote = /[\u2018-\u201f]/

function plainQuotes(source: Source): Source {
  if (!curlyQuote.test(source.text)) return source
  const edits = curlyQuoteEdits(source.text)
  return edits.length === 0 ? source : source.derive(edits, 'Read typographic quotes as straight ones')
}
