import { maxSharedChars } from '../../core/limits.ts'
import { expect, test } from 'vitest'
import { inspect } from '../../core/inspect.ts'
import { openFragment } from '../../core/permalink/permalink.ts'
import { verdictCard } from '../../core/report/card.ts'
import { httpMessage, jsonBody } from '../../core/report/http-message.ts'
import { markdownIssue } from '../../core/report/markdown.ts'
import { plainReport } from '../../core/report/plain-text.ts'
import { quotationOf } from '../../core/report/quotation.ts'
import { supportRequest } from '../../core/report/support-request.ts'
import { shareable } from '../../core/shareable.ts'
import { fileName } from './file-name.ts'
import { prepare, type ShareWork } from './prepare.ts'

const work: ShareWork = { inspect: (text, options) => Promise.resolve(inspect(text, options)), shareable }
const { signal } = new AbortController()
const viewOf = (text: string) => ({ text, form: null, status: null, exchange: 0 })
const share = (text: string) => prepare({ view: viewOf(text), shown: new Set(), work, signal })

/** Everything that leaves the dialog. */
async function outputs({ text, exchange, link }: Awaited<ReturnType<typeof prepare>>): Promise<string> {
  const opened = link.kind === 'link' ? await openFragment(link.fragment) : null
  const attached = { body: quotationOf(text, exchange), link: null }
  const json = jsonBody(text, exchange)
  return [
    text,
    opened?.kind === 'view' ? opened.view.text : 'no link',
    markdownIssue(exchange, attached),
    plainReport(exchange, attached),
    supportRequest(exchange, { now: new Date(0) }),
    json,
    httpMessage(exchange, json),
    verdictCard(exchange),
    fileName(exchange),
  ].join('\n')
}

// Values that look like the real ones; none of them ever was one.
const secrets = [
  'nyk_v0_FAKEfakeFAKEfake0123456789',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJmYWtlIn0.c2lnbmF0dXJl',
  'ya29.a0FakeFakeFakeFake_123',
  'GOCSPX-FakeFakeFakeFake',
  'wilhelmina.f@contoso.example',
  '+49 151 2345 6789',
  '203.0.113.77',
]
const error = (value: string) => ({
  request_id: 'r-1',
  error: {
    type: `sent to ${value}`,
    message: `Refused for ${value} here`,
    provider_error: { error: { code: 403, message: `No access for ${value}` } },
  },
})
const writings: Readonly<Record<string, (value: string) => string>> = {
  json: (value) => JSON.stringify(error(value), null, 2),
  message: (value) => `HTTP/2 403\nx-note: for ${value}\n\n${JSON.stringify(error(value))}`,
  escaped: (value) => JSON.stringify(JSON.stringify(error(value))),
  log: (value) => `2026-01-02T03:04:05Z ERROR request for ${value} failed: ${JSON.stringify(error(value))}`,
  prose: (value) => `403 Forbidden: ${value} may not do that`,
}

test.each(Object.keys(writings).flatMap((writing) => secrets.map((value) => [writing, value] as const)))(
  'a %s gives nothing away of %s',
  async (writing, value) => {
    const text = writings[writing]?.(value) ?? ''
    const shared = await outputs(await share(text))
    expect(text).toContain(value)
    expect(shared).not.toContain(value)
    expect(shared).not.toContain(encodeURIComponent(value))
    expect(shared).not.toContain('no link')
  },
)

test('what was chosen goes into the link, with the text that is shared', async () => {
  const view = { text: '{"error":"for ada@contoso.example"}', form: 'json', status: 404, exchange: 0 } as const
  const { link, exchange } = await prepare({ view, shown: new Set(), work, signal })
  expect(link.kind === 'link' && (await openFragment(link.fragment))).toEqual({
    kind: 'view',
    view: { ...view, text: '{"error":"for person1@example.com"}' },
  })
  expect(exchange.status?.value).toBe(404)
})

test('a kind that is shown is still listed as found', async () => {
  const view = viewOf('{"error":"for ada@contoso.example"}')
  const { text, masks, found } = await prepare({ view, shown: new Set(['email']), work, signal })
  expect(text).toBe(view.text)
  expect([masks.length, found.length]).toEqual([0, 1])
})

test('a text that is too long to be searched is not shared', async () => {
  await expect(share('x'.repeat(maxSharedChars + 1))).rejects.toThrow('Share the part that matters')
})
