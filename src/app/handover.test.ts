import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxHandedOverChars } from '../core/limits.ts'
import { testStorage } from '../ui/test-storage.ts'
import { handOver, takeHandover } from './handover.ts'

const view = { text: 'text', form: null, status: 404, exchange: 1 }
const place = { anchor: 1, caret: 3, scrollTop: 40, scrollLeft: 0, focused: true }

let kept = new Map<string, string>()
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('sessionStorage', testStorage(kept))
})
afterEach(() => vi.unstubAllGlobals())

test('what is handed over is taken up once, without what does not belong to it', () => {
  const draft = { ...view, revision: 7 }
  const snapshot = { ...place, texts: ['before'] }
  expect(handOver(draft, snapshot)).toBe(true)
  expect(takeHandover()).toEqual({ view, place })
  expect(takeHandover()).toBeNull()
})

test('of a long text only the place is handed over', () => {
  expect(handOver({ ...view, text: 'x'.repeat(maxHandedOverChars + 1) }, place)).toBe(false)
  expect(takeHandover()).toEqual({ view: null, place })
})

test('a browser that stores nothing is told from one that does', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(handOver(view, place)).toBe(false)
  expect(takeHandover()).toBeNull()
})

test.each(['{"view":', 'null', '"text"', '3'])('what cannot be read is dropped: %s', (written) => {
  kept.set('handover 1', written)
  expect(takeHandover()).toBeNull()
  expect(kept.size).toBe(0)
})

test.each([
  ['no view', {}, { view: null, place: null }],
  ['a view without a text', { view: { ...view, text: 3 }, place }, { view: null, place }],
  [
    'a text that is too long',
    { view: { ...view, text: 'x'.repeat(maxHandedOverChars + 1) } },
    { view: null, place: null },
  ],
  ['an exchange before the first', { view: { ...view, exchange: -1 } }, { view: null, place: null }],
  [
    'a form and a status that nobody knows',
    { view: { ...view, form: 'xml', status: 4040 }, place: null },
    { view: { ...view, form: null, status: null }, place: null },
  ],
  ['a caret that is no number', { view, place: { ...place, caret: '3' } }, { view, place: null }],
  ['a place that is none', { view, place: 'top' }, { view, place: null }],
])('what is not as it should be is left out: %s', (_, written, expected) => {
  kept.set('handover 1', JSON.stringify(written))
  expect(takeHandover()).toEqual(expected)
})
