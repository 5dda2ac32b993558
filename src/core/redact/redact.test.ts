// Secrets are hidden in every way of writing them, and what is none stays.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from './redact.ts'

// Values that look like the real ones; none of them ever was one.
const secretsByKey: readonly (readonly [string, string])[] = [
  ['access_token', 'fake-access-8Zk2Qw91'],
  ['refresh_token', 'fake-refresh-7Yt3Rv55'],
  ['id_token', 'fake-identity-44Lm'],
  ['client_secret', 'fake-client-secret-09'],
  ['api_key', 'fake-api-key-1234567'],
  ['webhook_secret', 'fake-webhook-55aa'],
  ['code_verifier', 'fakeverifier0123456789abcdef'],
  ['password', 'correct-horse-9'],
  ['imap_password', 'battery staple 7'],
  ['authorization', 'Bearer fake-bearer-token-77'],
  ['session_token', 'fake-session-2222'],
  ['private_key', 'fakeprivatekey99'],
  ['meeting_code', '987-654-3210'],
  ['given_name', 'Wilhelmina'],
  ['surname', 'Featherstonehaugh'],
  ['phone_number', '0151 2345 6789'],
  ['subject', 'Merger with Contoso on Friday'],
  ['snippet', 'Dear Wilhelmina, as discussed'],
  ['description', 'Bring the signed contract'],
  ['location', 'Room 4, Elm Street 12'],
]

const secretsByShape: readonly string[] = [
  'nyk_v0_FAKEfakeFAKEfake0123456789',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJmYWtlIn0.c2lnbmF0dXJl',
  'ya29.a0FakeFakeFakeFake_123',
  '1//0eFakeFakeFakeFake-456',
  '4/0AFakeFakeFakeFake789',
  'GOCSPX-FakeFakeFakeFake',
  'Abc8Q~FakeFakeFakeFakeFakeFakeFakeFake01',
  '0.AFakeFakeFakeFakeFakeFake12',
  'AKIAFAKEFAKEFAKE1234',
  'xoxb-fake-123456789012',
  'ghp_FakeFakeFakeFakeFakeFake1234',
  'wilhelmina.f+news@contoso.example',
  '+49 151 2345 6789',
  '203.0.113.77',
  '2001:db8:85a3:1234:5678:8a2e:370:7334',
  'H4sIAAAAAAAAA6tWKi1OLVKyUkrLz1eyMtBRKi1O',
]

