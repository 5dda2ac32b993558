// Which parts of a request a response refuses, and what is wrong with each: from its list of them, or from its message.
import { fieldOf } from './catalogue/field-of.ts'
import { parameters, partsOfRequest, refusalMessages } from './catalogue/refusal-messages.ts'
import { shortened } from './display.ts'
import { nodeAt, scalarText } from './field-path.ts'
import type { JsonNode } from './json/document.ts'
import { maxPhraseSearchChars, maxRefusals } from './limits.ts'
import type { RefusedField, Stated, Trouble } from './model.ts'
import type { Source } from './read/source.ts'

/**
 * @param message what Nylas says
 * @param root the error's envelope; null where the body is no JSON
 * @returns each field once, in the order in which they are named; empty where none is
 */
export function refusalsIn(
  message: Stated<string> | null,
  root: JsonNode | null,
  source: Source,
): readonly RefusedField[] {
  const listed = [...detailed(root, source), ...mapped(root, source), ...missingFields(root, source)]
  const found = listed.length > 0 ? listed : said(message)
  return found.filter(({ field }, index) => found.findIndex((other) => other.field === field) === index)
}

/** `details: [{"loc": ["body", "to", 0], "msg": "field required", "type": "value_error.missing"}]` */
function detailed(root: JsonNode | null, source: Source): RefusedField[] {
  return firstChildren(nodeAt(root, 'error.details') ?? nodeAt(root, 'details')).flatMap((entry) => {
    const loc = [...(entry.get('loc')?.children() ?? [])].map(scalarText)
    const place = partsOfRequest.has(loc[0] ?? '') ? loc.slice(1) : loc
    if (place.length === 0) return []
    const message = textAt(entry, 'msg') || textAt(entry, 'message')
    return [refused(place.join('.'), troubleOf(`${textAt(entry, 'type')} ${message}`), message, source.range(entry))]
  })
}

/** `validation_errors: {"when.start_time": ["Missing data for required field."]}`; the Java SDK prints it in camel case. */
function mapped(root: JsonNode | null, source: Source): RefusedField[] {
  const node =
    nodeAt(root, 'error.validation_errors') ?? nodeAt(root, 'validation_errors') ?? nodeAt(root, 'validationErrors')
  return firstChildren(node?.kind === 'object' ? node : undefined).map((entry) => {
    const message = scalarText(entry) || firstChildren(entry).map(scalarText).join(' ')
    return refused(entry.key ?? '', troubleOf(message), message, source.range(entry))
  })
}

/** `missing_fields: ["name"]` of API v2. */
function missingFields(root: JsonNode | null, source: Source): RefusedField[] {
  return firstChildren(nodeAt(root, 'missing_fields')).flatMap((entry) => {
    const field = scalarText(entry)
    return field ? [refused(field, 'missing', '', source.range(entry))] : []
  })
}

function said(message: Stated<string> | null): RefusedField[] {
  const text = (message?.value ?? '').slice(0, maxPhraseSearchChars)
  const isWrapped = message?.range?.startLine !== message?.range?.endLine
  const found = refusalMessages.flatMap(({ pattern, trouble, mayBeNoun, isInWords }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, groups, index }) => {
      const field = (groups?.['field'] ?? '').replace(/[.-]+$/, '')
      const start = index + whole.indexOf(field)
      if (field === '' || (mayBeNoun && !isField(field, text.charAt(index)))) return []
      if (isWrapped && isHalf(text, start, start + field.length)) return []
      const before = text.slice(Math.max(0, index - maxListChars), index)
      const isFirstWord = start - index <= 1
      if (isFirstWord && choice.test(before)) return []
      const name = isInWords ? field.toLowerCase().replace(' ', '_') : field
      const names = isFirstWord ? [...listedBefore(before), name] : [name]
      const end = index + whole.length
      return names.map((each) => ({ index, end, refused: refused(each, trouble, '', message?.range ?? null) }))
    }),
  )
  let widest = { index: -1, end: -1 }
  return found
    .toSorted((a, b) => a.index - b.index)
    .filter((row) => {
      // “ID is required” inside “calendar ID is required” names nothing of its own.
      if (row.index > widest.index && row.end <= widest.end) return false
      if (row.end > widest.end) widest = row
      return true
    })
    .slice(0, maxRefusals)
    .map((row) => row.refused)
}

/** As far before a field others are looked for that are named with it. */
const maxListChars = 200

/** Of several that would do, none is what is missing: “one of to, cc or bcc is required”. */
const choice = /\b(?:or|nor) $|\b(?:one|any|either|some) of [^.;:\n]{0,100}$/i

const list = /(?:["'`]?[A-Za-z_][\w.[\]-]{0,60}["'`]?(?:, (?:and )?| and )){1,8}$/

/** The fields that a sentence names before its last one: “start and end are required”. */
function listedBefore(before: string): string[] {
  const words = (list.exec(before)?.[0] ?? '').split(/, (?:and )?| and /).slice(0, -1)
  const last = words.findLastIndex((word) => !isField(unquoted(word), word.charAt(0)))
  return words.slice(last + 1).map(unquoted)
}

function unquoted(word: string): string {
  return word.replace(/^["'`]|["'`]$/g, '')
}

/** A line that was broken where it is shown may end in the middle of a name. */
function isHalf(text: string, start: number, end: number): boolean {
  return (
    /[\w=]\r?\n\s{0,20}$/.test(text.slice(Math.max(0, start - 24), start)) ||
    /^\r?\n\s{0,20}\w/.test(text.slice(end, end + 24))
  )
}

/**
 * A word with an underscore, a dot or a hyphen is no ordinary noun, nor is one in quotes or one that the catalogue knows. A body may
 * be that of the request, which is no field.
 */
function isField(word: string, before: string): boolean {
  if (/[_.[-]/.test(word) || `"'\``.includes(before)) return true
  return word !== 'body' && word === word.toLowerCase() && (parameters.has(word) || fieldOf([word]) !== undefined)
}

const troubles: readonly (readonly [RegExp, Trouble])[] = [
  [/\b(?:extra|unknown|unrecognized)|not permitted/i, 'unknown'],
  [/\b(?:missing|required|blank|empty)\b/i, 'missing'],
  [/\btype_error|_type\b|_parsing\b|not a valid (?:string|integer|number|boolean|list|mapping)\b/i, 'type'],
]

function troubleOf(words: string): Trouble {
  return troubles.find(([pattern]) => pattern.test(words.slice(0, maxPhraseSearchChars)))?.[1] ?? 'value'
}

function refused(field: string, trouble: Trouble, words: string, range: RefusedField['range']): RefusedField {
  const keys = field.split(/[.[\]]+/).filter(Boolean)
  const known = fieldOf(keys.map((key) => (/^\d{1,6}$/.test(key) ? Number(key) : key)))
  return { field: shortened(field), trouble, said: shortened(words), meaning: known?.meaning ?? null, range }
}

function textAt(node: JsonNode, key: string): string {
  const found = node.get(key)
  return found ? scalarText(found) : ''
}

function firstChildren(node: JsonNode | undefined): JsonNode[] {
  const children: JsonNode[] = []
  for (const child of node?.children() ?? []) {
    if (children.length === maxRefusals) break
    children.push(child)
  }
  return children
}
