import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFragment } from '../core/permalink/permalink.ts'

const root = join(import.meta.dirname, '..', '..')
const sample = '{"request_id":"r-1","error":{"type":"not_found_error","message":"Not here"}}'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'))
  await writeFile(join(folder, 'error.json'), sample)
  await writeFile(join(folder, 'powershell.json'), `\ufeff${sample}`, 'utf16le')
  await writeFile(join(folder, 'head.http'), `HTTP/2 429\n\n${sample}`)
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command as a person does, from another folder. */
function run(args: readonly string[], input: string | Buffer = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'tools/inspect.mjs'), ...args],
      { cwd: folder },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
      },
    )
    child.stdin?.end(input)
  })
}

test('prints one JSON line per response, with the keys that programs rely on', async () => {
  const { code, out } = await run(['--json', 'error.json', 'head.http'])
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(code).toBe(0)
  expect(lines[0]).toMatchObject({
    file: 'error.json',
    form: 'json',
    envelope: 'error',
    status: null,
    type: 'not_found_error',
    canonicalType: 'api.not_found_error',
    category: 'not-found',
    requestId: 'r-1',
    findings: [],
    diagnosis: { actor: 'developer' },
  })
  expect(lines[1]).toMatchObject({ file: 'head.http', form: 'http-message', status: 429 })
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'file',
    'form',
    'envelope',
    'status',
    'type',
    'canonicalType',
    'category',
    'retry',
    'requestId',
    'findings',
    'diagnosis',
  ])
})

test('reads standard input, also when there is nothing in it', async () => {
  expect(JSON.parse((await run(['--json'], 'grant.not_found')).out)).toMatchObject({ type: 'grant.not_found' })
  expect(JSON.parse((await run(['--json'], '')).out)).toMatchObject({ form: 'empty', envelope: 'unknown', type: null })
})

test('reads what Windows PowerShell writes with >, from a file or standard input', async () => {
  const file = await run(['--json', 'powershell.json'])
  const stdin = await run(['--json'], Buffer.from(`\ufeff${sample}`, 'utf16le'))
  for (const { out } of [file, stdin]) expect(JSON.parse(out)).toMatchObject({ form: 'json', type: 'not_found_error' })
})

test('a permalink opens the same response with personal data hidden', async () => {
  await writeFile(join(folder, 'mail.json'), sample.replace('Not here', 'No mailbox ada@contoso.example'))
  const { code, out } = await run(['--permalink', '--status', '404', 'mail.json'])
  expect(code).toBe(0)
  expect(await openFragment(out.trim())).toEqual({
    kind: 'view',
    view: {
      text: sample.replace('Not here', 'No mailbox person1@example.com'),
      form: null,
      status: 404,
      exchange: 0,
    },
  })
})

test('the summary is plain text where the output is no terminal', async () => {
  const { out } = await run(['error.json'])
  expect(out).toContain('Request ID: r-1')
  expect(out).not.toContain('\u001b')
})

test('what the provider means is said once where it is the verdict', async () => {
  const provider_error = { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } }
  const body = JSON.stringify({ request_id: 'r', error: { type: 'provider_error', message: 'No', provider_error } })
  const { out } = await run([], body)
  expect(out).toContain('Provider: Access is denied.')
  expect(out.match(/Microsoft knows who is asking/g)).toHaveLength(1)
})

test('a stored success is told as one: no key is asked for, and no failure spoken of', async () => {
  const body = '{"request_id":"r-1","grant_id":"g","data":{"id":"m1","object":"message"}}'
  const { out } = await run([], `HTTP/1.1 200 OK\nIdempotent-Response: true\n\n${body}`)
  expect(out).toContain('No retry needed')
  expect(out).not.toMatch(/failure|If it had an Idempotency-Key/)
})

test('the key of the next try is named where one is due', async () => {
  const error = '{"request_id":"r-1","error":{"type":"provider_error","message":"failed"}}'
  const { out } = await run([], `HTTP/2 504\n\n${error}`)
  expect(out).toContain('If it had an Idempotency-Key: use a new key')
})

test('a wrong flag prints the usage; a file that cannot be read is named, and the others are still inspected', async () => {
  expect(await run(['--nonsense'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Usage:') as string,
  })
  const { code, out, err } = await run(['--json', 'missing.json', 'error.json'])
  expect(code).toBe(2)
  expect(err).toContain('missing.json')
  expect(JSON.parse(out)).toMatchObject({ file: 'error.json' })
})

test('a reader that has seen enough ends the command without a word', async () => {
  // More than a pipe holds, so that the rest is written after its reader has left.
  await writeFile(join(folder, 'many.ndjson'), `${sample}\n`.repeat(500))
  const child = spawn(process.execPath, [join(root, 'tools/inspect.mjs'), '--json', 'many.ndjson'], { cwd: folder })
  child.stdout.once('data', () => child.stdout.destroy())
  const err = readAll(child.stderr)
  const [code] = (await once(child, 'close')) as [number]
  expect([code, await err]).toEqual([0, ''])
})
