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
