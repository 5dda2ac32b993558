// The index finds the phrases that a search for each of them finds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { providerErrors } from '../catalogue/provider-errors/index.ts'
import { holdsPhrase, PhraseIndex } from './phrase-index.ts'
import { rules } from './rules/index.ts'

const phrases = [
  ...rules.flatMap(({ when }) => [...(when.says ?? []), ...(when.providerSays ?? [])]),
  ...providerErrors.flatMap(({ says }) => says),
]

function searched(among: readonly string[], text: string): string[] {
  return [...new Set(among)].filter((phrase) => holdsPhrase(text, phrase)).toSorted()
}

test('finds in any text what a search for one phrase after the other finds', () => {
  const index = new PhraseIndex(phrases)
  const piece = fc.oneof(
    fc.constantFrom(...phrases),
    fc.constantFrom(...phrases).map((phrase) => phrase.slice(0, phrase.length >> 1)),
    fc.constantFrom(...phrases).map((phrase) => phrase.slice(phrase.length >> 1)),
    fc.constantFrom(' ', '_', '-', '. ', '\n', '“', 'é', '5', 'the ', 'id'),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('').toLowerCase()
      expect([...index.heldBy(text)].toSorted()).toEqual(searched(phrases, text))
    }),
    { numRuns: 500 },
  )
})

test('takes phrases of any characters, also without a word in them', () => {
  const character = fc.constantFrom('a', 'b', '_', '7', ' ', '-', 'é', '“', '.', '…')
  const phrase = fc.string({ unit: character, minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 6 }), fc.string({ unit: character, maxLength: 30 }), (some, text) => {
      expect([...new PhraseIndex(some).heldBy(text)].toSorted()).toEqual(searched(some, text))
    }),
  )
})

test('has every phrase that the catalogue looks for', () => {
  const index = new PhraseIndex(phrases)
  expect(phrases.filter((phrase) => !index.heldBy(phrase.replaceAll('…', '30')).has(phrase))).toEqual([])
})

test.each([
  ['a timeout of 30000ms exceeded.', true],
  ['timeout of 0ms exceeded', true],
  ['timeout of ms exceeded', false],
  ['timeout of 3.5ms exceeded', false],
  ['timeout of …ms exceeded', false],
  ['timeout of 30000ms exceededly', false],
  ['timeout of 30 s; timeout of 9ms exceeded', true],
])('takes any number for an ellipsis: %s', (text, isHeld) => {
  const phrase = 'timeout of …ms exceeded'
  expect(new PhraseIndex([phrase]).heldBy(text).has(phrase)).toBe(isHeld)
})

test('takes whole words only', () => {
  const index = new PhraseIndex(['id is malformed'])
  expect([...index.heldBy('the id is malformed')]).toEqual(['id is malformed'])
  expect([...index.heldBy('client_id is malformed')]).toEqual([])
})
