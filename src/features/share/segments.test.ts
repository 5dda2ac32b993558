import { expect, test } from 'vitest'
import { redact } from '../../core/redact/redact.ts'
import { foundKinds } from './found-kinds.ts'
import { segmentsOf } from './segments.ts'

const pasted = '{"to":"ada@contoso.example","key":"nyk_v0_FAKEfakeFAKEfake01","cc":"bob@contoso.example"}'
const { text, masks } = redact(pasted)

test('the pieces are the shared text, and each stand-in says its reason', () => {
  const segments = segmentsOf(text, masks, 1000)
  expect(segments.map((segment) => segment.text).join('')).toBe(text)
  expect(segments.filter(({ reason }) => reason !== null).map((segment) => [segment.text, segment.reason])).toEqual([
    ['person1@example.com', 'E-mail address'],
    [expect.stringContaining('hidden-'), 'Nylas API key'],
    ['person2@example.com', 'E-mail address'],
  ])
})

test.each([0, 3, 7, 8, 20, 60, text.length])('up to %i characters, with whole stand-ins', (maxChars) => {
  const shown = segmentsOf(text, masks, maxChars)
  const whole = shown.map((segment) => segment.text).join('')
  expect(text.startsWith(whole)).toBe(true)
  expect(whole.length).toBeLessThan(maxChars + 'person1@example.com'.length)
  const standIns = shown.filter(({ reason }) => reason !== null).map(({ text: piece }) => piece)
  expect(standIns).toEqual(masks.slice(0, standIns.length).map(({ standIn }) => standIn))
})

test('kinds are counted with their reasons, secrets first', () => {
  expect(foundKinds(masks)).toEqual([
    { kind: 'secret', count: 1, reasons: [['Nylas API key', 1]] },
    { kind: 'email', count: 2, reasons: [['E-mail address', 2]] },
  ])
})
