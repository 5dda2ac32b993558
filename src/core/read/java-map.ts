// Turns a Java map as `toString` prints it, `{a=b, c={d=e}, f=[g, h]}`, into JSON by edits. Nothing in it is quoted: a value
// ends where the next `, key=` or the bracket that closes the map follows.
import type { Edit } from './edit-map.ts'
import type { PrintedValue } from './print-cursor.ts'
import { scalarEdits } from './quoting.ts'
import { matchAt } from './sticky.ts'

/**
 * @param at where the opening bracket stands
 * @param to where the text to read ends
 * @returns null where no map or list in brackets can be read there
 */
export function readJavaMap(text: string, at: number, to: number): PrintedValue | null {
  const closers: string[] = []
  const edits: Edit[] = []
  let expect: 'value' | 'first' | 'element' | 'next' = 'value'
  for (;;) {
    const closer = closers.at(-1)
    if (expect === 'value') {
      expect = 'next'
      if (closers.length < maxMapDepth && opensContainer(text, at, to)) {
        closers.push(text[at++] === '{' ? '}' : ']')
        expect = 'first'
        continue
      }
      const end = closer === undefined ? null : leafEnd(text, at, to, closer)
      if (end === null) return null
      for (const edit of scalarEdits(text, { start: at, end })) edits.push(edit)
      at = end
    } else if (expect === 'element') {
      expect = 'value'
      if (closer !== '}') continue
      const key = keyAt(text, at)
      if (key === 0) return null
      edits.push({ start: at, end: at, text: '"' }, { start: at + key, end: at + key + 1, text: '":' })
      at += key + 1
    } else if (text[at] === closer) {
      at++
      closers.pop()
      if (closers.length === 0) return { edits, end: at }
      expect = 'next'
    } else if (expect === 'next') {
      if (!text.startsWith(', ', at)) return null
      at += 2
      expect = 'element'
    } else {
      expect = 'element'
    }
  }
}

const maxMapDepth = 100
const maxListChars = 4000
const key = /[A-Za-z_$][\w$.-]{0,100}(?==)/y
const nextKey = /, [A-Za-z_$][\w$.-]{0,100}=/y

/** The length of the key at a place; 0 where none stands there. */
function keyAt(text: string, at: number): number {
  return matchAt(key, text, at).length
}

/** A bracket opens a map or list only where it reads like one: a message may begin with a bracket too. */
function opensContainer(text: string, at: number, to: number): boolean {
  if (text[at] === '{') return text[at + 1] === '}' || keyAt(text, at + 1) > 0
  if (text[at] !== '[') return false
  const close = text.slice(at, Math.min(to, at + maxListChars)).indexOf(']')
  return close > 0 && (at + close + 1 >= to || ',}])'.includes(text.charAt(at + close + 1)))
}

function leafEnd(text: string, from: number, to: number, closer: string): number | null {
  let depth = 0
  for (let at = from; at < to; at++) {
    const char = text[at]
    if (char === closer && depth === 0) return at
    if (char === '{') depth++
    else if (char === '}') depth = Math.max(0, depth - 1)
    else if (char === ',' && depth === 0 && isBorder(text, at, closer)) return at
  }
  return null
}

function isBorder(text: string, at: number, closer: string): boolean {
  if (closer === ']') return text[at + 1] === ' '
  nextKey.lastIndex = at
  return nextKey.test(text)
}
