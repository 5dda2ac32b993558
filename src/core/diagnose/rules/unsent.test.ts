// What a browser's console prints in place of an answer that it keeps from the page.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const events = 'https://api.us.nylas.com/v3/grants/me/events'
const chrome = (what: string, why: string) =>
  `Access to ${what} at '${events}' from origin 'http://localhost:3000' has been blocked by CORS policy: ${why}`
const noHeader = "No 'Access-Control-Allow-Origin' header is present on the requested resource."
const preflight = `Response to preflight request doesn't pass access control check: ${noHeader}`

test.each([
  `${chrome('XMLHttpRequest', noHeader)}\nGET ${events} net::ERR_FAILED 401`,
  `localhost/:1 ${chrome('fetch', noHeader)}\napp.js:12 GET ${events} net::ERR_FAILED 401 (Unauthorized)\nUncaught (in promise) TypeError: Failed to fetch`,
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${events}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.`,
  `GET ${events} net::ERR_FAILED 401 (Unauthorized)`,
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
  chrome('fetch', `${preflight} If an opaque response serves your needs, set the request's mode to 'no-cors'.`),
  `${chrome('fetch', preflight)}\nPOST ${events} net::ERR_FAILED`,
  chrome(
    'fetch',
    'Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.',
  ),
  'Preflight response is not successful. Status code: 404',
])('a request that the browser kept back may not have been carried out: %#', (text) => {
  const { diagnosis } = inspect(text).exchanges[0]
  expect(diagnosis.title).toBe('The browser did not send the request')
  expect(diagnosis.retry.mayHaveHappened).toBeUndefined()
})

test.each([
  ['Chrome', `GET ${events} net::ERR_FAILED 403 (Forbidden)`, 'GET', 403],
  [
    'Chrome, of two lines',
    `${chrome('fetch', noHeader)}\nPOST ${events} net::ERR_FAILED 400 (Bad Request)`,
    'POST',
    400,
  ],
  [
    'Firefox',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${events}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.`,
    null,
    401,
  ],
  ['Safari', `Fetch API cannot load ${events} due to access control checks.`, null, undefined],
])('a browser tells which call it was, and some their status: %s', (_, text, method, status) => {
  const exchange = inspect(text).exchanges[0]
  expect(exchange.request).toMatchObject({ method, url: events })
  expect(exchange.status?.value).toBe(status)
})

test.each(['https://api.stripe.com/v1/charges', 'http://localhost:4000/api/messages'])(
  'nothing is said of Nylas where another origin was called: %s',
  (url) => {
    for (const text of [
      chrome('fetch', noHeader).replace(events, url),
      `GET ${url} net::ERR_FAILED 401 (Unauthorized)`,
    ]) {
      const { diagnosis, status } = inspect(text).exchanges[0]
      expect(diagnosis.title).toBe('This is no response that Nylas sends')
      expect(status).toBeNull()
      expect(JSON.stringify(diagnosis)).not.toContain('API key')
    }
  },
)

test('the call to Nylas is explained, whatever failed before it', () => {
  const other = chrome('fetch', noHeader).replace(events, 'https://api.stripe.com/v1/charges')
  expect(inspect(`${other}\n${chrome('fetch', noHeader)}`).exchanges[0].request?.url).toBe(events)
})

test.each([
  'Uncaught (in promise) TypeError: Failed to fetch\n    at listMessages (nylas.ts:12:9)',
  `TypeError: NetworkError when attempting to fetch resource. ${events}`,
  'TypeError: Load failed',
  `Http failure response for ${events}: 0 Unknown Error`,
])('what a page is told where it gets no answer: %#', (text) => {
  const { diagnosis, status } = inspect(text).exchanges[0]
  expect(diagnosis.title).toBe('The page got no answer, and the browser does not say why')
  expect(status).toBeNull()
})

test('a sentence that begins so and tells a status is explained by that', () => {
  const text = 'Error: Failed to fetch messages from Nylas: 401 Unauthorized'
  expect(inspect(text).exchanges[0].diagnosis.category).toBe('authentication')
})

test.each([
  ['NAME_NOT_RESOLVED', 'The name of the host could not be looked up', 'after-fix'],
  ['CERT_AUTHORITY_INVALID', 'The certificate of the host is not trusted', 'after-fix'],
  ['CONNECTION_REFUSED', 'The connection failed before an answer came', 'backoff'],
  ['CONNECTION_RESET', 'The connection failed before an answer came', 'backoff'],
  ['CONNECTION_CLOSED', 'The connection failed before an answer came', 'backoff'],
  ['CONNECTION_TIMED_OUT', 'The connection failed before an answer came', 'backoff'],
  ['TIMED_OUT', 'The connection failed before an answer came', 'backoff'],
  ['EMPTY_RESPONSE', 'The connection failed before an answer came', 'backoff'],
  ['INTERNET_DISCONNECTED', 'The connection failed before an answer came', 'backoff'],
])('a call without an answer in the console of Chrome: %s', (why, title, verdict) => {
  for (const text of [`app.js:12 GET ${events} net::ERR_${why}`, `Failed to load resource: net::ERR_${why}`])
    expect(inspect(text).exchanges[0].diagnosis).toMatchObject({ title, category: 'network', retry: { verdict } })
})

test('a misspelt host is not taken for another service', () => {
  const text = 'GET https://api.us.nylas.co/v3/grants net::ERR_NAME_NOT_RESOLVED'
  expect(inspect(text).exchanges[0].diagnosis.title).toBe('The name of the host could not be looked up')
})

test('an answer that only talks of CORS is explained by itself', () => {
  const body = '{"request_id":"r","error":{"type":"rate_limit_error","message":"blocked by CORS policy"}}'
  expect(inspect(body).exchanges[0].diagnosis.category).toBe('rate-limit')
})