const pythonString = (value: string) => `'${value.replaceAll("'", String.raw`\'`)}'`

/** A key and value as each form writes them. */
const writings: Readonly<Record<string, (key: string, value: string) => string>> = {
  json: (key, value) => JSON.stringify({ request_id: 'r', data: { [key]: value } }),
  'pretty json': (key, value) => JSON.stringify({ request_id: 'r', data: { [key]: value } }, null, 2),
  'cut off': (key, value) => `{"data": {"${key}": "${value}`,
  escaped: (key, value) => JSON.stringify(JSON.stringify({ [key]: value })),
  'escaped twice': (key, value) => JSON.stringify({ body: JSON.stringify(JSON.stringify({ [key]: value })) }),
  html: (key, value) => `<pre>{&quot;${key}&quot;: &quot;${value}&quot;}</pre>`,
  python: (key, value) => `{'request_id': 'r', 'data': {'${key}': ${pythonString(value)}, 'n': None}}`,
  'typographic quotes': (key, value) => `{‘data’: {‘${key}’: ‘${value}’}}`,
  javascript: (key, value) => `{\n  data: { ${camel(key)}: '${value}', n: undefined }\n}`,
  'javascript in colour': (key, value) => `{ ${camel(key)}: \u001b[32m'${value}'\u001b[39m }`,
  java: (key, value) => `Response(requestId=r, ${camel(key)}=${value}, n=null)`,
  'print_r of PHP': (key, value) =>
    `Array\n(\n    [request_id] => r\n    [data] => Array\n        (\n            [${key}] => ${value}\n            [n] => \n        )\n\n)\n`,
  'var_dump of PHP': (key, value) =>
    `array(1) {\n  ["data"]=>\n  object(A)#3 (1) {\n    ["${key}":"A":private]=>\n    string(${value.length}) "${value}"\n  }\n}`,
  'form in brackets': (key, value) => `user[${key}]=${encodeURIComponent(value)}&b=2`,
  ruby: (key, value) => `{:data=>{:${key}=>"${value}"}}`,
  query: (key, value) => `https://app.example.com/callback?a=1&${key}=${encodeURIComponent(value)}&b=2`,
  har: (key, value) => JSON.stringify({ headers: [{ name: key, value }], text: JSON.stringify({ [key]: value }) }),
}

function camel(key: string): string {
  return key.replace(/_[a-z]/g, (letter) => letter.slice(1).toUpperCase())
}

const rows = Object.keys(writings).flatMap((writing) =>
  secretsByKey.map(([key, value]) => [writing, key, value] as const),
)

test.each(rows)('%s hides %s', (writing, key, value) => {
  const { text, masks } = redact(writings[writing]?.(key, value) ?? '')
  expect(text).not.toContain(value)
  expect(text).not.toContain(encodeURIComponent(value))
  expect(masks.length).toBeGreaterThan(0)
  expect(redact(text).text).toBe(text)
})

test.each(Object.keys(writings).flatMap((writing) => secretsByShape.map((value) => [writing, value] as const)))(
  '%s hides %s by its shape',
  (writing, value) => {
    const { text } = redact(writings[writing]?.('something', value) ?? '')
    expect(text).not.toContain(value)
    expect(text).not.toContain(encodeURIComponent(value))
  },
)

test.each([
  'Authorization: Bearer fake-bearer-token-77',
  '> authorization: Basic ZmFrZTpmYWtl',
  '< set-cookie: session=fake-bearer-token-77; Path=/',
  'Cookie: a=1; b=fake-bearer-token-77',
  `curl -H "Authorization: Bearer fake-bearer-token-77" https://api.us.nylas.com`,
  `curl -u fake-bearer-token-77: https://api.nylas.com/account`,
  'https://ada:fake-bearer-token-77@example.com/path',
  'https://files.example.com/a.pdf?X-Amz-Signature=fake-bearer-token-77&x=1',
  'client_id=abc&client_secret=fake-bearer-token-77&grant_type=authorization_code',
  'export NYLAS_API_KEY=fake-bearer-token-77',
])('no credentials are left in: %s', (line) => {
  const { text } = redact(line)
  expect(text).not.toMatch(/fake-bearer|ZmFrZTpmYWtl/)
})

test('request and grant IDs, types and messages stay', () => {
  const body = JSON.stringify({
    request_id: '3305114997-9753c430-2599-4bcc-8f25-9165b071227a',
    error: {
      type: 'provider_error',
      message: 'Bearer token invalid: token expired',
      provider_error: { code: 'TargetIdShouldNotBeMeOrWhitespace', error_codes: [700082] },
    },
    grant_id: '41009df5-bf11-4c97-aa18-b285b5f2e386',
    state: 'attending',
    next_cursor: 'CigKGjRlaDdyNGQydTFqbWJ0bGo5a',
  })
  expect(redact(body)).toEqual({ text: body, masks: [] })
})

test('the same address gets the same stand-in, whatever its case', () => {
  const { text } = redact('from ada@contoso.example to Bob@contoso.example, cc ADA@contoso.example')
  expect(text).toBe('from person1@example.com to person2@example.com, cc person1@example.com')
})

test.each([
  [
    'Array\n(\n    [body] => Dear Ada,\n[1] and\n\nmore\n    [name] => Ada Lovelace\n    [email] => ada@contoso.example\n    [data] => Array\n        (\n            [subject] => x\n        )\n)\n',
    'Array\n(\n    [body] => hidden-body\n    [name] => Person 1\n    [email] => person1@example.com\n    [data] => Array\n        (\n            [subject] => hidden-subject\n        )\n)\n',
  ],
  [
    'array(3) {\n  ["body"]=>\n  string(30) "<p class="a">Dear "Ada"</p>"\n  ["name"]=>\n  string(3) "Ada"\n  ["email"]=>\n  string(19) "ada@contoso.example"\n  ["token"]=>\n  array(0) {\n  }\n  ["code"]=>\n  int(404)\n}',
    'array(3) {\n  ["body"]=>\n  string(30) "hidden-body"\n  ["name"]=>\n  string(3) "Person 1"\n  ["email"]=>\n  string(19) "person1@example.com"\n  ["token"]=>\n  array(0) {\n  }\n  ["code"]=>\n  int(404)\n}',
  ],
  [
    'Array\n(\n    [token] => \n    [status] => 404\n    [code] => \n)\n',
    'Array\n(\n    [token] => \n    [status] => 404\n    [code] => \n)\n',
  ],
])('what PHP prints is hidden as far as it goes: %j', (text, hidden) => {
  expect(redact(text).text).toBe(hidden)
  expect(redact(hidden).text).toBe(hidden)
})

test('a name is hidden beside an address, and stays without one', () => {
  expect(redact('{"name":"Ada Lovelace","email":"ada@contoso.example"}').text).toBe(
    '{"name":"Person 1","email":"person1@example.com"}',
  )
  expect(redact('{"object":"calendar","name":"Holidays"}').text).toContain('Holidays')
})

test('kinds of personal data can be shown, secrets cannot', () => {
  const text = '{"subject":"Hi","email":"ada@contoso.example","access_token":"fake-access-8Zk2Qw91"}'
  const shown = redact(text, new Set(['email', 'content'])).text
  expect(shown).toContain('ada@contoso.example')
  expect(shown).toContain('"Hi"')
  expect(shown).not.toContain('fake-access')
})

test('a mask says where it stands', () => {
  const text = 'mail to ada@contoso.example now'
  const [mask] = redact(text).masks
  expect(text.slice(mask?.span.start, mask?.span.end)).toBe('ada@contoso.example')
})

test('any text can be redacted, and what no mask covers stays as it was', () => {
  const piece = fc.oneof(
    fc.constantFrom('"token": "', 'email=', '@', "'", '\\"', '{', '}', 'code=', 'Bearer ', ': ', 'nyk_', '\n'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { masks, text: redacted } = redact(text)
      let rest = redacted
      let at = 0
      for (const { span, standIn } of masks) {
        expect(span.start).toBeGreaterThanOrEqual(at)
        const kept = text.slice(at, span.start)
        expect(rest.startsWith(kept + standIn)).toBe(true)
        rest = rest.slice(kept.length + standIn.length)
        at = span.end
      }
      expect(rest).toBe(text.slice(at))
    }),
  )
})

