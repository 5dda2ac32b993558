import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { inspect } from '../../core/inspect.ts'
import { maxHistoryEntryChars } from '../../core/limits.ts'
import { redact } from '../../core/redact/redact.ts'
import { onRecorded, record, recordingTrouble } from './recorder.ts'
import { closeDatabase } from './store/database.ts'
import { listEntries } from './store/entries.ts'
import { defaultSettings } from './store/settings.ts'

let subject = 0

async function inspected(text: string, choice: { status?: number } = {}) {
  const inspection = inspect(text, choice)
  const view = { text, form: null, status: choice.status ?? null, exchange: 0 }
  const redacted = (whole: string) => Promise.resolve(redact(whole).text)
  await record({ view, inspection, exchange: inspection.exchanges[0], subject }, redacted)
}

async function kept() {
  const entries = await listEntries()
  return entries.ok ? entries.value : []
}

function settle(settings: object) {
  vi.stubGlobal('localStorage', { getItem: () => JSON.stringify({ ...defaultSettings, ...settings }) })
}

const error = (id: string) => `{"request_id":"${id}","error":{"type":"not_found_error","message":"Not here"}}`

beforeEach(async () => {
  await closeDatabase()
  vi.stubGlobal('indexedDB', new IDBFactory())
  settle({})
  subject += 1
})

test('an inspection is listed once, however often it is seen', async () => {
  await inspected(error('r1'))
  subject += 1
  await inspected(error('r2'))
  subject += 1
  await inspected(error('r1'))
  expect((await kept()).map(({ requestId }) => requestId)).toEqual(['r1', 'r2'])
})

test('an entry follows its text while it is edited', async () => {
  await inspected(error('r1'))
  await inspected(`${error('r1')}\n`)
  expect(await kept()).toMatchObject([{ view: { text: `${error('r1')}\n` } }])
  await inspected(error('r1'), { status: 404 })
  expect(await kept()).toHaveLength(2)
})

test('secrets are replaced before anything is stored, unless the person says otherwise', async () => {
  const secret = 'nyk_v0_1234567890abcdefghijklmnopqrstuvwxyz1234567890abcdefghijklmnop'
  const text = `GET /v3/grants HTTP/1.1\nAuthorization: Bearer ${secret}\n\nHTTP/1.1 401 Unauthorized\n\n${error('r1')}`
  await inspected(text)
  const [entry] = await kept()
  expect(JSON.stringify(entry)).not.toContain(secret)
  expect(entry).toMatchObject({ redacted: true, requestId: 'r1' })
  settle({ secrets: true })
  subject += 1
  await inspected(text)
  expect((await kept())[0]).toMatchObject({ redacted: false, view: { text } })
})

test('of a text that is too long, the facts are kept', async () => {
  await inspected(error('r1') + ' '.repeat(maxHistoryEntryChars))
  expect(await kept()).toMatchObject([{ requestId: 'r1', view: null, chars: 0 }])
})

test('nothing is kept of prose, nor where the person wants no history', async () => {
  await inspected('lorem ipsum')
  settle({ keep: false })
  await inspected(error('r1'))
  expect(await kept()).toEqual([])
})

test('whoever listens is told of an inspection once it is listed, and of one that could not be', async () => {
  const listed: (string | null | undefined)[] = []
  const stop = onRecorded(() => listed.push(recordingTrouble()))
  await inspected(error('r1'))
  expect(listed).toEqual([null])
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await inspected(error('r2'))
  put.mockRestore()
  expect(listed).toEqual([null, 'full'])
  settle({ keep: false })
  await inspected(error('r3'))
  stop()
  settle({})
  await inspected(error('r3'))
  expect(listed).toEqual([null, 'full'])
})
