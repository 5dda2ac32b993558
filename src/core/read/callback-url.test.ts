// The parameters that hosted authentication sends back, in every way in which the address is pasted.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { callbackUrl } from './callback-url.ts'
import { read } from './read.ts'
import { Source } from './source.ts'

const failed = 'error=oauth_failed&error_code=45002&error_description=The+person+said+%22no%22&state=7'
const parameters = { error: 'oauth_failed', error_code: '45002', error_description: 'The person said "no"', state: '7' }

function parametersIn(text: string): unknown {
  const { form, exchanges } = read(text)
  const [{ source, body }] = exchanges
  return form === 'callback-url' && body ? source.json(body).root?.toValue() : form
}

test.each([
  `https://app.example.com/oauth/callback?${failed}`,
  `https://app.example.com/oauth/callback#${failed}`,
  `https://app.example.com/#/callback?${failed}`,
  `myapp://signed-in/done?${failed}`,
  `localhost:3000/callback?${failed}`,
  `/callback?${failed}`,
  `?${failed}`,
  `#${failed}`,
  failed,
  `Location: https://app.example.com/cb?${failed}`,
  `GET /cb?${failed} HTTP/1.1\r\nHost: app.example.com`,
  `"https://app.example.com/cb?${failed}"`,
  `'https://app.example.com/cb?${failed}'`,
  `<https://app.example.com/cb?${failed}>`,
  `HTTP/1.1 302 Found\r\nLocation: https://app.example.com/cb?${failed}\r\nContent-Length: 0\r\n\r\n`,
  `10.0.0.7 - - [05/Mar/2026:11:02:33 +0000] "GET /cb?${failed} HTTP/1.1" 302 145 "https://api.us.nylas.com/" "Mozilla/5.0"`,
  `up\n[05/Mar/2026 08:12:01] "GET https://app.example.com/cb?${failed} HTTP/1.1" 500 -`,
  `Started GET "/cb?${failed}" for 127.0.0.1`,
  `GET /cb?${failed} 302 12.1 ms - 46`,
  `GET /cb?${failed} 500 in 812ms`,
  ` GET /cb?${failed} 302`,
  `I am sent back to\nhttps://app.example.com/cb?${failed}\nWhy?`,
])('reads %s', (text) => {
  expect(parametersIn(text)).toEqual(parameters)
})

test.each([
  ['spaces as browsers show them', '?error=a b c&state=1', { error: 'a b c', state: '1' }],
  ['characters of several bytes', '?error=gr%C3%BC%C3%9Fe+%F0%9F%98%80', { error: 'grüße 😀' }],
  ['malformed percent signs', '?error=50%&error_code=%zz%C3', { error: '50%', error_code: '%zz%C3' }],
  ['no value', '?error&&state=', { error: '', state: '' }],
  ['quotes and backslashes', "?error=it's+%5C+%0A", { error: "it's \\ \n" }],
  ['an equals sign in the value', '?error=x&state=YQ==', { error: 'x', state: 'YQ==' }],
  ['query and fragment', '?code=c&state=s#_=_', { code: 'c', state: 's', _: '_' }],
])('tolerates %s', (_, query, expected) => {
  expect(parametersIn(`https://app.example.com/cb${query}`)).toEqual(expected)
})

test('finds the error type, and its place in the paste', () => {
  const text = `https://app.example.com/cb?${failed}`
  const [exchange] = inspect(text).exchanges
  expect(exchange).toMatchObject({
    envelope: 'auth-redirect',
    status: null,
    type: { value: 'oauth_failed', canonical: 'oauth2.oauth_failed' },
    message: { value: 'The person said "no"' },
    findings: [],
    range: { start: 0, end: text.length },
  })
  const place = (range = exchange.type?.range) => text.slice(range?.start, range?.end)
  expect(place()).toBe('oauth_failed')
  expect(place(exchange.message?.range ?? undefined)).toBe('The+person+said+%22no%22')
})

