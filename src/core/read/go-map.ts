// Turns a map as Go prints it, `map[error:map[message:… type:…] request_id:…]`, into JSON by edits. Nothing in it is quoted, but its
// keys are in order: a value ends where a later key follows, or the bracket that closes the map.
import { PrintCursor, type PrintedValue } from './print-cursor.ts'
import { scalarEdits } from './quoting.ts'
import { matchAt } from './sticky.ts'

/**
 * @param at where `map[` stands
 * @returns null where what follows is no such map from its beginning to its end
 */
export function readGoMap(text: string, at: number): PrintedValue | null {
  const reader = new GoMapReader(text, at)
  return reader.readMap(0) ? { edits: reader.edits, end: reader.at } : null
}

const opening = 'map['
const listOpening = '[map['
const maxMapDepth = 100

const key = /[A-Za-z_][\w-]{0,100}(?=:)/y
/** A word with a colon in prose has a space behind it, and an address two slashes; an empty value has the next key. */
const nextKey = / [A-Za-z_][\w-]{0,100}(?=:(?!\/\/)(?! (?![A-Za-z_][\w-]{0,100}:)))/y
/** Go writes the numbers of JSON like this where they are large. */
const largeNumber = /^-?\d(?:\.\d+)?e\+\d\d$/

class GoMapReader extends PrintCursor {
  readMap(depth: number): boolean {
    this.replace(opening.length, '{')
    for (let isFirst = true; !this.#closes('}'); isFirst = false) {
      if (!isFirst) this.replace(1, ', ')
      const name = matchAt(key, this.text, this.at)
      if (name === '') return false
      this.replace(0, '"')
      this.at += name.length
      this.replace(1, '":')
      if (!this.#readValue(name, depth) || !this.#isBorder()) return false
    }
    return true
  }

  #readList(depth: number): boolean {
    this.at++
    for (let isFirst = true; this.text[this.at] !== ']'; isFirst = false) {
      if (!isFirst) this.replace(1, ', ')
      if (!this.text.startsWith(opening, this.at) || !this.readMap(depth) || !this.#isBorder()) return false
    }
    this.at++
    return true
  }

  #readValue(name: string, depth: number): boolean {
    const isList = this.text.startsWith(listOpening, this.at)
    if (isList || this.text.startsWith(opening, this.at)) {
      if (depth === maxMapDepth) return false
      return isList ? this.#readList(depth + 1) : this.readMap(depth + 1)
    }
    const end = this.#leafEnd(name)
    const written = this.text.slice(this.at, end)
    // Its keys are not in order: then it is none of Go.
    if (written.includes(opening)) return false
    if (written === '<nil>') this.replace(written.length, 'null')
    else if (written !== '[]' && !largeNumber.test(written)) {
      for (const edit of scalarEdits(this.text, { start: this.at, end })) this.edits.push(edit)
    }
    this.at = end
    return true
  }

  /** Brackets in a value come in pairs; where they do not, the map ends elsewhere than it seems and is not read. */
  #leafEnd(name: string): number {
    let depth = 0
    for (let at = this.at; at < this.text.length; at++) {
      const char = this.text[at]
      if (char === '[') depth++
      else if (char === ']' && --depth < 0) return at
      else if (char === ' ' && depth === 0 && matchAt(nextKey, this.text, at).slice(1) > name) return at
    }
    return this.text.length
  }

  #isBorder(): boolean {
    return this.text[this.at] === ' ' || this.text[this.at] === ']'
  }

  #closes(json: string): boolean {
    if (this.text[this.at] !== ']') return false
    this.replace(1, json)
    return true
  }
}
