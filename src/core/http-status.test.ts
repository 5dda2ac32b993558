// What counts as an HTTP status, as a value of any kind and as a text.
import { expect, test } from 'vitest'
import { isHttpStatus, parseHttpStatus } from './http-status.ts'

test.each([100, 200, 404, 599])('%i is a status', (value) => {
  expect(isHttpStatus(value)).toBe(true)
})

test.each([99, 600, 0, -404, 404.5, Number.NaN, Infinity, '404', null, undefined])('%s is none', (value) => {
  expect(isHttpStatus(value)).toBe(false)
})

test.each([
  ['100', 100],
  ['404', 404],
  ['599', 599],
])('%s is read as a status', (text, status) => {
  expect(parseHttpStatus(text)).toBe(status)
})

test.each(['', '099', '600', '40', '4040', ' 404', '404 ', '404\n', '4.4', '+404', 'failed'])(
  '%j is no status',
  (text) => {
    expect(parseHttpStatus(text)).toBeNull()
  },
)
