import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase } from '../store/database.ts'
import { keepDraft, readDraft } from '../store/drafts.ts'
import { listEntries, putEntries } from '../store/entries.ts'
import { exported } from '../store/portable.ts'
import type { DraftRecord } from '../store/records.ts'
import { defaultSettings, writeSettings } from '../store/settings.ts'
import { testEntry } from '../store/test-entry.ts'
import type { Change, Outcome } from './change.ts'
import { forget, withMore } from './forget.ts'
import { importFiles } from './import-file.ts'
import { remove } from './remove.ts'

let outcome: Outcome | null
const show = (next: Outcome | null) => {
  outcome = next
}
const change = vi.fn<Change>(async (work, done) => {
  const failed = (await work()).find(({ ok }) => !ok)
  show(failed ? null : done)
})

beforeEach(async () => {
  await closeDatabase()
  vi.stubGlobal('indexedDB', new IDBFactory())
  outcome = null
  change.mockClear()
  return () => {
    writeSettings(defaultSettings)
    vi.unstubAllGlobals()
  }
})

/** The ids of what is listed now, in order. */
async function listed() {
  const stored = await listEntries()
  return stored.ok ? stored.value.map(({ id }) => id).toSorted() : []
}

async function undo() {
  outcome?.undo?.()
  await change.mock.results.at(-1)?.value
}

const draft: DraftRecord = {
  id: 'd',
  text: 'kept',
  form: null,
  status: null,
  exchange: 0,
  updated: 1,
  declined: false,
}
const [a, b] = [testEntry({ id: 'a', time: 1000 }), testEntry({ id: 'b', time: 2000, pinned: 1 })]

test('what was deleted, texts of closed tabs too, comes back whole', async () => {
  await putEntries([a, b])
  await keepDraft(draft)
  await remove(change, [a], [{ ...draft, start: 'k', chars: 4 }])
  expect(outcome?.text).toBe('2 deleted.')
  expect(await listed()).toEqual(['b'])
  expect(await readDraft('d')).toEqual({ ok: true, value: undefined })
  await undo()
  expect(await listed()).toEqual(['a', 'b'])
  expect(await readDraft('d')).toEqual({ ok: true, value: draft })
})

test('one undo takes back all steps of “Forget after”, to the setting before the first', async () => {
  await putEntries([a, b])
  writeSettings({ ...defaultSettings, forgetAfter: '1' })
  const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const before = withMore(null, { entries: [testEntry({ id: 'gone', pinned: 1 })], putBack: first })
  await forget(change, withMore(before, { entries: [a], putBack: second }))
  expect(outcome?.text).toBe('2 older entries deleted.')
  expect(await listed()).toEqual(['b'])
  writeSettings(defaultSettings)
  await undo()
  expect(first).toHaveBeenCalledOnce()
  expect(second).not.toHaveBeenCalled()
  expect(await listed()).toEqual(['a', 'b', 'gone'])
})

test('of a file those entries are taken in that are new here and not too old, and can be taken out again', async () => {
  await putEntries([a])
  writeSettings({ ...defaultSettings, forgetAfter: '7' })
  const view = (text: string) => ({ text, form: null, status: null, exchange: 0 })
  const file = exported([
    testEntry({ time: Date.now(), view: view('new') }),
    testEntry({ time: 0, view: view('old') }),
    testEntry({ time: 0, pinned: 1, view: view('old and pinned') }),
  ])
  await importFiles([new File([file], 'history.json')], change, show)
  expect(outcome?.text).toBe('2 entries imported. 1 older than “Forget after” keeps.')
  const taken = outcome
  await importFiles([new File([file], 'history.json')], change, show)
  expect(outcome).toEqual({
    text: '0 entries imported. 2 already here. 1 older than “Forget after” keeps.',
    undo: null,
  })
  outcome = taken
  await undo()
  expect(outcome).toEqual({ text: 'Taken out again.', undo: null })
})

const brokenFile = new File(['{'], 'history.json')

test.each([
  ['a file that is no history', [brokenFile], 'This file holds no JSON'],
  ['several files', [brokenFile, brokenFile], 'One history is imported at a time.'],
])('%s: not taken in, and that is said', async (_, files, words) => {
  await importFiles(files, change, show)
  expect(outcome).toEqual({ text: expect.stringContaining(words) as string, undo: null })
  expect(change).not.toHaveBeenCalled()
})
