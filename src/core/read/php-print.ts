// Turns what `print_r` of PHP prints of an array or object into JSON by edits. Nothing in it is quoted, but each entry stands on
// a line of its own, indented by its depth: a value ends where the next line of its depth begins.
import { PrintCursor, type PrintedValue } from './print-cursor.ts'
import { scalarEdits } from './quoting.ts'
import { matchAt } from './sticky.ts'

/**
 * @param at where `Array` or the name of the class stands
 * @returns null where what follows is no such print from its beginning to its end
 */
export function readPhpPrint(text: string, at: number): PrintedValue | null {
  const reader = new PhpPrintReader(text, at)
  return reader.readContainer(0) ? { edits: reader.edits, end: reader.at } : null
}

const maxDepth = 100
const opening = /(?:Array|[A-Za-z_\\][\w\\]{0,200} Object)\r?\n[ ]{0,1000}\(\r?\n/y
// A property that is not public has that, or its class, behind its name.
const entryKey = /\[[\w.$@-]{1,100}(?::[\w\\:]{1,200})?\] =>(?: |(?=\r?\n))/y
const blankLines = /(?:[ \t]*\r?\n)*/y

class PhpPrintReader extends PrintCursor {
  readContainer(depth: number): boolean {
    const head = matchAt(opening, this.text, this.at)
    if (head === '' || depth > maxDepth) return false
    const indent = ' '.repeat(head.lastIndexOf('(') - head.lastIndexOf('\n', head.length - 3) - 1)
    const inside = this.at + head.length
    const isList =
      head.startsWith('Array') &&
      [`${indent})`, `${indent}${entryIndent}[0] =>`].some((first) => this.text.startsWith(first, inside))
    this.replace(head.length, isList ? '[' : '{')
    for (let index = 0; !this.text.startsWith(`${indent})`, this.at); index++) {
      if (!this.#readKey(indent, isList ? index : null, index > 0)) return false
      if (!this.#readValue(indent, depth)) return false
    }
    this.at += indent.length
    this.replace(1, isList ? ']' : '}')
    return true
  }

  /** @param index which element of a list the entry has to be */
  #readKey(indent: string, index: number | null, isLater: boolean): boolean {
    const before = indent + entryIndent
    const place = this.at + before.length
    const written = this.text.startsWith(before, this.at) ? matchAt(entryKey, this.text, place) : ''
    if (written === '') return false
    const name = /[\w.$@-]+/.exec(written)?.[0] ?? ''
    if (index !== null && name !== String(index)) return false
    const comma = isLater ? ', ' : ''
    if (index !== null) this.replace(before.length + written.length, comma)
    else {
      this.replace(before.length + 1, `${comma}"`)
      this.at += name.length
      this.replace(written.length - 1 - name.length, '":')
    }
    return true
  }

  #readValue(indent: string, depth: number): boolean {
    if (matchAt(opening, this.text, this.at) !== '') {
      if (!this.readContainer(depth + 1)) return false
      const blank = matchAt(blankLines, this.text, this.at)
      this.at += blank.length
      return blank !== ''
    }
    const end = this.#leafEnd(indent)
    if (end < 0) return false
    const value = { start: this.at, end: this.text[end - 1] === '\r' ? end - 1 : end }
    // Null, false and an empty text are all printed as nothing.
    if (value.start >= value.end) this.edits.push({ ...value, end: value.start, text: 'null' })
    else for (const edit of scalarEdits(this.text, value)) this.edits.push(edit)
    this.at = end + 1
    return true
  }

  /** The line end before the next entry, or before the bracket that closes the container; -1 where neither comes. */
  #leafEnd(indent: string): number {
    const entry = `${indent}${entryIndent}[`
    for (let end = this.text.indexOf('\n', this.at); end >= 0; end = this.text.indexOf('\n', end + 1)) {
      const next = end + 1
      if (this.text.startsWith(`${indent})`, next)) return end
      if (this.text.startsWith(entry, next) && matchAt(entryKey, this.text, next + entry.length - 1) !== '') return end
    }
    return -1
  }
}

const entryIndent = '    '
