import type { Har } from 'har-format'
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { goodKey, startFakeNylas } from '../../tests/companion/fake-nylas.ts'
import type { TestServer } from '../../tests/companion/server.ts'
import { inspect } from '../core/inspect.ts'
import { startCompanion } from './companion.ts'
import type { StoredExchange } from './recorded.ts'
import { localTeller, type Teller } from './teller.ts'

let nylas: TestServer
let folder = ''

beforeAll(async () => {
  nylas = await startFakeNylas()
  folder = await mkdtemp(join(tmpdir(), 'companion-'))
})
afterAll(async () => {
  await nylas.close()
  await rm(folder, { recursive: true })
})

const headers = { Authorization: `Bearer ${goodKey}` }
const read = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Har

test('the recording is a whole archive after every exchange, masked, and opens in the inspector', async () => {
  const record = join(folder, 'a.har')
  const companion = await startCompanion({ upstream: nylas.origin, port: 0, record })
  expect((await read(record)).log.entries).toEqual([])
  for (const [count, grant] of ['g-1', 'gone', 'busy'].entries()) {
    await fetch(`${companion.apiUri}/v3/grants/${grant}/messages`, { headers })
    await expect.poll(async () => (await read(record)).log.entries.length).toBe(count + 1)
  }
  await companion.close()
  const text = await readFile(record, 'utf8')
  expect(text).not.toContain(goodKey)
  expect((await stat(record)).mode & 0o077).toBe(0)
  const { exchanges } = inspect(text)
  expect(exchanges.map(({ status, envelope }) => [status?.value, envelope])).toEqual([
    [200, 'list'],
    [404, 'error'],
    [429, 'error'],
  ])
})

test('all exchanges are written before the companion has stopped; secrets are in it only when asked for', async () => {
  const record = join(folder, 'b.har')
  const companion = await startCompanion({ upstream: nylas.origin, port: 0, record, showSecrets: true })
  const calls = Array.from({ length: 50 }, () => fetch(`${companion.apiUri}/v3/grants/g-1/messages`, { headers }))
  await Promise.all((await Promise.all(calls)).map((response) => response.text()))
  await companion.close()
  expect((await read(record)).log.entries).toHaveLength(50)
  expect(await readFile(record, 'utf8')).toContain(goodKey)
})

test('no recording is overwritten', async () => {
  const record = join(folder, 'c.har')
  const first = await startCompanion({ upstream: nylas.origin, port: 0, record })
  await expect(startCompanion({ upstream: nylas.origin, port: 0, record })).rejects.toThrow('EEXIST')
  await first.close()
})

/** Rejects for one exchange, or for that one's bodies alone. */
function tellerThatFails({ id, bodiesOnly }: { id: number; bodiesOnly: boolean }): Teller {
  const { text, close } = localTeller(false)
  const fails = ({ request, response, ...exchange }: StoredExchange) =>
    exchange.id === id && (!bodiesOnly || [request, response].some((message) => (message?.body?.bytes.length ?? 0) > 0))
  return {
    text: (exchange, form) => (fails(exchange) ? Promise.reject(new Error('out of memory')) : text(exchange, form)),
    close,
  }
}

test.each([
  ['bodies', true, 'application/json', '/v3/grants/g-1/messages'],
  ['bodies, headers and path', false, '', '/'],
])(
  'an exchange that cannot be told is recorded without its %s; those after it whole',
  async (_, bodiesOnly, type, path) => {
    const record = join(folder, `stub-${bodiesOnly}.har`)
    const notices: string[] = []
    const companion = await startCompanion({
      upstream: nylas.origin,
      port: 0,
      record,
      teller: tellerThatFails({ id: 2, bodiesOnly }),
      onNotice: (text) => void notices.push(text),
    })
    for (let count = 0; count < 5; count++) {
      await (await fetch(`${companion.apiUri}/v3/grants/g-1/messages`, { headers })).text()
    }
    await companion.close()
    const { entries } = (await read(record)).log
    const [first, stub] = entries
    expect(entries.map(({ response }) => response.content.text !== undefined)).toEqual([true, false, true, true, true])
    expect(stub?.request.url).toBe(nylas.origin + path)
    expect(stub?.response.content).toMatchObject({ mimeType: expect.stringContaining(type) as string })
    expect(stub?.response).toMatchObject({ status: 200, bodySize: first?.response.bodySize })
    expect(JSON.stringify(entries)).not.toContain(goodKey)
    expect(notices).toEqual([])
  },
)

test('a write that fails ends the recording, and is told once', async () => {
  const record = join(folder, 'd.har')
  const notices: string[] = []
  const onNotice = (text: string) => void notices.push(text)
  const companion = await startCompanion({ upstream: nylas.origin, port: 0, record, onNotice })
  const handle = await open(record)
  const write = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'write')
  write.mockRejectedValue(new Error('disk full'))
  for (let count = 0; count < 3; count++) await (await fetch(`${companion.apiUri}/v3/grants`)).text()
  await companion.close()
  write.mockRestore()
  await handle.close()
  expect(notices).toEqual([`Nothing more is recorded into ${record}: Error: disk full`])
  expect((await read(record)).log.entries).toEqual([])
})
