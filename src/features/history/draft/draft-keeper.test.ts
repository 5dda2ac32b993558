import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxDraftChars, maxDraftPartChars } from '../../../core/limits.ts'
import { testStorage } from '../../../ui/test-storage.ts'
import { closeDatabase } from '../store/database.ts'
import { deleteDraft, keepDraft, listDrafts, readDraft } from '../store/drafts.ts'
import type { KeptView } from '../store/records.ts'
import { draftWords } from '../store/trouble.ts'
import { DraftKeeper } from './draft-keeper.ts'

const view = (text: string): KeptView => ({ text, form: null, status: null, exchange: 0 })
const longText = 'x'.repeat(maxDraftPartChars * 3)
const tab = new Map<string, string>()

/** Locks of this tab and of the others; a request for one that is held waits until it is given up. */
class FakeLocks {
  readonly held = new Set<string>()
  /** Settled when a lock may be given. */
  given: Promise<void> = Promise.resolve()

  async request(name: string, _options: unknown, hold: () => unknown) {
    await this.given
    if (this.held.has(name)) throw new DOMException('Waited too long.', 'TimeoutError')
    this.held.add(name)
    return hold()
  }

  query() {
    return Promise.resolve({ held: [...this.held].map((name) => ({ name })) })
  }
}

let locks = new FakeLocks()

beforeEach(async () => {
  await closeDatabase()
  tab.clear()
  locks = new FakeLocks()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('sessionStorage', testStorage(tab))
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function started(onScreen = '') {
  const onTrouble = vi.fn<(words: string) => void>()
  const keeper = new DraftKeeper({ onTrouble })
  return { keeper, onTrouble, ...(await keeper.start(() => onScreen, false)) }
}

function leave() {
  window.dispatchEvent(new Event('pagehide'))
}

async function textOf(id: string | undefined) {
  const read = await readDraft(id ?? '')
  return read.ok ? read.value?.text : read.trouble
}

/** The text that is kept for this tab. */
const ownText = () => textOf(tab.get('draft'))

const kept = (id: string, text: string) => keepDraft({ ...view(text), id, updated: Date.now(), declined: false })

test('what is typed is kept under an id that no other tab has', async () => {
  const { keeper, start } = await started()
  expect(start.kind).toBe('nothing')
  keeper.keep(view('typed'))
  expect(await keeper.flush()).toBe(true)
  expect(await ownText()).toBe('typed')
  expect(locks.held).toEqual(new Set([`draft ${tab.get('draft')}`]))
})

test('a reloaded tab goes on with its own draft', async () => {
  tab.set('draft', 'own')
  await kept('own', 'before')
  const { keeper, start } = await started()
  expect(start).toMatchObject({ kind: 'restore', draft: { text: 'before' } })
  keeper.keep(view('before, and after'))
  await keeper.flush()
  expect(tab.get('draft')).toBe('own')
  expect(await textOf('own')).toBe('before, and after')
})

test('a duplicated tab leaves the draft to the first, and keeps the same text as its own', async () => {
  tab.set('draft', 'own')
  locks.held.add('draft own')
  await kept('own', 'before')
  const { keeper } = await started()
  expect(await keeper.flush()).toBe(true)
  expect(tab.get('draft')).not.toBe('own')
  expect(await ownText()).toBe('before')
  expect(await textOf('own')).toBe('before')
})

test('a draft that is only offered stays where it is until it is taken', async () => {
  await kept('closed', 'of a closed tab')
  const { keeper, start, read, taken } = await started('typed')
  keeper.keep(view('typed'))
  await keeper.flush()
  expect(await textOf('closed')).toBe('of a closed tab')
  if (start.kind !== 'offer') throw new Error(`It should be offered, not ${start.kind}.`)
  const draft = await read(start)
  expect(draft?.text).toBe('of a closed tab')
  if (draft) taken(draft)
  await vi.waitFor(async () => expect(await textOf('closed')).toBeUndefined())
  expect(await ownText()).toBe('of a closed tab')
})

test('an offered draft that was declined stays as it is, and is not offered again', async () => {
  await kept('closed', longText)
  const { start, decline } = await started('typed')
  if (start.kind !== 'offer') throw new Error(`It should be offered, not ${start.kind}.`)
  decline(start)
  await vi.waitFor(async () => expect((await started('typed')).start.kind).toBe('nothing'))
  expect((await textOf('closed'))?.length).toBe(longText.length)
})

test('an offered draft that is gone by then is said to be', async () => {
  await kept('closed', 'of a closed tab')
  const { start, read, onTrouble } = await started('typed')
  if (start.kind !== 'offer') throw new Error(`It should be offered, not ${start.kind}.`)
  await deleteDraft('closed')
  expect(await read(start)).toBeNull()
  expect(onTrouble).toHaveBeenCalledExactlyOnceWith(draftWords.gone)
})

test('a draft that gave way to what was typed meanwhile is put aside under another id', async () => {
  tab.set('draft', 'own')
  await kept('own', 'before')
  const { keeper, start, decline } = await started()
  if (start.kind !== 'restore') throw new Error(`It should come back, not ${start.kind}.`)
  keeper.keep(view('typed'))
  await keeper.flush()
  decline(start)
  await vi.waitFor(async () => expect(await listDrafts()).toMatchObject({ value: { length: 2 } }))
  expect(await ownText()).toBe('typed')
  expect(await listDrafts()).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ start: 'before', declined: true })]) as unknown,
  })
})

