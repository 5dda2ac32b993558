import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxClosedDrafts, maxDraftPartChars, maxHistoryEntries } from '../../../core/limits.ts'
import { closeDatabase, databaseName, stored, wasRecreated } from './database.ts'
import { deleteDraft, keepDraft, keepDraftAtOnce, listDrafts, pruneDrafts, readDraft } from './drafts.ts'
import { deleteEntries, entryLike, listEntries, pruneEntries, putEntries } from './entries.ts'
import type { DraftRecord } from './records.ts'
import { testEntry } from './test-entry.ts'

const draft = (id: string, updated: number, text = `text of ${id}`): DraftRecord => ({
  id,
  text,
  form: null,
  status: 404,
  exchange: 0,
  updated,
  declined: false,
})

const ids = (stored: { ok: boolean; value?: readonly { id: string }[] }) => stored.value?.map(({ id }) => id)

beforeEach(async () => {
  await closeDatabase()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a draft is kept whole, and an empty one is taken away', async () => {
  await keepDraft(draft('a', 1))
  expect(await readDraft('a')).toEqual({ ok: true, value: draft('a', 1) })
  await keepDraft(draft('a', 2, ''))
  expect(await readDraft('a')).toEqual({ ok: true, value: undefined })
})

/** Does something before each value is stored; it is told the key, where the value does not hold it. */
function beforePut(act: (value: unknown, key: IDBValidKey | undefined) => void) {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on what the spy is called on
  const { put } = IDBObjectStore.prototype
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function later(this: IDBObjectStore, value, key) {
    act(value, key)
    return put.call(this, value, key)
  })
}

async function partKeys() {
  const found = await stored((database) => database.getAllKeys('draftParts'))
  return found.ok ? found.value : found.trouble
}

async function updatedOf(id: string) {
  const read = await readDraft(id)
  return read.ok ? read.value?.updated : read.trouble
}

/** A text of three parts, the last of them short, that is cut in the middle of a character. */
const longText = `x${'𝕏'.repeat(maxDraftPartChars)} end`

test('a long draft is kept part by part, and goes whole', async () => {
  const lengths: number[] = []
  const put = beforePut((value) => {
    lengths.push((typeof value === 'string' ? value : (value as DraftRecord).text).length)
  })
  await keepDraft(draft('a', 1, longText))
  put.mockRestore()
  // However long it is, no more than a part of it is copied at once.
  expect(lengths).toEqual([maxDraftPartChars, maxDraftPartChars, 5])
  await keepDraft(draft('ab', 2))
  const read = await readDraft('a')
  expect(read.ok && read.value?.text === longText).toBe(true)
  const listed = await listDrafts()
  expect(ids(listed)).toEqual(['ab', 'a'])
  expect(listed).toMatchObject({ value: [{ chars: 10 }, { chars: longText.length }] })
  expect(listed.ok && listed.value[1]?.start.length).toBe(maxDraftPartChars)
  await keepDraft(draft('a', 3))
  expect(await readDraft('a')).toEqual({ ok: true, value: draft('a', 3) })
  await keepDraft(draft('a', 4, longText))
  await deleteDraft('a')
  expect(await partKeys()).toEqual([])
})

test('a long draft is kept in a single request where the page goes', async () => {
  await keepDraft(draft('a', 1, longText))
  const put = beforePut(() => undefined)
  await keepDraftAtOnce(draft('a', 2, `${longText}!`))
  expect(put).toHaveBeenCalledOnce()
  put.mockRestore()
  const read = await readDraft('a')
  expect(read.ok && read.value?.text === `${longText}!`).toBe(true)
  await keepDraftAtOnce(draft('a', 3, ''))
  expect(await readDraft('a')).toEqual({ ok: true, value: undefined })
  expect(await partKeys()).toHaveLength(2)
  await pruneDrafts(new Set(['a']), 0)
  expect(await partKeys()).toEqual([])
})

test('a long draft that is given up leaves the one before it', async () => {
  await keepDraft(draft('a', 1))
  const stop = new AbortController()
  const spy = beforePut(() => queueMicrotask(() => stop.abort()))
  expect(await keepDraft(draft('a', 2, longText), stop.signal)).toEqual({ ok: true, value: undefined })
  expect(spy).toHaveBeenCalledOnce()
  spy.mockRestore()
  expect(await updatedOf('a')).toBe(1)
  await keepDraft(draft('a', 3), AbortSignal.abort())
  expect(await updatedOf('a')).toBe(1)
})

test('drafts are listed from the latest on', async () => {
  for (const one of [draft('a', 1), draft('b', 3), draft('c', 2)]) await keepDraft(one)
  await deleteDraft('c')
  expect(ids(await listDrafts())).toEqual(['b', 'a'])
})

