import { expect, test } from 'vitest'
import { isHttpStatus } from './http-status.ts'

test.each([100, 200, 404, 599])('%i is a status', (value) => {
  expect(isHttpStatus(value)).toBe(true)
})

test.each([99, 600, 0, -404, 404.5, Number.NaN, Infinity, '404', null, undefined])('%s is none', (value) => {
  expect(isHttpStatus(value)).toBe(false)
})