test('before this tab has an id nothing is said to be kept', async () => {
  let give = () => {}
  locks.given = new Promise((resolve) => {
    give = resolve
  })
  const { keeper } = await started()
  keeper.keep(view('typed'))
  const flushed = vi.fn<(isKept: boolean) => void>()
  const flushing = keeper.flush().then(flushed)
  await new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
  expect(flushed).not.toHaveBeenCalled()
  expect(keeper.hasBegun).toBe(false)
  give()
  await flushing
  expect(keeper.hasBegun).toBe(true)
  expect(flushed).toHaveBeenCalledExactlyOnceWith(true)
  expect(await ownText()).toBe('typed')
})

test('a keeper that was not started says that it keeps nothing', async () => {
  const keeper = new DraftKeeper({ onTrouble: vi.fn<() => void>() })
  keeper.keep(view('typed'))
  expect(await keeper.flush()).toBe(false)
})

test('a long text is said to be kept once all of it is', async () => {
  const { keeper } = await started()
  keeper.keep(view(longText))
  const first = keeper.flush()
  // The first is under way and nothing waits: the answer has to wait all the same.
  expect(await keeper.flush()).toBe(true)
  expect((await ownText())?.length).toBe(longText.length)
  expect(await first).toBe(true)
})

test('what is only half written when the page goes is written in one go', async () => {
  const { keeper } = await started()
  await keeper.flush()
  keeper.keep(view(longText))
  const flushing = keeper.flush()
  await Promise.resolve()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  leave()
  expect(await flushing).toBe(true)
  expect((await ownText())?.length).toBe(longText.length)
  expect(put.mock.lastCall?.[0]).toMatchObject({ text: longText, parts: 0 })
})

test('what waits when the page is hidden is written', async () => {
  const { keeper } = await started()
  await keeper.flush()
  keeper.keep(view('typed'))
  Object.assign(document, { visibilityState: 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(async () => expect(await ownText()).toBe('typed'))
})

test('a text that cannot be kept is said once, and tried again with the next flush', async () => {
  const { keeper, onTrouble } = await started()
  await keeper.flush()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keeper.keep(view('typed'))
  expect(await keeper.flush()).toBe(false)
  expect(await keeper.flush()).toBe(false)
  expect(onTrouble).toHaveBeenCalledExactlyOnceWith(draftWords.full)
  put.mockRestore()
  expect(await keeper.flush()).toBe(true)
  expect(await ownText()).toBe('typed')
})

test('a text beyond the ceiling is not said to be kept, whatever was before', async () => {
  const { keeper, onTrouble } = await started()
  keeper.keep(view('short'))
  expect(await keeper.flush()).toBe(true)
  keeper.keep(view('x'.repeat(maxDraftChars + 1)))
  expect(await keeper.flush()).toBe(false)
  expect(onTrouble).toHaveBeenCalledExactlyOnceWith(draftWords.long)
})
