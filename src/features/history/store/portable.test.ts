import { expect, test } from 'vitest'
import { inspect } from '../../../core/inspect.ts'
import { maxHistoryEntries, maxHistoryEntryChars, maxHistoryFactChars } from '../../../core/limits.ts'
import { fingerprintOf } from './fingerprint.ts'
import { exported, imported } from './portable.ts'
import type { HistoryEntry } from './records.ts'
import { testEntry } from './test-entry.ts'

const entry = testEntry({ id: 'a', time: 5, name: 'Mine', pinned: 1 })

/** A file whose one entry has these parts. */
const fileWith = (parts: Record<string, unknown>) => exported([{ ...entry, ...parts }])

test('what is exported comes back, under a new id', () => {
  const back = imported(exported([entry]))
  expect(back).toMatchObject({ ok: true, skipped: 0 })
  const [first] = back.ok ? back.entries : []
  expect(first).toEqual({ ...entry, id: first?.id, fingerprint: entry.view && fingerprintOf(entry.view) })
  expect(first?.id).not.toBe('a')
})

test.each([
  ['as it was exported', (text: string) => text],
  ['on one line', (text: string) => JSON.stringify(JSON.parse(text))],
  ['its beginning', (text: string) => text.slice(0, -200)],
])('one that is opened as a text is told from a response: %s', (_, written) => {
  const kept = 'NylasApiError: {"request_id":"r-1","error":{"type":"not_found_error","message":"No"}}'
  const text = fileWith({ title: '"NylasApiError: No such grant', view: { ...entry.view, text: kept } })
  const { exchanges } = inspect(written(text))
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0]).toMatchObject({ envelope: 'unknown', type: null, requestId: null })
  expect(exchanges[0].diagnosis).toMatchObject({
    title: 'A history of this inspector',
    fix: [{ text: expect.stringContaining('Import') as string }],
  })
})

test.each([
  ['no JSON', '{', /no JSON/],
  ['another file', '{"entries":[]}', /no history/],
  ['a list', '[]', /no history/],
  ['a later version', exported([]).replace('"version": 1', '"version": 2'), /newer version/],
  ['nothing readable', fileWith({ category: 'gossip' }), /No entry/],
])('%s is refused with the reason', (_, text, message) => {
  expect(imported(text)).toEqual({ ok: false, message: expect.stringMatching(message) as string })
})

test.each([
  ['a title that is no text', { title: 7 }],
  ['a time that is no number', { time: 'now' }],
  ['a text that is too long', { view: { ...entry.view, text: 'x'.repeat(maxHistoryEntryChars + 1) } }],
  ['a view that is none', { view: 'text' }],
])('%s makes an entry be skipped', (_, parts) => {
  const both = JSON.parse(exported([entry, { ...entry, ...parts } as HistoryEntry])) as object
  expect(imported(JSON.stringify(both))).toMatchObject({ ok: true, skipped: 1 })
})

test('odd parts are put right', () => {
  const back = imported(
    fileWith({
      pinned: true,
      status: 4040,
      time: Date.now() + 1e9,
      title: 'x'.repeat(1000),
      view: { text: 't', form: 'poem', status: '404', exchange: -1 },
    }),
  )
  expect(back.ok && back.entries[0]).toMatchObject({
    pinned: 0,
    status: null,
    title: 'x'.repeat(maxHistoryFactChars),
    view: { text: 't', form: null, status: null, exchange: 0 },
    chars: 1,
  })
  expect(back.ok && back.entries[0]?.time).toBeLessThanOrEqual(Date.now())
})

test('no more entries come in than the history keeps', () => {
  const back = imported(exported(Array.from({ length: maxHistoryEntries + 3 }, () => entry)))
  expect(back).toMatchObject({ ok: true, skipped: 3 })
})
