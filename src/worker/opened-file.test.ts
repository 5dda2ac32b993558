import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { longStringBytes } from '../core/archive/entry-scanner.ts'
import { noFilter } from '../core/listing/filter.ts'
import { listedRow } from '../core/listing/row.ts'
import { inspect } from '../core/inspect.ts'
import { OpenedFile } from './opened-file.ts'

async function opened(text: string | Uint8Array<ArrayBuffer>) {
  const file = new OpenedFile(new Blob([text]))
  const kind = await file.look()
  await file.read()
  return Object.assign(file, { kind })
}

const failure = '{"request_id":"req-1","error":{"type":"not_found_error","message":"No thing here"}}'

function entry(over: Readonly<Record<string, unknown>> = {}) {
  const { url, status, mimeType, text, encoding } = {
    url: 'https://api.us.nylas.com/v3/grants/g1/messages',
    status: 404,
    mimeType: 'application/json',
    text: failure,
    encoding: undefined,
    ...over,
  }
  return {
    startedDateTime: '2026-11-22T10:00:00.000Z',
    time: 120.5,
    request: { method: 'GET', url, headers: [{ name: 'Authorization', value: 'Bearer nyk_secret' }] },
    response: {
      status,
      statusText: 'Not Found',
      httpVersion: 'http/2.0',
      headers: [{ name: 'content-type', value: 'application/json' }],
      content: { mimeType, text, encoding },
    },
  }
}

const archive = (entries: readonly unknown[], indent?: number) => JSON.stringify({ log: { entries } }, null, indent)

const page = entry({ url: 'https://app.example.com/', mimeType: 'text/html', text: '<html></html>', status: 200 })

test('an archive lists its responses of Nylas, and hands out each as the messages that went over the wire', async () => {
  const file = await opened(archive([page, entry(), page, entry({ url: 'https://backend.example.com/mail' })], 2))
  expect(file.kind).toBe('archive')
  expect(file.state).toMatchObject({ end: 'whole', entries: 4, listed: 2, unreadable: 0 })
  const { rows, left } = file.rows(noFilter, 0, 10)
  expect(left).toBe(2)
  expect(rows[0]?.row).toMatchObject({
    method: 'GET',
    status: 404,
    canonicalType: 'api.not_found_error',
    durationMs: 120.5,
  })
  const { text, number } = await file.record(0)
  expect(number).toBe(2)
  expect(text).toBe(`# 2026-11-22T10:00:00.000Z, 120.5 ms
GET /v3/grants/g1/messages HTTP/1.1
Host: api.us.nylas.com

HTTP/2 404 Not Found
content-type: application/json

${JSON.stringify(JSON.parse(failure), null, 2)}`)
})

test.each([
  ['a request without a response', { status: 0, text: undefined }],
  ['a body that looks like another message', { text: 'HTTP/1.1 200 OK\n\n{}', mimeType: 'text/plain' }],
])('%s is handed out as an archive of its own', async (_what, over) => {
  const file = await opened(archive([entry(over)]))
  const { text } = await file.record(0)
  expect(JSON.parse(text)).toMatchObject({ log: { entries: [{ response: { status: entry(over).response.status } }] } })
})

const someEntries = fc.array(
  fc
    .record({
      url: fc.constantFrom(
        'https://api.eu.nylas.com/v3/messages?limit=1',
        'https://api.us.nylas.com/v3/grants/me',
        'https://dashboard.nylas.com/x',
        'https://other.example/a',
        'nonsense',
        `https://api.us.nylas.com/v3/grants/me?${'x'.repeat(longStringBytes)}`,
        '',
      ),
      status: fc.constantFrom(0, 200, 404, 429, 502),
      mimeType: fc.constantFrom('application/json', 'text/html', ''),
      text: fc.oneof(
        fc.constantFrom(
          failure,
          btoa(failure),
          `${failure},`,
          '{"data":[],"request_id":"x"}',
          '{"type":"message"}',
          undefined,
          JSON.stringify({ request_id: 'long', data: ['y"'.repeat(longStringBytes)] }),
          JSON.stringify({ items: ['\u00fc'.repeat(longStringBytes)] }),
        ),
        fc.json(),
        fc.string(),
      ),
      encoding: fc.constantFrom(undefined, 'base64'),
    })
    .map(entry),
  { maxLength: 5 },
)

