// The quick way through members of a literal that hold nothing odd, which most do: native searches instead of a look at each character.
import { NextPlace } from '../json/next-place.ts'
import { blanks, escape } from '../json/patterns.ts'
import type { Dialect } from './literal-dialects.ts'
import { jointsTold, keysTold, type LiteralEdits, signTold, singleQuotesTold, wordTold } from './literal-edits.ts'
import { maxMembersChars } from './members-as-json.ts'
import { matchAt } from './sticky.ts'

const singleQuote = 0x27

/** So many characters are searched at once: a search keeps each of its choices in mind, and has some 64 MB for that. */
const maxSearchedChars = maxMembersChars
/** Of the objects and lists in a member. */
const maxDepth = 3

const numberOrWord = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null`
const name = String.raw`[A-Za-z_$][\w$]*`
const anyEscape = String.raw`(?:${escape}|\\')`
const controls = String.raw`\0-\x1f`

/** What follows leaves no doubt that the quote closes the string: no apostrophe, no third quote, no part that goes on. */
const stringAlone = new RegExp(
  String.raw`(?:${stringIn("'", anyEscape, controls)}|${stringIn('"', escape, controls)})(?=[,:}\])])`,
  'y',
)

/** What may stand between two strings that are turned together. A brace may turn out to open a set. */
const gapBeforeString = new RegExp(String.raw`[,:[\]} \t\n\r]*`, 'y')
/** A brace right before members opens an object. */
const gapBeforeMembers = new RegExp(String.raw`${gapBeforeString.source}\{?${blanks}`, 'y')

/** By their sources. There are as many as there are dialects and sets of things that were told of. */
const patterns = new Map<string, RegExp>()

/** The parts of a pattern, none of which can match the same characters in two ways. */
interface Parts {
  readonly key: string
  readonly sign: string
  readonly scalar: string
}

/** @param odd what it cannot hold but for its quote and backslashes, as in a class of characters */
function stringIn(quote: string, escapes: string, odd: string): string {
  const plain = String.raw`[^${quote}\\${odd}]*`
  return `${quote}${plain}(?:${escapes}${plain})*${quote}`
}

function valueOf(parts: Parts, depth: number): string {
  if (depth === 0) return `(?:${parts.scalar})`
  const inner = valueOf(parts, depth - 1)
  const object = String.raw`\{${blanks}(?:${memberOf(parts, inner)})*\}`
  const list = String.raw`\[${blanks}(?:${inner}${blanks}(?:,${blanks}|(?=\])))*\]`
  return `(?:${parts.scalar}|${object}|${list})`
}

/** With the comma behind it if there is one. */
function memberOf({ key, sign }: Parts, value: string): string {
  return String.raw`${key}${blanks}${sign}${blanks}${value}${blanks}(?:,${blanks}|(?=\}))`
}

/** Finds members of an object with nothing in them that was not told of. */
interface Finder {
  readonly pattern: RegExp
  /** The same where no line break and no tab is near: strings cannot hold one, and a search that need not look takes half the time. */
  readonly patternOfLine: RegExp
  /** Whether no string in double quotes, no word and no unquoted key can be in the members: they are turned in half the time. */
  readonly hasSingleQuotesAlone: boolean
}

function finderFor({ joint, words }: Dialect, out: LiteralEdits): Finder {
  const toldWords = [...words].filter(([word, json]) => out.hasTold(wordTold(word, json))).map(([word]) => word)
  const toldJoint = joint && out.hasTold(jointsTold) ? joint.source : ''
  const key = out.hasTold(keysTold) ? `|${name}` : ''
  const sign = out.hasTold(signTold('=>')) ? '(?::|=>)' : ':'
  const hasQuotesAlone = toldWords.length === 0 && toldJoint === '' && key === '' && sign === ':'
  const hasSingleQuotes = out.hasTold(singleQuotesTold)
  const quotes = hasSingleQuotes ? (hasQuotesAlone ? ["'"] : ["'", '"']) : ['"']
  const pattern = (odd: string) => {
    const part = `(?:${quotes.map((quote) => stringIn(quote, anyEscape, odd)).join('|')})`
    const string = toldJoint === '' ? part : `${part}(?:${toldJoint}${part})*`
    const scalar = [string, numberOrWord, ...toldWords].join('|')
    const parts = { key: `(?:${string}${key})`, sign, scalar }
    return compiled(`(?:${memberOf(parts, valueOf(parts, maxDepth))})+`)
  }
  return {
    pattern: pattern(controls),
    patternOfLine: pattern(''),
    hasSingleQuotesAlone: hasSingleQuotes && hasQuotesAlone,
  }
}

function compiled(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'y')
  patterns.set(source, pattern)
  return pattern
}

export class PlainMembers {
  readonly #text: string
  readonly #dialect: Dialect
  readonly #out: LiteralEdits
  #finder: Finder | null = null
  /** How many kinds of changes were told of when it was made. */
  #told = 0
  readonly #breaks: readonly NextPlace[]

  constructor(text: string, dialect: Dialect, out: LiteralEdits) {
    this.#text = text
    this.#dialect = dialect
    this.#out = out
    this.#breaks = ['\n', '\r', '\t'].map((sign) => new NextPlace(text, sign))
  }

  /**
   * Reads the members of an object that stand at `start`, as far as they hold nothing that was not told of.
   * @returns where the next member stands, or the bracket that closes the object; -1 where there is none such
   */
  read(start: number): number {
    const { pattern, patternOfLine, hasSingleQuotesAlone } = this.#finderNow()
    const searched = this.#hasBreakBefore(start, start + maxSearchedChars) ? pattern : patternOfLine
    searched.lastIndex = 0
    if (!searched.test(this.#text.slice(start, start + maxSearchedChars))) return -1
    const end = start + searched.lastIndex
    this.#out.turn(start, end, { hasSingleQuotesAlone, gap: gapBeforeMembers })
    return end
  }

  /**
   * Reads the string at `start`.
   * @returns where it ends; -1 where none starts, or where it has to be read closely
   */
  readString(start: number): number {
    const isInSingleQuotes = this.#text.charCodeAt(start) === singleQuote
    if (isInSingleQuotes && !this.#out.hasTold(singleQuotesTold)) return -1
    const { length } = matchAt(stringAlone, this.#text.slice(start, start + maxSearchedChars), 0)
    if (length === 0) return -1
    const end = start + length
    const { hasSingleQuotesAlone } = this.#finderNow()
    if (isInSingleQuotes) this.#out.turn(start, end, { hasSingleQuotesAlone, gap: gapBeforeString })
    return end
  }

  #finderNow(): Finder {
    if (!this.#finder || this.#told !== this.#out.toldCount) {
      this.#finder = finderFor(this.#dialect, this.#out)
      this.#told = this.#out.toldCount
    }
    return this.#finder
  }

  #hasBreakBefore(start: number, end: number): boolean {
    const bound = Math.min(end, this.#text.length)
    return this.#breaks.some((sign) => sign.after(start) < bound)
  }
}