test.each([
  'Authorization: Bearer hidden-credentials',
  'Authorization: Basic hidden-credentials-2',
  'Authorization: Bearer',
  'Authorization:\nBearer\n',
  '{"name":"Authorization","value":"Bearer "}',
])('nothing is left to hide in %j', (header) => {
  expect(redact(header)).toEqual({ text: header, masks: [] })
})

test.each([
  '{"phone_number":"+49 30 50001234"}',
  '{"phone_number":"+1 (800) 555-0001"}',
  '{"passcode":"100023"}',
  '{"meeting_password":"000123"}',
  '{"password":"hidden-gem"}',
  '{"password":"Person 1"}',
  '{"body":"192.0.2.1"}',
  'phone_number=%2B49305000123',
])('what only resembles a stand-in, or is one of another kind, is hidden: %s', (text) => {
  const { text: redacted, masks } = redact(text)
  expect(masks).toHaveLength(1)
  expect(redact(redacted)).toEqual({ text: redacted, masks: [] })
})

test.each([
  ["Cookie: name=O'Brien; session=Fake-1\r\nX-A: b", 'Cookie: hidden-cookie\r\nX-A: b'],
  ['GET / HTTP/1.1\nCookie: theme="dark"; sid=Fake-1\n\n{}', 'GET / HTTP/1.1\nCookie: hidden-cookie\n\n{}'],
  ['> Cookie: "dark"; sid=Fake-1\n< Set-Cookie: a=`1`; b=2', '> Cookie: hidden-cookie\n< Set-Cookie: hidden-cookie-2'],
  ['Authorization: Digest a="b", response="0123"', 'Authorization: Digest hidden-credentials'],
  // What is no line of its own ends with its quote.
  [`curl -H 'Cookie: a=1' https://api.us.nylas.com`, `curl -H 'Cookie: hidden-cookie' https://api.us.nylas.com`],
  [`  Cookie: 'a=1', Accept: '*/*'`, `  Cookie: 'hidden-cookie', Accept: '*/*'`],
])('a header is hidden to the end of its line: %j', (text, hidden) => {
  expect(redact(text).text).toBe(hidden)
})

