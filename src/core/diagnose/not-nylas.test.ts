// Answers that did not come from the API, and connections that never reached it.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const verdict = (text: string) => inspect(text).exchanges[0].diagnosis
const told = (text: string) => JSON.stringify(verdict(text))

const page = (title: string, words = '') =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`
const html = (status: string, body: string, headers = '') =>
  `HTTP/1.1 ${status}\nContent-Type: text/html\n${headers}\n${body}`

test.each([
  [
    'a sign-in page',
    html('200 OK', `<!doctype html>${page('Sign in to Nylas Dashboard', 'Login')}`),
    'A web page came',
  ],
  ['a page that wants a sign-in', html('401 Unauthorized', page('401 Authorization Required')), 'A web page came'],
  ['a web filter', html('200 OK', page('Zscaler', 'Your organization blocks this')), 'A proxy answered'],
  [
    'Squid',
    html(
      '403 Forbidden',
      page('ERROR: The requested URL could not be retrieved', 'Access Denied.'),
      'Server: squid/5.7\n',
    ),
    'A proxy answered',
  ],
  [
    'Squid without a page',
    'HTTP/1.1 403 Forbidden\nX-Squid-Error: ERR_ACCESS_DENIED 0\n\nAccess denied',
    'A proxy answered',
  ],
])('%s is no answer of Nylas', (_, text, title) => {
  expect(verdict(text)).toMatchObject({
    title: expect.stringContaining(title),
    category: 'network',
    retry: { verdict: 'after-fix' },
    candidates: [],
  })
  expect(told(text)).not.toMatch(/request_id|OAuth scope|knows who is calling|did what you asked/)
})

test('a page for a path or method that is none keeps its own advice', () => {
  expect(verdict(html('405 Not Allowed', page('405 Not Allowed'))).fix[0]?.text).toContain('method and path')
})

test('a JSON 403 is still one of Nylas', () => {
  const text = 'HTTP/1.1 403 Forbidden\n\n{"request_id":"r","error":{"type":"forbidden","message":"zscaler"}}'
  expect(verdict(text).category).toBe('authorization')
})

test('a download that is text is still a success', () => {
  expect(verdict('HTTP/2 200\ncontent-type: message/rfc822\n\nSubject: x\n\n<html>Hello</html>').category).toBe(
    'success',
  )
})

test('a success without a body promises no data', () => {
  const { title, category, fix } = verdict('HTTP/2 200\ncontent-length: 0\n\n')
  expect([title, category]).toEqual(['The status says success, and the body is empty', 'success'])
  expect(fix.map((step) => step.text).join(' ')).not.toContain('Look inside')
})

test.each([
  ['without a status line', page('504 Gateway Time-out', 'nginx/1.24.0')],
  ['after a status line', html('504 Gateway Time-out', page('504 Gateway Time-out'), 'server: nginx\n')],
])('a time-out of a gateway, %s, blames nobody else', (_, text) => {
  expect(verdict(text)).toMatchObject({ title: 'A gateway answered, not the API', candidates: [] })
  expect(told(text)).not.toMatch(/spam|asks for too much/)
})

test.each([
  [
    'requests',
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.us.nylas.com', port=443): Max retries exceeded with url: /v3/grants (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)')))",
    'The certificate of the host is not trusted',
  ],
  ['Node', 'Error: self-signed certificate in certificate chain', 'The certificate of the host is not trusted'],
  ['curl', 'curl: (6) Could not resolve host: api.us.nylas.com', 'The name of the host could not be looked up'],
])('%s sent nothing, and no pause mends it', (_, text, title) => {
  const { retry, ...rest } = verdict(text)
  expect(rest).toMatchObject({ title, category: 'network' })
  expect(retry.verdict).toBe('after-fix')
  expect(retry).not.toHaveProperty('mayHaveHappened')
  expect(retry).not.toHaveProperty('schedule')
})

test.each([
  'Error: getaddrinfo EAI_AGAIN api.us.nylas.com',
  'socket.gaierror: [Errno -3] Temporary failure in name resolution: api.eu.nylas.com',
])('a name server that does not answer may answer later: %s', (text) => {
  const { title, retry } = verdict(text)
  expect(title).toBe('The name server did not answer')
  expect(retry.verdict).toBe('backoff')
  expect(retry).not.toHaveProperty('mayHaveHappened')
})

test.each([
  "curl: (7) Failed to connect to api.us.nylas.com port 443 after 75003 ms: Couldn't connect to server",
  'curl: (52) Empty reply from server',
  'curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to api.us.nylas.com:443',
  'Get "https://api.us.nylas.com/v3/grants": net/http: TLS handshake timeout',
])('a connection that came to nothing: %s', (text) => {
  expect(verdict(text)).toMatchObject({ title: 'The connection failed before an answer came', category: 'network' })
})

test('what only asks has changed nothing, however it ended', () => {
  const answer =
    '< HTTP/2 500\n< content-type: application/json\n<\n{"request_id":"r","error":{"type":"api.internal_error","message":"x"}}'
  const request = (method: string) =>
    `> ${method} /v3/grants/g/messages/send HTTP/2\n> Host: api.us.nylas.com\n>\n${answer}`
  expect(verdict(request('GET')).retry).not.toHaveProperty('mayHaveHappened')
  expect(verdict(request('POST')).retry).toHaveProperty('mayHaveHappened')
})

test('a connection that broke may have sent', () => {
  const { retry } = verdict('Error: read ECONNRESET api.us.nylas.com')
  expect(retry).toMatchObject({ verdict: 'backoff', mayHaveHappened: expect.stringContaining('may have gone out') })
})

test.each([
  ['an address', 'https://app.example.com/cb?code=AbCdEf&state=xyz'],
  ['a request', 'GET /oauth/callback?code=AbC-123&state=xyz HTTP/1.1'],
  ['a redirect', 'HTTP/1.1 302 Found\nLocation: https://app.example.com/cb?code=AbCdEf&state=xyz\n'],
])('a callback with a code, as %s, is a success to act on', (_, text) => {
  expect(verdict(text)).toMatchObject({
    title: 'The sign-in worked: exchange the code now',
    category: 'success',
    actor: 'developer',
    retry: { verdict: 'not-needed' },
  })
  expect(told(text)).toMatch(/only once/)
  expect(told(text)).not.toContain('new authorization request')
})

test('a callback with an error that nobody knows starts over', () => {
  const { category, retry } = verdict('https://app.example.com/cb?error=brand_new&state=xyz')
  expect([category, retry.verdict]).toEqual(['oauth', 'after-fix'])
  expect(retry.advice).toContain('new authorization request')
})

const cloudflare = (title: string, more = '') =>
  `<!DOCTYPE html>\n<html lang="en-US"><head><title>${title}</title></head><body><h1>Bad gateway <span>Error code 502</span></h1>${more}</body></html>`

test.each([
  cloudflare('app.acme.io | 502: Bad gateway'),
  cloudflare('502: Bad gateway', '<span>app.acme.io Host Error</span>'),
])('a gateway that names a host of somebody else is not in front of Nylas: %s', (text) => {
  expect(verdict(text)).toMatchObject({ title: 'This is no response that Nylas sends', retry: { verdict: 'unknown' } })
  expect(told(text)).toContain('app.acme.io')
})

test('a gateway that names a host of Nylas, or none, is', () => {
  for (const title of ['api.us.nylas.com | 502: Bad gateway', '502: Bad gateway'])
    expect(verdict(cloudflare(title)).title).toBe('A gateway answered, not the API')
})

test('what a host of Nylas answered is not another’s, whatever it looks like', () => {
  const answer = 'HTTP/1.1 500 Internal Server Error\n\n{"statusCode":500,"message":"Internal server error"}'
  expect(verdict(`GET /v3/grants HTTP/1.1\nHost: api.us.nylas.com\n\n${answer}`).category).toBe('server')
  expect(verdict(answer).title).toBe('This is no response that Nylas sends')
})
