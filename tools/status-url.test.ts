// STATUS_URL is taken where it is an https address, and the policy allows its origin alone.
import { expect, test } from 'vitest'
import { connectSources } from './csp.ts'
import { statusUrl } from './status-url.ts'

test.each([
  [undefined, 'https://status-v3.nylas.com/api/v2/summary.json'],
  ['', null],
  [' ', null],
  ['https://status.example.com/summary.json', 'https://status.example.com/summary.json'],
  ['http://127.0.0.1:8080/summary.json', 'http://127.0.0.1:8080/summary.json'],
])('STATUS_URL=%j asks %j', (setting, address) => {
  expect(statusUrl(setting)).toBe(address)
})

test.each(['status.example.com', 'http://status.example.com/', 'ftp://a', 'https://a:b@c.example/', '/summary.json'])(
  'STATUS_URL=%s is refused',
  (setting) => {
    expect(() => statusUrl(setting)).toThrow('STATUS_URL must be')
  },
)

test('the policy names that origin and no other', () => {
  expect(connectSources(statusUrl(undefined))).toBe("connect-src 'self' https://status-v3.nylas.com")
  expect(connectSources(statusUrl(''))).toBe("connect-src 'self'")
})
