// Reads HTML entities as the characters they stand for: each is an edit, so every place leads back to the paste.
import type { Edit } from './edit-map.ts'

const named = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['lcub', '{'],
  ['lbrace', '{'],
  ['rcub', '}'],
  ['rbrace', '}'],
  ['lsqb', '['],
  ['lbrack', '['],
  ['rsqb', ']'],
  ['rbrack', ']'],
  ['colon', ':'],
  ['comma', ','],
  ['NewLine', '\n'],
  ['Tab', '\t'],
])

// Bounded on all sides.
const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g

/** One edit per entity; an unknown name stays as it is. */
export function entityEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { index, 0: written, 1: decimal, 2: hex, 3: name } of text.matchAll(entity)) {
    const character = name ? named.get(name) : fromPoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
    if (character !== undefined) edits.push({ start: index, end: index + written.length, text: character })
  }
  return edits
}

/** The text with its entities read. */
export function withoutEntities(text: string): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: character } of entityEdits(text)) {
    parts.push(text.slice(at, start), character)
    at = end
  }
  return parts.join('') + text.slice(at)
}

function fromPoint(point: number): string | undefined {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