test.each([
  [
    'ts=1 api_key=nyk_v0_FAKEfake01 refresh_token=fake-1 status=401 Grant not found.',
    'ts=1 api_key=hidden-api-key refresh_token=hidden-token status=401 Grant not found.',
  ],
  ['level=error token=fake-1 Grant is expired', 'level=error token=hidden-token Grant is expired'],
  ['token=Custom fake words, status=401', 'token=hidden-token, status=401'],
  ['token=Bearer fake-bearer-77 status=401', 'token=hidden-token status=401'],
  ['imap_password=abcd efgh ijkl type=grant.expired', 'imap_password=hidden-password type=grant.expired'],
  ['phone=0151 2345 6789 request_id=r-1', 'phone=0000 0000 0001 request_id=r-1'],
  ['first_name=Ada Maria status=404', 'first_name=Person 1 status=404'],
  // Words of a message may hold an equals sign.
  ['subject=Merger, or 1 a=b', 'subject=hidden-subject, or 1 a=b'],
])('a field of a line ends where the next begins: %j', (text, hidden) => {
  expect(redact(text).text).toBe(hidden)
  expect(redact(hidden).text).toBe(hidden)
})

test.each([
  [
    "body: 'Hi Ann,\\n' +\n    'salary 90000\\n' +\n    'Bye',\n  id: 'm'",
    "body: 'hidden-body' +\n    'hidden-body-2' +\n    'hidden-body-3',\n  id: 'm'",
  ],
  [
    `{'subject': "it's "\n            'private', 'id': 'm'}`,
    `{'subject': "hidden-subject"\n            'hidden-subject-2', 'id': 'm'}`,
  ],
  [
    "private_key: 'FAKE' +\n  'fakefake',\n  client: 'x'",
    "private_key: 'hidden-secret' +\n  'hidden-secret-2',\n  client: 'x'",
  ],
  // Without the comma in between the next string is a key.
  ['{"subject": "x y"\n "id": "m"}', '{"subject": "hidden-subject"\n "id": "m"}'],
])('every part of a string that a print has split is hidden: %j', (text, hidden) => {
  expect(redact(text).text).toBe(hidden)
  expect(redact(hidden).text).toBe(hidden)
})

test.each([
  [
    'accept\n*/*\ncookie\nsession=fake12; csrf=z\nhost\na.example',
    'accept\n*/*\ncookie\nhidden-cookie\nhost\na.example',
  ],
  ['https://us02web.zoom.example/j/12?pwd=abcFake', 'https://us02web.zoom.example/j/12?pwd=hidden-password'],
  ['PWD=/srv/app', 'PWD=/srv/app'],
  [
    'client_id=a&grant_type=authorization_code&code=FAKEcodefakeCODE',
    'client_id=a&grant_type=authorization_code&code=hidden-code',
  ],
  ['{"code":"FAKEcode","grant_type":"authorization_code"}', '{"code":"hidden-code","grant_type":"authorization_code"}'],
  [
    '{"code":"invalid_grant","grant_type":"authorization_code"}',
    '{"code":"invalid_grant","grant_type":"authorization_code"}',
  ],
  ['{"data":{"suggestion":"Dear Ann"}}', '{"data":{"suggestion":"hidden-suggestion"}}'],
])('%j becomes %j', (text, hidden) => {
  expect(redact(text).text).toBe(hidden)
  expect(redact(hidden).text).toBe(hidden)
})
