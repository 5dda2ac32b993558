// What every rule has to hold: evidence, a conclusion, plain words, and advice that does no harm.
import { expect, test } from 'vitest'
import { docs } from '../../catalogue/docs.ts'
import { holdsPhrase } from '../phrase-index.ts'
import { rules } from './index.ts'

test('every rule has an ID of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test.each(rules)('$id names its evidence and concludes something', ({ when, then }) => {
  expect(Object.keys(when).length).toBeGreaterThan(0)
  expect(Object.keys(then).length).toBeGreaterThan(0)
  for (const phrase of [...(when.says ?? []), ...(when.saysNot ?? []), ...(when.providerSays ?? [])])
    expect(phrase).toBe(phrase.toLowerCase())
})

test.each(rules)('$id has no phrase that an earlier one is in', ({ when }) => {
  const { says = [], saysNot = [], providerSays = [] } = when
  for (const phrases of [says, saysNot, providerSays]) {
    const covered = phrases.filter((phrase, index) =>
      phrases.slice(0, index).some((earlier) => holdsPhrase(phrase, earlier)),
    )
    expect(covered).toEqual([])
  }
})

test.each(rules)('$id gives advice that can be defended', ({ then }) => {
  const known = new Set<string>(Object.values(docs).map(({ url }) => url))
  const words = JSON.stringify(then).toLowerCase()
  expect(words).not.toMatch(/delete[^.]{0,20}grant/)
  expect(words).not.toContain('x-ratelimit')
  expect(words).not.toContain('!')
  for (const { url } of then.references ?? []) expect(known).toContain(url)
})

test.each(rules)('$id says it in short, plain words', ({ then }) => {
  expect(then.title?.length ?? 0).toBeLessThanOrEqual(60)
  expect(then.title ?? '').not.toMatch(/[.]$/)
  expect(then.meaning ?? '.').toMatch(/[.]$/)
  const texts = [
    ...(then.causes ?? []),
    ...(then.fix ?? []).map(({ text }) => text),
    ...(then.candidates ?? []).flatMap(({ title, check, then: outcome }) => [title, check.text, outcome]),
  ]
  expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([])
  expect(texts.filter((text) => /[a-z]'[a-z]/.test(text))).toEqual([])
})

test('a rule that changes the retry of a send says which key the next try takes', () => {
  const sends = rules.filter(({ id }) =>
    /^(?:throttling\/(?!folders|large|detection)|sending\/some|idempotency|gateway)/.test(id),
  )
  const silent = sends.filter(({ then }) => then.retry && !then.retry.idempotencyKey)
  expect(sends.length).toBeGreaterThan(10)
  expect(silent.map(({ id }) => id)).toEqual([])
})