test('the list is the one that reading the archive as a text gives', async () => {
  await fc.assert(
    fc.asyncProperty(someEntries, async (entries) => {
      const text = archive(entries)
      const file = await opened(text)
      const whole = inspect(text, { form: 'har' }).exchanges
      const isEmpty = whole[0].diagnosis.category === 'unknown' && whole[0].request === null && whole[0].status === null
      const expected = isEmpty && file.state.listed === 0 ? [] : whole.map((exchange) => listedRow(exchange, null))
      expect(file.rows(noFilter, 0, 100).rows.map(({ row }) => row)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('each listed response says the same when it is inspected by itself', async () => {
  await fc.assert(
    fc.asyncProperty(someEntries, async (entries) => {
      const file = await opened(archive(entries))
      for (const { index, row } of file.rows(noFilter, 0, 100).rows) {
        const { text } = await file.record(index)
        const { status, type, requestId, diagnosis } = inspect(text).exchanges[0]
        expect([status?.value ?? null, type?.value ?? null, requestId?.value ?? null, diagnosis.title]).toEqual([
          row.status,
          row.type,
          row.requestId,
          row.title,
        ])
        expect(text).not.toContain('nyk_secret')
      }
    }),
    { numRuns: 40 },
  )
})

test('an entry that cannot be laid out as messages hides its keys, however it is written', async () => {
  const brackets = 6000
  const deep = `${'['.repeat(brackets)}${']'.repeat(brackets)}`
  const request = JSON.stringify(entry({ status: 0 }).request)
  const keys = '"headers":[{"name":"Cookie","value":"nyk_secret"}],"cookies":[{"value":"nyk_secret"}]'
  const inside = `"_redirect":{"request":{${keys}}}`
  const written = `{"_deep":${deep},${inside},"request":{${keys},${keys}},"request":${request},"response":{"status":0}}`
  const file = await opened(`{"log":{"entries":[${written}]}}`)
  expect(file.state).toMatchObject({ end: 'whole', listed: 1 })
  const { text } = await file.record(0)
  expect(text).toContain('"url": "https://api.us.nylas.com/v3/grants/g1/messages')
  expect(text).toContain('"headers": []')
  expect(text).not.toContain('nyk_secret')
})

test('an archive that breaks off, has broken entries or is none says so', async () => {
  const text = archive([entry(), entry()])
  expect((await opened(text.slice(0, -40))).state).toMatchObject({ end: 'cut-off', listed: 1 })
  expect((await opened(archive([entry()]).replace('"time":120.5', '"time":12x'))).state).toMatchObject({
    end: 'whole',
    entries: 1,
    unreadable: 1,
    listed: 0,
  })
  expect((await opened('{"log":{"version":"1.2"}}')).state).toMatchObject({ end: 'no-entries' })
  expect((await opened(new Uint8Array([1, 0, 2]))).kind).toBe('binary')
  expect((await opened(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))).kind).toBe('text')
  expect((await opened('[\n  {"a": 1}\n]')).kind).toBe('text')
})

test('lines are listed with their numbers, across blocks, without what is not of Nylas', async () => {
  const other = '{"level":"info","msg":"started"}'
  const line = (id: number) =>
    `{"level":"error","responseTime":83,"response":{"request_id":"r${id}","error":{"type":"grant.not_found"}}}`
  const lines = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? line(index) : other))
  const file = await opened(lines.join('\n'))
  expect(file.kind).toBe('lines')
  expect(file.state).toMatchObject({ end: 'whole', listed: 1000 })
  const { rows } = file.rows({ status: 'all', text: 'r2997' }, 0, 5)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.row).toMatchObject({ line: 2998, type: 'grant.not_found', durationMs: 83 })
  expect(await file.record(rows[0]?.index ?? -1)).toEqual({ text: line(2997), number: 2998 })
})

test('a listed response has the line ends of the editor', async () => {
  const printed = JSON.stringify(JSON.parse(failure), null, 2)
  const log = Array.from({ length: 30 }, () => `2026-11-22 10:00:00 ERROR ${printed}\n`).join('')
  const lineFeeds = await opened(log)
  const file = await opened(log.replaceAll('\n', '\r\n'))
  expect(file.state.listed).toBe(30)
  expect(await file.record(29)).toEqual(await lineFeeds.record(29))
})

test('how far it has come is told at once, and from then on when there is something to tell', async () => {
  const forEver = 2 ** 30
  const file = new OpenedFile(new Blob([archive([page, entry()])]))
  await file.look()
  expect(await file.progress(forEver)).toMatchObject({ end: 'reading', listed: 0 })
  const first = file.progress(forEver)
  void file.read()
  expect(await first).toMatchObject({ end: 'reading', listed: 1 })
  expect(await file.progress(forEver)).toMatchObject({ end: 'whole', listed: 1, entries: 2 })
  expect(await file.progress(forEver)).toMatchObject({ end: 'whole' })
})

test('where there is nothing to tell, how far it has come is told after a while', async () => {
  const file = new OpenedFile(new Blob([archive([entry()])]))
  await file.progress(0)
  expect(await file.progress(5)).toMatchObject({ end: 'reading', readBytes: 0 })
})

test('what is stopped stays as it is, and a file that is gone says so', async () => {
  const file = new OpenedFile(new Blob([archive([entry()])]))
  await file.look()
  file.stop()
  await file.read()
  expect(file.state).toMatchObject({ end: 'stopped', listed: 0 })
  const blob = new Blob([archive([entry()])])
  const gone = new OpenedFile(blob)
  await gone.look()
  vi.spyOn(blob, 'slice').mockImplementation(() => {
    throw new Error('gone')
  })
  await gone.read()
  expect(gone.state.end).toBe('failed')
  await expect(gone.record(0)).rejects.toThrow('no such response')
})
