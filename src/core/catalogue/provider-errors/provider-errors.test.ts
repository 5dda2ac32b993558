// What every entry of every provider has to hold: how it is found, how it is worded, and that its advice does no harm.
import { expect, test } from 'vitest'
import { actors, categories, providers, retries } from '../../model.ts'
import { docs } from '../docs.ts'
import { sources } from '../sources.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { providerErrors } from './index.ts'

/** Numbers that every HTTP response carries, so that they say nothing about a provider. */
const httpNumbers = new Set(['400', '401', '403', '404', '429', '500', '503'])
/** Further HTTP statuses: SMTP has a few of these numbers too, so words have to come with them. */
const sharedNumbers = new Set([
  '402',
  '405',
  '406',
  '408',
  '409',
  '410',
  '412',
  '413',
  '415',
  '422',
  '501',
  '502',
  '504',
])

const rows = providerErrors.map((entry) => ({ id: `${entry.provider} ${entry.name}`, entry }))

const sentencesOf = ({ meaning, causes, fix, retry, candidates }: ProviderErrorEntry) => [
  meaning,
  ...causes,
  ...fix.map(({ text }) => text),
  retry.advice,
  ...(retry.mayHaveHappened === undefined ? [] : [retry.mayHaveHappened]),
  ...(candidates ?? []).flatMap(({ check, then }) => [check.text, then]),
]
const textsOf = (entry: ProviderErrorEntry) => [entry.title, ...sentencesOf(entry)]
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu))

/** The values that occur more than once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))]
}

/** Offending entries by their names, so that a failure names them all. */
function idsWhere(offends: (entry: ProviderErrorEntry) => boolean): string[] {
  return rows.filter(({ entry }) => offends(entry)).map(({ id }) => id)
}

test('every provider has entries, a good hundred and a half together', () => {
  const covered = new Set(providerErrors.map(({ provider }) => provider))
  expect(providers.filter((provider) => !covered.has(provider))).toEqual([])
  expect(providerErrors.length).toBeGreaterThanOrEqual(150)
})

test('SMTP explains at least 45 enhanced status codes, in both classes', () => {
  const codes = new Set(providerErrors.filter(({ provider }) => provider === 'smtp').flatMap((entry) => entry.codes))
  const enhanced = [...codes].filter((code) => /^[45]\.[0-7]\.\d{1,2}$/.test(code))
  expect(enhanced.length).toBeGreaterThanOrEqual(45)
  expect(enhanced.filter((code) => code.startsWith('4')).length).toBeGreaterThanOrEqual(15)
})

test('no two entries of a provider share a name', () => {
  expect(repeated(rows.map(({ id }) => id))).toEqual([])
})

test('a code leads to one entry of a provider, unless words tell the entries apart', () => {
  const claims = providerErrors.flatMap(({ provider, codes, says }) =>
    codes.map((code) => `${provider} ${code.toLowerCase()} ${says.toSorted().join('|')}`),
  )
  expect(repeated(claims)).toEqual([])
})

test('a code that decides alone belongs to one provider', () => {
  const claims = providerErrors.filter(({ says }) => says.length === 0).flatMap(({ codes }) => codes)
  // As sent: Google's "forbidden" and Graph's "Forbidden" are told apart by their case.
  expect(repeated(claims)).toEqual([])
})

test('an entry can be found, by codes or by words', () => {
  expect(idsWhere(({ codes, says }) => codes.length === 0 && says.length === 0)).toEqual([])
})

test('phrases are lower case and trimmed', () => {
  const phrases = providerErrors.flatMap(({ says }) => says)
  expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase().trim())).toEqual([])
})

// Beside a code a host name or an abbreviation is enough, and a token in brackets occurs in no sentence by chance.
test('phrases that decide alone are long enough to mean something', () => {
  const alone = providerErrors.filter(({ codes }) => codes.length === 0).flatMap(({ says }) => says)
  expect(alone.filter((phrase) => phrase.length <= 6 && !/^\[\w+\]$/.test(phrase))).toEqual([])
  expect(providerErrors.flatMap(({ says }) => says).filter((phrase) => phrase.length < 3)).toEqual([])
})

test('no phrase of an entry makes another one of it superfluous by being the same', () => {
  expect(idsWhere(({ says, codes }) => repeated(says).length > 0 || repeated(codes).length > 0)).toEqual([])
})

test('an HTTP status is no code', () => {
  expect(idsWhere(({ codes }) => codes.some((code) => httpNumbers.has(code)))).toEqual([])
  expect(idsWhere(({ codes, says }) => says.length === 0 && codes.some((code) => sharedNumbers.has(code)))).toEqual([])
})

test('codes are single words', () => {
  expect(providerErrors.flatMap(({ codes }) => codes).filter((code) => !/^[\w.:/-]+$/.test(code))).toEqual([])
})

test('titles are short and end without a full stop, sentences end with one', () => {
  expect(idsWhere(({ title }) => title.length > 70 || /[.:;,]$/.test(title) || title.trim() !== title)).toEqual([])
  expect(idsWhere((entry) => sentencesOf(entry).some((text) => !/\S\.$/.test(text)))).toEqual([])
})

test('the meaning adds to name and title', () => {
  const repeats = idsWhere(({ name, title, meaning }) => {
    const said = new Set([...wordsOf(name), ...wordsOf(title)])
    return [...wordsOf(meaning)].every((word) => said.has(word))
  })
  expect(repeats).toEqual([])
})

test('no entry says the same twice', () => {
  expect(idsWhere((entry) => repeated(textsOf(entry)).length > 0)).toEqual([])
})

test('the advice never harms', () => {
  expect(idsWhere((entry) => /!|x-ratelimit/i.test(textsOf(entry).join('\n')))).toEqual([])
  expect(
    idsWhere(({ fix }) =>
      fix.some(({ text, code }) => /(delet|remov|revok)[^.]{0,30}\bgrant\b/i.test(text + (code?.text ?? ''))),
    ),
  ).toEqual([])
  expect(idsWhere((entry) => textsOf(entry).some((text) => text.includes("'")))).toEqual([])
})

test('what may be repeated as it is was no faulty request', () => {
  expect(idsWhere(({ retry, category }) => retry.verdict === 'backoff' && category === 'request')).toEqual([])
})

test('every entry gives a verdict, and the words of the closed sets', () => {
  const open = idsWhere(
    ({ category, actor, retry, source }) =>
      !categories.includes(category) ||
      !actors.includes(actor) ||
      !retries.includes(retry.verdict) ||
      retry.verdict === 'unknown' ||
      retry.verdict === 'not-needed' ||
      !(source in sources),
  )
  expect(open).toEqual([])
})

test('references lead to pages over https, and error pages of Nylas are known to docs.ts', () => {
  const pages = new Set<string>(Object.values(docs).map(({ url }) => url))
  const errorPages = providerErrors
    .flatMap(({ references }) => references.map(({ url }) => url))
    .filter((url) => url.includes('developer.nylas.com/docs/api/errors'))
  expect(errorPages.filter((url) => !pages.has(url))).toEqual([])
  expect(
    idsWhere(({ references }) => references.some(({ url, label }) => !url.startsWith('https://') || !label)),
  ).toEqual([])
  expect(idsWhere(({ references }) => references.length > 3)).toEqual([])
  expect(idsWhere(({ references }) => repeated(references.map(({ url }) => url)).length > 0)).toEqual([])
})
