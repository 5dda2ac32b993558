import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { openFragment } from './permalink.ts'

async function inspected(fragment: string) {
  const opened = await openFragment(`#${fragment}`)
  if (opened?.kind !== 'view') return null
  const { text, status, form } = opened.view
  return inspect(text, { ...(status !== null && { status }), ...(form && { form }) }).exchanges[0]
}

test.each([
  { type: 'grant.not_found' },
  { type: 'grant.not_found', status: '404' },
  { status: '429' },
  { type: 'rate_limit_error', status: '429', message: 'Slow down & wait, 100 % “now”', request_id: '5967ca40-a2d8' },
  { message: 'Grant is expired', status: '401' },
])('an error handler’s link opens what it states: %j', async (error) => {
  const exchange = await inspected(String(new URLSearchParams(error)))
  expect(exchange?.type?.value).toBe(error.type)
  expect(exchange?.status?.value).toBe(error.status && Number(error.status))
  expect(exchange?.message?.value).toBe(error.message)
  expect(exchange?.requestId?.value).toBe(error.request_id)
})

const limited = { type: 'rate_limit_error', status: '429', message: 'Slow down', request_id: 'r' }

test.each([
  [limited, 'Too many requests for now'],
  [{ ...limited, provider_error: 'null' }, 'Too many requests to Nylas'],
  [{ ...limited, provider_error: 'Request limit of the mailbox' }, 'The provider is throttling this account'],
  [{ ...limited, provider_error: '429' }, 'The provider is throttling this account'],
  [
    { ...limited, provider_error: '{"error":{"code":"ApplicationThrottled","message":"MailboxConcurrency"}}' },
    'Too many requests at once for one Microsoft mailbox',
  ],
])('what a link does not name may have been in the response: %j', async (error, title) => {
  const exchange = await inspected(String(new URLSearchParams(error)))
  expect(exchange?.diagnosis.title).toBe(title)
})

test.each([{ type: 'x', status: '404' }, { request_id: 'r' }, { type: 'x', message: 'a "…": 0' }])(
  'what a link leaves out is told by its remark alone: %j',
  async (error) => {
    const exchange = await inspected(String(new URLSearchParams(error)))
    expect(exchange?.envelope).toBe('error')
    expect(exchange?.findings.filter(({ rule }) => rule.startsWith('json/'))).toEqual([])
  },
)

test('what was left out of a paste is still told', () => {
  const found = inspect('HTTP/1.1 404\n\n{"error":{"type":"grant.not_found", …}}').exchanges[0].findings
  expect(found.map(({ rule }) => rule)).toContain('json/left-out')
})

test.each([
  'type=grant.not_found&status=404',
  'type=grant.not_found&message=Gone',
  'type=brand_new&status=400',
  'message=Grant%20is%20expired',
  'type=grant.not_found&request_id=r',
])('what a link does not state is no finding: %s', async (fragment) => {
  const found = (await inspected(fragment))?.findings.map(({ rule }) => rule)
  expect(found?.filter((rule) => rule.startsWith('envelope/'))).toEqual([])
})

test('a place in a text from a link is one below its remark', async () => {
  const opened = await openFragment('#type=grant.not_found&status=404')
  const text = opened?.kind === 'view' ? opened.view.text : ''
  const withLineEndsOfWindows = inspect(text.replaceAll('\n', '\r\n')).exchanges[0]
  expect(withLineEndsOfWindows.findings.map(({ rule }) => rule)).not.toContain('envelope/missing-message')
  const { type, status, range } = inspect(text).exchanges[0]
  expect(text.slice(type?.range?.start, type?.range?.end)).toContain('grant.not_found')
  expect(text.slice(status?.range?.start, status?.range?.end)).toBe('404')
  expect(range.start).toBeGreaterThan(0)
})

test('the same body without the remark is judged as a response', () => {
  const found = inspect('HTTP/1.1 404\n\n{"error":{"type":"grant.not_found"}}').exchanges[0].findings
  expect(found.map(({ rule }) => rule)).toEqual(['envelope/missing-request-id', 'envelope/missing-message'])
})

test('a text in the address, with the form and the status that go with it', async () => {
  const exchange = await inspected(
    'text=%7B%22request_id%22%3A%22r%22%2C%22error%22%3A%7B%22type%22%3A%22x%22%7D%7D&status=404&form=json',
  )
  expect(exchange?.status).toMatchObject({ value: 404, origin: 'chosen' })
  expect(exchange?.requestId?.value).toBe('r')
})

test.each(['type=', 'status=9000', 'form=json', 'hello=world', '%E0%A4%A'])(
  'nothing is stated by: %s',
  async (fragment) => {
    expect(await openFragment(fragment)).toEqual({ kind: 'damaged' })
  },
)
