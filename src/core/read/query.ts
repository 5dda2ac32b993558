// Turns the parameters of an address into a JSON object, each edit keeping its place.
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import { escaped } from './quoting.ts'

/** A parameter as written: its key, and its value, which may be empty. */
export interface Parameter {
  readonly key: Span
  readonly value: Span
}

/** The parameters between two places, parted by `&` or `#`. Nameless ones are left out. */
export function parametersOf(text: string, { start, end }: Span): Parameter[] {
  const parameters: Parameter[] = []
  for (let at = start; at < end; at++) {
    const from = at
    let equals = -1
    for (; at < end && !'&#'.includes(text.charAt(at)); at++) if (equals < 0 && text.charAt(at) === '=') equals = at
    const keyEnd = equals < 0 ? at : equals
    if (keyEnd > from) {
      parameters.push({ key: { start: from, end: keyEnd }, value: { start: Math.min(keyEnd + 1, at), end: at } })
    }
  }
  return parameters
}

/** The edits that make a JSON object of the text: the parameters of the address at `span`, all as strings, and nothing else. */
export function objectEdits(text: string, span: Span, parameters: readonly Parameter[]): Edit[] {
  const edits: Edit[] = [{ start: 0, end: span.start, text: '' }]
  let done = span.start
  for (const { key, value } of parameters) {
    edits.push({ start: done, end: key.start, text: done === span.start ? '{' : ',' })
    edits.push(...stringEdits(text, key), { start: key.end, end: value.start, text: ':' }, ...stringEdits(text, value))
    done = value.end
  }
  const end = Math.max(done, span.end)
  edits.push({ start: done, end, text: done === span.start ? '{}' : '}' }, { start: end, end: text.length, text: '' })
  return edits
}

function stringEdits(text: string, { start, end }: Span): Edit[] {
  const edits: Edit[] = [{ start, end: start, text: '"' }]
  for (let at = start; at < end;) {
    const { character, length } = readCharacter(text, at, end)
    const written = inJson(character)
    if (written !== text.slice(at, at + length)) edits.push({ start: at, end: at + length, text: written })
    at += length
  }
  edits.push({ start: end, end, text: '"' })
  return edits
}

function inJson(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x20 || code === 0x22 || code === 0x5c ? escaped(character) : character
}

/** The character at a place, however it is written; a malformed `%` stands for itself. */
function readCharacter(text: string, at: number, end: number): { readonly character: string; readonly length: number } {
  const written = text.charAt(at)
  if (written === '+') return { character: ' ', length: 1 }
  if (written !== '%') return { character: written, length: 1 }
  const length = 3 * utf8Length(byteAt(text, at))
  if (length === 0 || at + length > end) return { character: '%', length: 1 }
  try {
    return { character: decodeURIComponent(text.slice(at, at + length)), length }
  } catch {
    return { character: '%', length: 1 }
  }
}

function byteAt(text: string, at: number): number {
  const digits = text.slice(at + 1, at + 3)
  return /^[\da-fA-F]{2}$/.test(digits) ? Number.parseInt(digits, 16) : -1
}

/** How many bytes a UTF-8 character takes that begins with this one; 0 where none does. */
function utf8Length(byte: number): number {
  if (byte < 0) return 0
  if (byte < 0x80) return 1
  if (byte < 0xc2) return 0
  if (byte < 0xe0) return 2
  if (byte < 0xf0) return 3
  return byte < 0xf5 ? 4 : 0
}