test('drafts of closed tabs go when they are old or too many; those of open tabs never', async () => {
  await keepDraft(draft('open', 0))
  for (let index = 1; index <= maxClosedDrafts + 2; index += 1) await keepDraft(draft(`closed ${index}`, index))
  await pruneDrafts(new Set(['open']), 0)
  const kept = ids(await listDrafts()) ?? []
  expect(kept).toHaveLength(maxClosedDrafts + 1)
  expect(kept).not.toContain('closed 2')
  await pruneDrafts(new Set(['open']), 1_000_000)
  expect(ids(await listDrafts())).toEqual(['open'])
})

test('entries are found again by their fingerprint, and listed from the newest on', async () => {
  await putEntries([testEntry({ id: 'a', time: 1, fingerprint: 'x' }), testEntry({ id: 'b', time: 2 })])
  expect(ids(await listEntries())).toEqual(['b', 'a'])
  expect(await entryLike('x')).toMatchObject({ ok: true, value: { id: 'a' } })
  await deleteEntries(['a'])
  expect(await entryLike('x')).toEqual({ ok: true, value: undefined })
})

test('writing keeps the history within its limits', async () => {
  const many = Array.from({ length: maxHistoryEntries + 5 }, (_, time) => testEntry({ id: `${time}`, time }))
  await putEntries([...many, testEntry({ id: 'pinned', time: 0, pinned: 1 })])
  const kept = ids(await listEntries()) ?? []
  expect(kept).toHaveLength(maxHistoryEntries)
  expect(kept).toContain('pinned')
  expect(kept).not.toContain('0')
})

test('what is older than the person wants goes, pinned entries stay', async () => {
  const settings = { getItem: () => '{"forgetAfter":"1"}' }
  await putEntries([
    testEntry({ id: 'old', time: 1 }),
    testEntry({ id: 'pinned', time: 2, pinned: 1 }),
    testEntry({ id: 'new', time: Date.now() }),
  ])
  vi.stubGlobal('localStorage', settings)
  await pruneEntries()
  expect(ids(await listEntries())).toEqual(['new', 'pinned'])
})

test('storage that is not to be had is a trouble, not an error', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError')
    },
  })
  expect(await listEntries()).toEqual({ ok: false, trouble: 'blocked' })
})

test('a full disk is told apart', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await keepDraft(draft('a', 1))).toEqual({ ok: false, trouble: 'full' })
  put.mockRestore()
})

test('a disk that is full in the middle of a draft leaves the one before it', async () => {
  await keepDraft(draft('a', 1))
  const spy = beforePut((_value, key) => {
    if (key) throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await keepDraft(draft('a', 2, longText))).toEqual({ ok: false, trouble: 'full' })
  spy.mockRestore()
  expect(await updatedOf('a')).toBe(1)
})

test('drafts of the first version are still there', async () => {
  const first = await openDB(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' })
      const history = database.createObjectStore('history', { keyPath: 'id' })
      history.createIndex('fingerprint', 'fingerprint')
      history.createIndex('order', ['pinned', 'time', 'chars'])
    },
  })
  await first.put('drafts', draft('a', 1))
  first.close()
  expect(await readDraft('a')).toEqual({ ok: true, value: draft('a', 1) })
})

test('a database of a newer version is left alone', async () => {
  const newer = await openDB(databaseName, 99)
  newer.close()
  expect(await listEntries()).toEqual({ ok: false, trouble: 'newer' })
  await deleteDB(databaseName)
})

test('a connection that was closed is opened again', async () => {
  await keepDraft(draft('a', 1))
  // What another tab does that upgrades or deletes it.
  const other = await openDB(databaseName)
  other.close()
  await closeDatabase()
  expect(ids(await listDrafts())).toEqual(['a'])
})

test('another tab that upgrades the database need not wait', async () => {
  await keepDraft(draft('a', 1))
  const newer = await openDB(databaseName, 99)
  newer.close()
  expect(await listDrafts()).toEqual({ ok: false, trouble: 'newer' })
})

test('a connection that opens after nobody waits for it any more is closed', async () => {
  const older = await openDB(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' })
    },
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const opened = vi.spyOn(IDBFactory.prototype, 'open')
  const listing = listDrafts()
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect(await listing).toEqual({ ok: false, trouble: 'blocked' })
  const request = opened.mock.results[0]?.value as IDBOpenDBRequest
  const close = vi.spyOn(IDBDatabase.prototype, 'close')
  older.close()
  await vi.waitFor(() => expect(close.mock.contexts).toContain(request.result))
  vi.restoreAllMocks()
})

test('a broken database is set up anew, and that is known', async () => {
  const broken = await openDB(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('something else')
    },
  })
  broken.close()
  expect(wasRecreated()).toBe(false)
  expect(await keepDraft(draft('a', 1))).toEqual({ ok: true, value: undefined })
  expect(wasRecreated()).toBe(true)
  expect(ids(await listDrafts())).toEqual(['a'])
})
