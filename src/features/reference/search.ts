// Finds records by words and filters, the best first.
import { type EntryKind, entryKinds } from '../../core/catalogue/entry.ts'
import { triggerEntry } from '../../core/catalogue/triggers.ts'
import type { Guidance } from '../../core/catalogue/types.ts'
import type { Category } from '../../core/model.ts'
import type { ReferenceRecord } from './records.ts'

export interface Filter {
  readonly text: string
  readonly kind: EntryKind | 'all'
  readonly category: Category | 'all'
}

export const noFilter: Filter = { text: '', kind: 'all', category: 'all' }

export interface Found {
  /** The best first; in the order of the catalogue where no words are looked for. */
  readonly records: readonly ReferenceRecord[]
  /** How many fit, were it not for the kind chosen. */
  readonly counts: Readonly<Record<EntryKind | 'all', number>>
  /** What was looked for, in lower case, for highlighting. */
  readonly terms: readonly string[]
}

/** Longer words are in no entry. */
const maxTermChars = 200
const maxTerms = 12

/** Applies a filter. All of its words must be found, each anywhere in the record. */
export function search(list: readonly ReferenceRecord[], { text, kind, category }: Filter): Found {
  const terms = termsOf(text)
  const hits = list.flatMap((record) => {
    const score = category === 'all' || record.category === category ? scoreOf(record, terms) : 0
    return score > 0 ? [{ record, score }] : []
  })
  const counts = { all: hits.length, types: 0, statuses: 0, events: 0, triggers: 0, providers: 0 }
  for (const { record } of hits) counts[record.address.kind] += 1
  const shown = hits.filter(({ record }) => kind === 'all' || record.address.kind === kind)
  if (terms.length > 0) shown.sort((a, b) => b.score - a.score)
  return { records: shown.map(({ record }) => record), counts, terms }
}

/** Shorter words are in too many entries to help. */
const minNearestChars = 3

/** The longest beginning of a name under which there is anything to be found; the whole name where there is none. */
export function nearestSearch(list: readonly ReferenceRecord[], name: string): string {
  for (let length = name.length; length >= minNearestChars; length--) {
    const text = name.slice(0, length)
    if (search(list, { ...noFilter, text }).records.length > 0) return text
  }
  return name
}

/** Whether anything is filtered at all. */
export function isFiltered({ text, kind, category }: Filter): boolean {
  return text.trim() !== '' || kind !== 'all' || category !== 'all'
}

/** The kinds that a filter can choose, all of them first. */
export const kindChoices = ['all', ...entryKinds] as const

function termsOf(text: string): string[] {
  const lower = text.trim().toLowerCase()
  // A trigger with suffixes is looked for without them.
  const plain = triggerEntry(lower)?.trigger ?? lower
  const words = plain.split(/[\s"“”`]+/, maxTerms).map((word) => bare(word.slice(0, maxTermChars)))
  return words.filter((term) => term !== '')
}

/** Without the marks around it that come with what is copied out of JSON or a sentence. */
function bare(word: string): string {
  let start = 0
  let end = word.length
  while (start < end && marksAround.includes(word.charAt(start))) start++
  while (end > start && marksAround.includes(word.charAt(end - 1))) end--
  return word.slice(start, end)
}

const marksAround = "'{}[](),.:;"

interface Haystack {
  readonly codes: readonly string[]
  /** The words of each code. */
  readonly codeWords: readonly (readonly string[])[]
  readonly title: string
  readonly phrases: readonly string[]
  readonly meaning: string
  /** Why it happens and what helps. */
  readonly advice: string
  readonly status: string
}

const haystacks = new WeakMap<ReferenceRecord, Haystack>()

function haystackOf(record: ReferenceRecord): Haystack {
  const known = haystacks.get(record)
  if (known) return known
  const { code, also, title, phrases, meaning, status, guidance } = record
  const haystack = {
    codes: [code, ...also].map((each) => each.toLowerCase()),
    codeWords: [code, ...also].map(wordsOf),
    title: title.toLowerCase(),
    phrases: phrases.map((phrase) => bare(phrase.toLowerCase())),
    meaning: meaning.toLowerCase(),
    advice: (guidance === null ? [] : adviceOf(guidance)).join('\n').toLowerCase(),
    status: String(status ?? ''),
  }
  haystacks.set(record, haystack)
  return haystack
}

function adviceOf({ causes, fix, candidates = [] }: Guidance): readonly string[] {
  const steps = fix.map(({ text }) => text)
  return [...causes, ...steps, ...candidates.flatMap(({ title, check, then }) => [title, check.text, then])]
}

/** 1 where nothing is looked for, 0 where a word is missing; else the higher, the better it fits. */
function scoreOf(record: ReferenceRecord, terms: readonly string[]): number {
  const haystack = haystackOf(record)
  if (terms.length === 0) return 1
  const scores = terms.map((term) => termScore(haystack, term))
  if (scores.includes(0)) return 0
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  // What stands there as one phrase, or is all that a code says, was most likely meant.
  return terms.length > 1 ? Math.max(mean, termScore(haystack, terms.join(' ')), codeScore(haystack, terms)) : mean
}

/** For a code that consists of these words, or does but for what many codes of Nylas have around their words. */
function codeScore({ codeWords }: Haystack, terms: readonly string[]): number {
  const isAll = (words: readonly string[]) =>
    words.length === terms.length && terms.every((term) => words.includes(term))
  const at = codeWords.findIndex(isAll)
  if (at >= 0) return at === 0 ? 93 : 92
  return codeWords.some((words) => isAll(words.filter((word) => word !== 'api' && word !== 'error'))) ? 89 : 0
}

/** `rate`, `limit` and `exceeded` of both `rate_limit_exceeded` and `rateLimitExceeded`. */
function wordsOf(code: string): readonly string[] {
  const parted = code.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase()
  return parted.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
}

function termScore({ codes, title, phrases, meaning, advice, status }: Haystack, term: string): number {
  if (codes.includes(term)) return codes[0] === term ? 100 : 95
  if (phrases.includes(term)) return 90
  if (codes.some((code) => code.startsWith(term))) return codes[0]?.startsWith(term) ? 80 : 75
  if (codes.some((code) => startsWord(code, term))) return 60
  if (codes.some((code) => code.includes(term))) return 50
  if (startsWord(title, term)) return 40
  if (status === term) return 35
  if (title.includes(term)) return 30
  if (phrases.some((phrase) => startsWord(phrase, term))) return 25
  if (phrases.some((phrase) => phrase.includes(term))) return 20
  if (startsWord(meaning, term)) return 12
  if (meaning.includes(term)) return 8
  if (startsWord(advice, term)) return 5
  return advice.includes(term) ? 3 : 0
}

/** Whether the term begins a word; dots, dashes and underscores part the words of a code. */
function startsWord(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}
