import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredExchange } from './recorded.ts'
import { type Teller, threadTeller } from './teller.ts'

let folder = ''
let teller: Teller

// Dies of the first exchange, never tells the third, and tells all others.
const program = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ number, exchange }) => {
  if (exchange.id === 1) throw new Error('no memory')
  if (exchange.id !== 3) parentPort.postMessage({ number, text: 'told ' + exchange.id })
})`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teller-'))
  const file = join(folder, 'program.mjs')
  await writeFile(file, program)
  teller = threadTeller(pathToFileURL(file), false)
})
afterAll(async () => {
  await teller.close()
  await rm(folder, { recursive: true })
})

const exchange = (id: number): StoredExchange => ({
  id,
  origin: 'proxied',
  startedAt: 0,
  durationMs: 1,
  firstByteMs: null,
  request: { method: 'GET', url: '/', headers: [], body: null },
  response: null,
  failure: null,
  signature: null,
})

test('where the thread dies, what it had to tell is rejected, and another one goes on', async () => {
  const both = [teller.text(exchange(1), 'json'), teller.text(exchange(2), 'json')]
  const [first, second] = await Promise.allSettled(both)
  expect([first?.status, second?.status]).toEqual(['rejected', 'rejected'])
  expect(await teller.text(exchange(4), 'har')).toBe('told 4')
})

test('closing rejects what is still to be told, and what is asked later, for which no thread is started', async () => {
  const never = teller.text(exchange(3), 'json').catch(String)
  await teller.close()
  expect(await never).toContain('has ended')
  await expect(teller.text(exchange(4), 'json')).rejects.toThrow('Nothing more is told.')
})
