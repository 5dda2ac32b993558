import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CapturedHeader, SendRequest } from '../core/capture/protocol.ts'
import { mask } from './masked.ts'
import type { StoredExchange } from './recorded.ts'
import { prepare } from './send-request.ts'
import { plainExchange } from './tell.ts'

const upstream = 'https://api.us.nylas.com'

function storedOf(body: string, headers: readonly CapturedHeader[] = [], query = ''): StoredExchange {
  const bytes = Buffer.from(body)
  return {
    id: 1,
    origin: 'proxied',
    startedAt: 0,
    durationMs: 1,
    firstByteMs: 1,
    request: {
      method: 'POST',
      url: `${upstream}/v3/x${query}`,
      headers: headers.flat(),
      body: { bytes, wireBytes: bytes.length },
    },
    response: null,
    failure: null,
    signature: null,
  }
}

/** What the page would ask to repeat an exchange, and the companion then sends. */
async function repeat(stored: StoredExchange, change: (asked: SendRequest) => Partial<SendRequest> = () => ({})) {
  const { method, url, headers, body } = mask(await plainExchange(stored)).exchange.request
  const asked = { method, url, headers, body: body?.text ?? null, repeatOf: 1 }
  const prepared = await prepare({ ...asked, ...change(asked) }, upstream, stored)
  return { ...prepared, body: prepared.body?.toString() }
}

const key: CapturedHeader = ['X-Api-Key', 'Fake-key-1']

test.each([
  ['two passwords', '{"imap_password":"first-1","smtp_password":"second-2"}'],
  ['a key of a header, quoted', '{"note":"the key Fake-key-1 leaked"}'],
  ['a key of a header beside another key', '{"api_key":"Fake-key-2","note":"Fake-key-1"}'],
  ['a stand-in that was there before', '{"api_key":"Fake-key-2","note":"hidden-api-key-2"}'],
  ['two that differ in their capitals', '{"api_key":"Fake-key-2","apiKey":"FAKE-KEY-2"}'],
])('what is repeated unchanged is sent as it was: %s', async (_, body) => {
  const { url, headers, body: sent } = storedOf(body, [key], '?access_token=Fake-token-1').request
  expect(sent).not.toBeNull()
  const repeated = await repeat(storedOf(body, [key], '?access_token=Fake-token-1'))
  expect(repeated.body).toBe(body)
  expect(repeated.path).toBe(url.slice(upstream.length))
  expect(repeated.headers).toEqual([...headers, 'Content-Length', String(body.length)])
})

test('what is changed takes each secret that it was told with, or is refused', async () => {
  const piece = fc.oneof(
    fc
      .tuple(fc.constantFrom('access_token', 'client_secret', 'api_key', 'password'), fc.nat(4))
      .map(([name, number]) => `"${name}":"fake-${number}-value"`),
    fc.constantFrom('"api_key":"FAKE-1-VALUE"', '"note":"Fake-key-1"', '"note":"hidden-token-2 hidden-fees"'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const body = `{${pieces.join(',')}}`
      const sent = await repeat(storedOf(body, [key]), (asked) => ({ body: `${asked.body} ` })).catch(String)
      const refusal = /secret that hidden-[a-z-]+\d? stands for in the body is not known/
      expect(typeof sent === 'string' ? refusal.test(sent) : sent.body === `${body} `).toBe(true)
    }),
  )
})

test('a part that is changed keeps its secrets', async () => {
  const stored = storedOf('{"imap_password":"first-1","smtp_password":"second-2"}', [
    ['Authorization', 'Bearer Fake-1'],
  ])
  const sent = await repeat(stored, ({ body }) => ({
    body: body?.replace('imap', 'new') ?? null,
    headers: [['authorization', 'Basic hidden-credentials']],
  }))
  expect(sent.body).toBe('{"new_password":"first-1","smtp_password":"second-2"}')
  expect(sent.headers).toContain('Basic Fake-1')
})

test.each([
  ['the address', { url: '/v3/x?note=hidden-api-key' }],
  ['the body', { body: 'hidden-api-key' }],
  ['the header X-Note', { headers: [['X-Note', 'hidden-api-key'] as const] }],
  ['the header X-Api-Key', { headers: [['X-Api-Key', 'hidden-api-key-7'] as const] }],
])('a secret that is put elsewhere or never was is refused: %s', async (where, change) => {
  await expect(repeat(storedOf('{}', [key]), () => change)).rejects.toThrow(`in ${where} is not known. Type it in.`)
})
