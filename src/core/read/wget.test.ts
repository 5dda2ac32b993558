// What wget -S prints.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const head = `--2026-11-22 10:00:00--  https://api.us.nylas.com/v3/grants/g
Resolving api.us.nylas.com... 1.2.3.4
HTTP request sent, awaiting response...\u0020
  HTTP/1.1 404 Not Found
  Content-Type: application/json
  x-request-id: head-1
`

test.each([
  ['without a body', `${head}2026-11-22 10:00:01 ERROR 404: Not Found.\n`, null],
  ['with one', `${head}\n{"request_id":"r-1","error":{"type":"not_found_error","message":"No"}}\n`, 'not_found_error'],
])('reads what wget -S prints, %s', (_, text, type) => {
  const { form, exchanges } = inspect(text)
  const [{ status, request, headers, type: stated }] = exchanges
  expect([form, exchanges.length, status?.value, stated?.value ?? null]).toEqual(['http-message', 1, 404, type])
  expect(request).toEqual({ method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g', body: null })
  expect(headers.map(({ name }) => name)).toEqual(['Content-Type', 'x-request-id'])
  expect(text.slice(status?.range?.start, status?.range?.end)).toBe('404')
})
