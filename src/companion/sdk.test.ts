// The official SDK gets the same through the companion as without it: results, errors and their facts.
import { createHash } from 'node:crypto'
import Nylas from 'nylas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodKey, hugeBytes, startFakeNylas } from '../../tests/companion/fake-nylas.ts'
import type { TestServer } from '../../tests/companion/server.ts'
import { type Companion, startCompanion } from './companion.ts'

let nylas: TestServer
let companion: Companion

beforeAll(async () => {
  nylas = await startFakeNylas()
  companion = await startCompanion({ upstream: nylas.origin, port: 0 })
})
afterAll(async () => {
  await companion.close()
  await nylas.close()
})

const identifier = 'g-1'
const list = (grant: string) => (sdk: Nylas) => sdk.messages.list({ identifier: grant })

/** Each call, and the status that the page is told; null where the connection broke without any. */
const calls: Readonly<Record<string, readonly [call: (sdk: Nylas) => PromiseLike<unknown>, status: number | null]>> = {
  'a list with a cursor': [list(identifier), 200],
  'the second page': [(sdk) => sdk.messages.list({ identifier, queryParams: { pageToken: 'c-2' } }), 200],
  'all pages': [pages, 200],
  'one message': [(sdk) => sdk.messages.find({ identifier, messageId: 'm-1' }), 200],
  'an update': [(sdk) => sdk.messages.update({ identifier, messageId: 'm-1', requestBody: { unread: false } }), 200],
  'a deletion': [(sdk) => sdk.messages.destroy({ identifier, messageId: 'm-1' }), 200],
  'a send': [(sdk) => sdk.messages.send({ identifier, requestBody: mail }), 200],
  'a send with an attachment of 4 MB, as a form': [
    (sdk) => sdk.messages.send({ identifier, requestBody: { ...mail, attachments: [attachment()] } }),
    200,
  ],
  'a download of 20 MB': [download, 200],
  'a wrong key': [(sdk) => new Nylas({ apiKey: 'nyk_v0_wrong', apiUri: sdk.apiClient.serverUrl }).grants.list(), 401],
  'a grant that is gone': [list('gone'), 404],
  'a rate limit': [list('busy'), 429],
  'an error of the provider': [list('provider'), 504],
  'a gateway page': [list('gateway'), 502],
  'a slow answer': [list('slow'), 200],
  'an answer that breaks off': [list('cut'), 200],
  'a token': [(sdk) => sdk.auth.exchangeCodeForToken(code('good')), 200],
  'a refused code': [(sdk) => sdk.auth.exchangeCodeForToken(code('old')), 400],
}

const mail = { to: [{ email: 'ada@contoso.example' }], subject: 'Größe', body: 'Hi' }
const code = (text: string) => ({ clientId: 'c', clientSecret: 's', code: text, redirectUri: 'http://localhost/cb' })
const attachment = () => ({
  filename: 'a.bin',
  contentType: 'application/pdf',
  content: Buffer.alloc(4_000_000, 7),
  size: 4_000_000,
})

async function pages(sdk: Nylas): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const page of sdk.messages.list({ identifier })) all.push(page.data)
  return all
}

async function download(sdk: Nylas): Promise<string> {
  const stream = await sdk.attachments.download({ identifier, attachmentId: 'huge', queryParams: { messageId: 'm-1' } })
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex')
}

/** What a program can see of a call; the times at which two responses were sent differ. */
async function outcome(call: (sdk: Nylas) => PromiseLike<unknown>, apiUri: string): Promise<unknown> {
  try {
    return { result: plain(await call(new Nylas({ apiKey: goodKey, apiUri }))) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { name: error.name, message: error.message, facts: plain(error) }
  }
}

/** `Date` may differ by a second, and connections are each side's own. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      /^(?:date|connection|keep-alive|keepAlive)$/.test(key) ? undefined : inner,
    ) ?? 'null',
  )
}

test.each(Object.entries(calls))('%s', async (_, [call, status]) => {
  const before = companion.store.newestId
  const through = await outcome(call, companion.apiUri)
  expect(through).toEqual(await outcome(call, nylas.origin))
  await expect.poll(() => companion.store.newestId).toBeGreaterThan(before)
  expect(companion.store.get(before + 1)?.response?.status ?? null).toBe(status)
})

test('what the calls were recorded as tells how they ended', async () => {
  await outcome(list('cut'), companion.apiUri)
  await outcome(list('hang-up'), companion.apiUri)
  await expect.poll(() => companion.store.get(companion.store.newestId)?.request.url).toContain('/hang-up/')
  expect(companion.store.get(companion.store.newestId)).toMatchObject({ response: null, failure: 'upstream-reset' })
  expect(companion.store.get(companion.store.newestId - 1)).toMatchObject({ failure: 'upstream-reset' })
  const { result } = (await outcome(download, companion.apiUri)) as { result: string }
  await expect
    .poll(() => companion.store.get(companion.store.newestId)?.response?.body)
    .toMatchObject({ wireBytes: hugeBytes })
  expect(result).toHaveLength(64)
})
