// A pattern that finds the end of an entry which looks like those before it: one search for each, at the speed of the browser itself.
// Whatever it matches is strict JSON without a key that is repeated. No two parts of it match the same characters at the same place: a
// search that finds nothing gives up each of its choices once.
import type { EntryKeys } from './entry-keys.ts'
import { isScalar, type Member, type Shape } from './entry-shape.ts'
import { blanks, escape, plainChars, plainCharsOfLine } from './patterns.ts'
import { arrayKind, booleanKind, nullKind, numberKind, objectKind, stringKind } from './tape.ts'

const string = `"${plainChars}(?:${escape}${plainChars})*"`
/** Integers that JavaScript keeps exactly. */
const number = String.raw`-?(?:0|[1-9]\d{0,13})(?:\.\d{1,14})?`
const matchesNothing = '(?!)'
const scalars = new Map([
  [stringKind, string],
  [numberKind, number],
  [booleanKind, 'true|false'],
  [nullKind, 'null'],
])

export interface EntryPattern {
  /** Sticky; matches the comma before an entry as its first group, and the entry. */
  readonly expression: RegExp
  /** The same for an entry without a control character. */
  readonly expressionOfLine: RegExp
  /** The keys whose values the groups after the first are. */
  readonly keys: readonly string[]
}

/**
 * @param shape of the entries that were read
 * @returns null where a key that is asked for holds more than a string, a number or a word
 */
export function entryPattern(shape: Shape, entryKeys: EntryKeys): EntryPattern | null {
  const wanted = shape.members.filter(({ key }) => entryKeys.has(key))
  if (wanted.some((member) => !isScalar(member.shape))) return null
  const entry = objectSource(shape, (member) => {
    const value = valueSource(member.shape)
    return wanted.includes(member) ? `(${value})` : value
  })
  const source = `(${blanks},${blanks})${entry}`
  return {
    expression: new RegExp(source, 'y'),
    expressionOfLine: new RegExp(source.replaceAll(plainChars, plainCharsOfLine), 'y'),
    keys: wanted.map(({ key }) => key),
  }
}

function valueSource(shape: Shape): string {
  const choices = [...shape.kinds].flatMap((kind) => {
    if (kind === objectKind) return objectSource(shape, (member) => valueSource(member.shape))
    return kind === arrayKind ? listSource(shape.element) : (scalars.get(kind) ?? [])
  })
  return choices.length > 0 ? `(?:${choices.join('|')})` : matchesNothing
}

function listSource(element: Shape | null): string {
  if (!element) return `\\[${blanks}\\]`
  const next = `(?:,${blanks}(?!\\])|(?=\\]))`
  return `\\[${blanks}(?:${valueSource(element)}${blanks}${next})*\\]`
}

/** Members that were not in all objects may be left out; what follows a comma is another member. */
function objectSource({ members, objects }: Shape, valueOf: (member: Member) => string): string {
  const sources = members.map((member) => {
    const source = `"${literal(member.key)}"${blanks}:${blanks}${valueOf(member)}${blanks}(?:,${blanks}(?=")|(?=\\}))`
    return member.count === objects ? source : `(?:${source})?`
  })
  return `\\{${blanks}${sources.join('')}\\}`
}

/** The characters as they are, none of which means anything else in a pattern. */
function literal(text: string): string {
  return text.replaceAll(/\W/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