test('reports a repeated key', () => {
  const { findings } = inspect('https://app.example.com/cb?error=a&error=b').exchanges[0]
  expect(findings.map(({ rule }) => rule)).toContain('json/duplicate-key')
})

test('a successful redirect is no trouble', () => {
  const [exchange] = inspect('https://app.example.com/cb?code=c0de&state=7').exchanges
  expect(exchange).toMatchObject({ envelope: 'auth-redirect', type: null, findings: [] })
})

test('reads the challenge of a webhook', () => {
  const [exchange] = inspect('GET https://app.example.com/hook?challenge=8c-1f').exchanges
  expect(exchange).toMatchObject({
    request: { method: 'GET', url: 'https://app.example.com/hook?challenge=8c-1f' },
    envelope: 'webhook',
    type: { value: 'challenge' },
    findings: [],
  })
  expect(exchange.diagnosis.title).toContain('challenge')
})

test.each([
  '',
  '{"a":"https://x.example/?error=1"}',
  'https://api.us.nylas.com/v3/connect/auth?client_id=1&redirect_uri=x&response_type=code&state=1',
  'https://example.com/?code=1',
  'error=timeout status=500',
  'HTTP/1.1 404 Not Found\n\nhttps://x.example/?error=1',
  'grant.not_found',
])('leaves %s to others', (text) => {
  expect(callbackUrl.recognise(new Source(text))).toBe(0)
})

test('any text is read, with spans inside of it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      'https://a.example/',
      '?',
      '#',
      '&',
      '=',
      '%',
      '%C3',
      '%A9',
      '+',
      'error=',
      'challenge=',
      'GET ',
      '<',
      '\n',
      failed,
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      for (const { source, body, stated } of callbackUrl.read(new Source(text), () => [])) {
        const problems = body ? source.json(body).problems : []
        expect(problems.filter(({ rule }) => rule !== 'json/duplicate-key')).toEqual([])
        expect(stated.type ? source.slice(stated.type.span) : 'challenge').toBe('challenge')
        expect(source.range(source.content).end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('a sign-in that worked is one line of a log among many', () => {
  expect(read('10.0.0.7 - - "GET /cb?code=c-1&state=7 HTTP/1.1" 302 145').form).not.toBe('callback-url')
})

test.each([' GET /cb?code=c-1&state=7 500 in 812ms', 'GET /cb?code=c-1&state=7 500 12.1 ms - 46'])(
  'what went wrong after a sign-in that worked is told, not the sign-in: %s',
  (line) => {
    const { envelope, diagnosis } = inspect(`${line}\nNylasOAuthError: Code verifier challenge failed`).exchanges[0]
    expect([envelope, diagnosis.title]).toEqual(['oauth-error', 'The PKCE code verifier does not fit the challenge'])
  },
)

test('an administrator’s consent is no error, and no code', () => {
  const [exchange] = inspect('https://app.example.com/cb?admin_consent=True&tenant=8f3c1d2e&state=123').exchanges
  expect(exchange).toMatchObject({
    envelope: 'auth-redirect',
    findings: [],
    diagnosis: { title: 'An administrator has approved the app', category: 'success' },
  })
  const refused = 'https://app.example.com/cb?error=access_denied&admin_consent=True&state=1'
  expect(inspect(refused).exchanges[0].diagnosis.category).toBe('oauth')
})

test.each([
  ['https://app.example.com/cb?error=login_required&iss=https%3A%2F%2Facme.auth0.com', true],
  ['https://app.example.com/cb?error=access_denied&iss=https://accounts.google.com', true],
  ['https://app.example.com/cb?error=access_denied&iss=https%3A%2F%2Fapi.us.nylas.com', false],
  ['https://api.us.nylas.com/v3/connect/callback?error=access_denied&iss=https://accounts.google.com', false],
  ['https://app.example.com/cb?error=access_denied&iss=%zz', false],
])('what another service sent to a callback is not Nylas’s: %s', (text, isForeign) => {
  const { title } = inspect(text).exchanges[0].diagnosis
  expect(title === 'This is no response that Nylas sends').toBe(isForeign)
})
