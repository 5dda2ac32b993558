// What a browser's console prints in place of an answer that it keeps from the page.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const events = 'https://api.us.nylas.com/v3/grants/me/events'
const chrome = (what: string, why: string) =>
  `Access to ${what} at '${events}' from origin 'http://localhost:3000' has been blocked by CORS policy: ${why}`
const noHeader = "No 'Access-Control-Allow-Origin' header is present on the requested resource."
const preflight = `Response to preflight request doesn't pass access control check: ${noHeader}`

test.each([
  chrome('fetch', `${preflight} If an opaque response serves your needs, set the request's mode to 'no-cors'.`),
  `${chrome('XMLHttpRequest', noHeader)}\nGET ${events} net::ERR_FAILED 401`,
  `localhost/:1 ${chrome('fetch', noHeader)}\napp.js:12 GET ${events} net::ERR_FAILED 401 (Unauthorized)\nUncaught (in promise) TypeError: Failed to fetch`,
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${events}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.`,
  'Origin http://localhost:3000 is not allowed by Access-Control-Allow-Origin. Status code: 401',
  `Fetch API cannot load ${events} due to access control checks.`,
])('an answer that the browser hid: %#', (text) => {
  const { diagnosis } = inspect(text).exchanges[0]
  expect(diagnosis).toMatchObject({
    title: 'The browser did not let the page read the answer',
    actor: 'developer',
    retry: { verdict: 'after-fix' },
  })
  expect(diagnosis.fix[0]?.text).toContain('Take the API key out of the page')
})

test.each([
  ['NAME_NOT_RESOLVED', 'The name of the host could not be looked up', 'after-fix'],
  ['CERT_AUTHORITY_INVALID', 'The certificate of the host is not trusted', 'after-fix'],
  ['CONNECTION_REFUSED', 'The connection failed before an answer came', 'backoff'],
  ['CONNECTION_RESET', 'The connection failed before an answer came', 'backoff'],
  ['CONNECTION_CLOSED', 'The connection failed before an answer came', 'backoff'],
  ['CONNECTION_TIMED_OUT', 'The connection failed before an answer came', 'backoff'],
])('a call without an answer in the console of Chrome: %s', (why, title, verdict) => {
  for (const text of [`app.js:12 GET ${events} net::ERR_${why}`, `Failed to load resource: net::ERR_${why}`])
    expect(inspect(text).exchanges[0].diagnosis).toMatchObject({ title, category: 'network', retry: { verdict } })
})

test('an answer that only talks of CORS is explained by itself', () => {
  const body = '{"request_id":"r","error":{"type":"rate_limit_error","message":"blocked by CORS policy"}}'
  expect(inspect(body).exchanges[0].diagnosis.category).toBe('rate-limit')
})
