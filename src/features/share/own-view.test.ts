import { expect, test } from 'vitest'
import { inspect } from '../../core/inspect.ts'
import { partsOf } from './own-view.ts'

const inspector = (text: string, options: Parameters<typeof inspect>[1]) => Promise.resolve(inspect(text, options))
const { signal } = new AbortController()
const parts = (text: string, exchange: number) =>
  partsOf({ text, form: null, status: null, exchange }, inspector, signal)

const body = (type: string, id: string) => JSON.stringify({ request_id: id, error: { type, message: 'No' } })
const first = `HTTP/2 404\ncontent-type: application/json\n\n${body('grant.not_found', 'r-1')}\n`
const second = `HTTP/2 429\nretry-after: 5\n\n${body('rate_limit_error', 'r-2')}\n`

test('one response of several is a text of its own', async () => {
  const { count, own } = await parts(`${first}\n${second}`, 1)
  expect(count).toBe(2)
  expect(own?.text).toContain('r-2')
  expect(own?.text).not.toContain('r-1')
  expect(own?.exchange).toBe(0)
})

test('lines of a log come apart', async () => {
  const text = [body('grant.not_found', 'r-1'), body('rate_limit_error', 'r-2'), body('not_found_error', 'r-3')].join(
    '\n',
  )
  expect(await parts(text, 2)).toMatchObject({ count: 3, own: { text: body('not_found_error', 'r-3') } })
})

test('what stands indented in other data stands by itself', async () => {
  const entry = (id: string) => ({
    startedDateTime: '2026-01-08T09:26:53.594Z',
    time: 9,
    response: { status: 404, content: { text: body('not_found_error', id), mimeType: 'application/json' } },
    request: { method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g' },
  })
  const archive = JSON.stringify({ log: { entries: [entry('r-1'), entry('r-2')] } }, null, 2)
  expect((await parts(archive, 1)).own?.text).toBe(JSON.stringify(entry('r-2'), null, 2))
})

test('the only response is the whole text', async () => {
  expect(await parts(first, 0)).toEqual({ count: 1, own: null })
})

test('what reads otherwise by itself is not taken out', async () => {
  const text = `${first}\n${second}`
  const elsewhere = (whole: string, options: Parameters<typeof inspect>[1]) =>
    inspector(whole === text ? whole : first, options)
  const view = { text, form: null, status: null, exchange: 1 }
  expect(await partsOf(view, elsewhere, signal)).toEqual({ count: 2, own: null })
})
