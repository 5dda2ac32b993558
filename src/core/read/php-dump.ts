// Turns what `var_dump` of PHP prints of an array or object, alone or by Xdebug, into JSON by edits. Texts stand in quotes with
// their length in bytes before them, and nothing in them is escaped.
import { PrintCursor, type PrintedValue } from './print-cursor.ts'
import { quoteEdits, scalarEdits } from './quoting.ts'
import { matchAt } from './sticky.ts'

/**
 * @param at where `array(` or `object(` stands, or the `class` of Xdebug
 * @returns null where what follows is no such print from its beginning to its end
 */
export function readPhpDump(text: string, at: number): PrintedValue | null {
  const reader = new PhpDumpReader(text, at)
  return reader.readContainer(0) ? { edits: reader.edits, end: reader.at } : null
}

const maxDepth = 100
/** Lengths that lead nowhere would have the rest of a text looked through again and again. */
const maxLookedAtChars = 1_000_000
const opening =
  /&?(?:array\(\d{1,9}\)|object\([A-Za-z_\\][\w\\@]{0,200}\)#\d{1,9} \(\d{1,9}\)|class [A-Za-z_\\][\w\\@]{0,200}#\d{1,9} \(\d{1,9}\)) \{\s{0,400}/y
// A property that is not public has that, or its class, behind its name; Xdebug writes it as it is declared.
const entryKey =
  /(?:\["([^"\n]{0,200})"(?::[^\]\n]{1,200})?\]|\[(\d{1,20})\]|'([^'\n]{0,200})'|(?:public|protected|private)(?: [\w\\?|]{1,200}){0,2} \$(\w{1,100})) ?=>\s{1,400}/y
const scalar = /&?(?:int|float|double|bool)\([\w.+-]{1,40}\)/y
const stringOpening = /&?string\(\d{1,10}\) "/y
const space = /\s{0,400}/y
/** What else a value may be has no inside: `NULL`, `*RECURSION*`, `enum(A::B)`. */
const rest = /[^\s{}][^\n{}]{0,400}/y

class PhpDumpReader extends PrintCursor {
  /** Characters that lengths led over in vain. */
  #lookedAt = 0

  readContainer(depth: number): boolean {
    const head = matchAt(opening, this.text, this.at)
    if (head === '' || depth > maxDepth) return false
    const inside = this.at + head.length
    const isList = /^&?a/.test(head) && (this.text[inside] === '}' || this.text.startsWith('[0]', inside))
    this.replace(head.length, isList ? '[' : '{')
    for (let index = 0; this.text[this.at] !== '}'; index++) {
      if (!this.#readKey(isList ? index : null, index > 0) || !this.#readValue(depth)) return false
      this.at += matchAt(space, this.text, this.at).length
    }
    this.replace(1, isList ? ']' : '}')
    return true
  }

  /** @param index which element of a list the entry has to be */
  #readKey(index: number | null, isLater: boolean): boolean {
    entryKey.lastIndex = this.at
    const found = entryKey.exec(this.text)
    if (!found) return false
    const [written, quoted, number, byXdebug, property] = found
    if (index !== null && number !== String(index)) return false
    const name = quoted ?? number ?? byXdebug ?? property ?? ''
    this.replace(written.length, (isLater ? ', ' : '') + (index === null ? `${JSON.stringify(name)}:` : ''))
    return true
  }

  #readValue(depth: number): boolean {
    const { text, at } = this
    if (matchAt(opening, text, at) !== '') return this.readContainer(depth + 1)
    const head = matchAt(stringOpening, text, at)
    if (head !== '') return this.#readString(head)
    const plain = matchAt(scalar, text, at)
    if (plain !== '') return this.#readScalar(plain)
    const written = matchAt(rest, text, at).trimEnd()
    if (written === 'NULL') this.replace(written.length, 'null')
    else {
      this.edits.push(...quoteEdits(text, { start: at, end: at + written.length }))
      this.at += written.length
    }
    return written !== ''
  }

  /** Of `int(404)` the number. */
  #readScalar(written: string): boolean {
    this.replace(written.indexOf('(') + 1, '')
    const end = this.at + written.length - written.indexOf('(') - 2
    this.edits.push(...scalarEdits(this.text, { start: this.at, end }))
    this.at = end
    this.replace(1, '')
    return true
  }

  #readString(head: string): boolean {
    const start = this.at + head.length
    const length = Number(/\d+/.exec(head)?.[0])
    const byLength = this.#lookedAt < maxLookedAtChars ? afterBytes(this.text, start, length) : start
    const fits = closes(this.text, byLength)
    if (!fits) this.#lookedAt += byLength - start
    // A value may have been masked since: then it has another length.
    const end = fits ? byLength : this.#nextClosing(start)
    if (end < 0) return false
    this.replace(head.length, '')
    for (const edit of quoteEdits(this.text, { start, end })) this.edits.push(edit)
    this.at = end
    this.replace(1, '')
    return true
  }

  /** The quote before the next entry, or before the bracket that closes the container; -1 where neither comes. */
  #nextClosing(start: number): number {
    for (let end = this.text.indexOf('"', start); end >= 0; end = this.text.indexOf('"', end + 1)) {
      if (!closes(this.text, end)) continue
      const next = end + 1 + matchAt(space, this.text, end + 1).length
      if (this.text[next] === '}' || matchAt(entryKey, this.text, next) !== '') return end
    }
    return -1
  }
}

/** The place that many bytes of UTF-8 further on. */
function afterBytes(text: string, start: number, bytes: number): number {
  let at = start
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    left -= code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
    if (code > 0xff_ff) at++
  }
  return at
}

/** Whether a quote stands there that ends its line. */
function closes(text: string, at: number): boolean {
  return text[at] === '"' && /^[ \t]{0,20}(?:\r?\n|$)/.test(text.slice(at + 1, at + 24))
}
