// The program as a person runs it: bundled, with its thread, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { goodKey, startFakeNylas } from '../../tests/companion/fake-nylas.ts'
import { listen } from '../../tests/companion/feed.ts'
import type { TestServer } from '../../tests/companion/server.ts'

const script = join(import.meta.dirname, '../../tests/companion/process.mjs')
let nylas: TestServer
let children: ChildProcess[] = []

beforeAll(async () => {
  nylas = await startFakeNylas()
})
afterAll(() => nylas.close())
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
})

interface Run {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly exit: Promise<number | null>
}

function run(...args: readonly string[]): Run {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return { child, out: () => out, err: () => err, exit }
}

async function started(...args: readonly string[]): Promise<Run & { readonly apiUri: string; readonly token: string }> {
  const program = run('--port', '0', '--upstream', nylas.origin, ...args)
  await expect.poll(program.out, { timeout: 30_000 }).toContain('Ctrl+C')
  const [, apiUri = '', token = ''] = /open (http:\S+?)\/#\/capture\?token=(\S+)/.exec(program.out()) ?? []
  return { ...program, apiUri, token }
}

test('it says what to open and which line to change, serves the page, and tells what passes', async () => {
  const { out, apiUri, token } = await started()
  expect(out()).toContain(`apiUri: '${apiUri}'`)
  expect(out()).toContain(`api_uri="${apiUri}"`)
  expect(out()).toContain('refuses ngrok')
  const page = await fetch(apiUri, { headers: { Accept: 'text/html' } })
  expect(await page.text()).toContain('<title>Page')
  const headers = { Authorization: `Bearer ${goodKey}` }
  expect((await fetch(`${apiUri}/v3/grants/busy/messages`, { headers })).status).toBe(429)
  const listener = await listen(apiUri, `token=${token}`)
  const told = await listener.next()
  expect(told).toMatchObject({ response: { status: 429 } })
  expect(JSON.stringify(told)).not.toContain(goodKey)
  listener.close()
})

test('a wrong flag prints the usage; a port that is taken is named', async () => {
  const wrong = run('--nonsense')
  expect(await wrong.exit).toBe(2)
  expect(wrong.err()).toMatch(/nonsense[\s\S]*Usage: npm run capture/)
  const taken = run('--port', String(nylas.port))
  expect(await taken.exit).toBe(1)
  expect(taken.err()).toBe(`Port ${nylas.port} is taken. Stop what uses it, or choose another one with --port.\n`)
  const help = run('--help')
  expect(await help.exit).toBe(0)
  expect(help.out()).toContain('--record FILE.har')
})

test('Ctrl+C lets a running request end, also while a page listens', async () => {
  const { child, exit, apiUri, token } = await started()
  const page = await listen(apiUri, `token=${token}`)
  const slow = fetch(`${apiUri}/v3/grants/slow/messages`, { headers: { Authorization: `Bearer ${goodKey}` } })
  setTimeout(() => child.kill('SIGINT'), 100)
  expect((await slow).status).toBe(200)
  expect(await exit).toBe(0)
  page.close()
})
