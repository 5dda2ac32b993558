import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCurl } from './read-curl.ts'
import { writeCurl } from './write-curl.ts'

const url = 'https://api.us.nylas.com/v3/grants'

test.each([
  [`curl ${url}`, { method: 'GET', url, headers: [], body: null }],
  [`$ curl --url=${url}`, { method: 'GET', url, headers: [], body: null }],
  [`/usr/bin/curl -sSL -XDELETE "${url}"`, { method: 'DELETE', url, headers: [], body: null }],
  [`curl -I ${url}`, { method: 'HEAD', url, headers: [], body: null }],
  [
    `curl --request get '${url}' \\\n  --header 'Accept: a/b'  -H "X-A:1"`,
    {
      method: 'GET',
      url,
      headers: [
        ['Accept', 'a/b'],
        ['X-A', '1'],
      ],
      body: null,
    },
  ],
  [
    `curl ${url} -d a=1 -d 'b=2\n'`,
    { method: 'POST', url, headers: [['Content-Type', 'application/x-www-form-urlencoded']], body: 'a=1&b=2' },
  ],
  [
    `curl ${url} -H 'content-type: application/json' --data-raw '{"a":"it'\\''s"}'`,
    { method: 'POST', url, headers: [['content-type', 'application/json']], body: '{"a":"it\'s"}' },
  ],
  [
    `curl ${url} --json '{"a":1}'`,
    {
      method: 'POST',
      url,
      headers: [
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
      ],
      body: '{"a":1}',
    },
  ],
  [
    `curl ${url} -H 'a: b' --data-binary $'{"a":"\\u00e4\\n\\x41"}' -H 'Content-Type: x'`,
    {
      method: 'POST',
      url,
      headers: [
        ['a', 'b'],
        ['Content-Type', 'x'],
      ],
      body: '{"a":"ä\nA"}',
    },
  ],
  [
    `curl -G ${url} --data-urlencode 'q=a b&c' -d limit=5`,
    { method: 'GET', url: `${url}?q=a%20b%26c&limit=5`, headers: [], body: null },
  ],
  [`curl -u key: ${url}`, { method: 'GET', url, headers: [['Authorization', 'Basic a2V5Og==']], body: null }],
  [
    `curl -u key ${url} -A me -b a=b`,
    {
      method: 'GET',
      url,
      headers: [
        ['Authorization', 'Basic a2V5Og=='],
        ['User-Agent', 'me'],
        ['Cookie', 'a=b'],
      ],
      body: null,
    },
  ],
  [`curl --oauth2-bearer k ${url}`, { method: 'GET', url, headers: [['Authorization', 'Bearer k']], body: null }],
  [`curl ${url} -H 'Content-Type:' -d a`, { method: 'POST', url, headers: [], body: 'a' }],
  [`curl -x http://p --cacert ca.pem ${url}`, { method: 'GET', url, headers: [], body: null }],
  [
    `curl ${url} -H 'Accept:' --json 1`,
    { method: 'POST', url, headers: [['Content-Type', 'application/json']], body: '1' },
  ],
  [`curl -H 'X-Empty;' ${url}`, { method: 'GET', url, headers: [['X-Empty', '']], body: null }],
])('%s', (command, request) => {
  expect(readCurl(command)).toEqual({ request, notes: [] })
})

test.each([
  ['', []],
  ['wget https://example.com', ['The command begins with “wget”, not with curl.']],
  ['curl', ['The command has no address.']],
  [`curl '${url}`, ['A single quote is not closed.']],
  [`curl "${url}`, ['A double quote is not closed.']],
  [`curl ${url} | jq .`, ['The command goes on with |, which only a shell can run. Paste the curl command alone.']],
])('%j cannot be sent', (command, notes) => {
  expect(readCurl(command)).toEqual({ request: null, notes })
})

test.each([
  [`--nonsense value`, ['--nonsense is not known here and was left out, with “value” behind it.']],
  [
    `--nonsense http://p`,
    [
      '--nonsense is not known here and was left out.',
      'The command has a second address, “http://p”; only the first is sent.',
    ],
  ],
  [`-b jar.txt`, ['-b reads cookies from a file, which a page cannot; they were left out.']],
  [`-H 'no header'`, ['“no header” is no header and was left out.']],
  [`-H 'X-A:'`, ['The header X-A has no value, and curl then does not send it.']],
  [`-X`, ['-X has no value behind it.']],
])('%s is told', (flags, notes) => {
  expect(readCurl(`curl ${url} ${flags}`)).toEqual({ request: { method: 'GET', url, headers: [], body: null }, notes })
})

test('the value of an option that is not known is not taken for the address', () => {
  expect(readCurl(`curl --nonsense value ${url}`).request?.url).toBe(url)
})

const readsFile = (flag: string, file: string) =>
  `${flag} reads the file “${file}”, which a page cannot. Put its text in the place of “@${file}”.`

test.each([
  [`-d @mail.json`, readsFile('-d', 'mail.json')],
  [`--data-urlencode @a.txt`, readsFile('--data-urlencode', 'a.txt')],
  [`--data-urlencode name@a.txt`, readsFile('--data-urlencode', 'a.txt')],
  [`-F 'message={"a":1}'`, '-F sends a form of several parts, which cannot be sent from here.'],
  [`--form file=@a.png`, '--form sends a form of several parts, which cannot be sent from here.'],
  [`-T a.json`, '-T reads the file “a.json”, which a page cannot.'],
])('what would be another request without a part that is not here is not sent: %s', (flags, note) => {
  expect(readCurl(`curl ${flags} ${url}`)).toEqual({ request: null, notes: [note] })
})

test('a value with an address of mail is encoded as it is', () => {
  expect(readCurl(`curl ${url} --data-urlencode a=b@c`).request?.body).toBe('a=b%40c')
})

test('a name of hundreds of thousands of characters is read', () => {
  expect(readCurl(`curl -u ${'a'.repeat(300_000)} ${url}`).request?.headers).toHaveLength(1)
})

const headerName = fc
  .stringMatching(/^[A-Z][A-Za-z0-9-]{0,10}$/)
  .filter((name) => !/^(?:host|connection|accept-encoding|content-\w+|transfer-encoding)$/i.test(name))
const headerValue = fc.stringMatching(/^[!-~]{1,10}(?: [!-~]{1,10}){0,2}$/)

test('what is written is read back the same', () => {
  const written = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('/v3/grants?a=$b&c=`d`')),
    headers: fc
      .array(fc.tuple(headerName, headerValue))
      .chain((headers) => fc.constantFrom(headers, [...headers, ['Content-Type', 'application/json'] as const])),
    body: fc.option(fc.string({ unit: 'binary' })),
  })
  fc.assert(
    fc.property(written, (request) => {
      expect(readCurl(writeCurl(request))).toEqual({ request, notes: [] })
    }),
  )
})

test('any text is read without an error', () => {
  const pieces = fc.array(
    fc.oneof(fc.constantFrom('curl', "'", '"', '$', '\\', '\n', ' ', '-d', '-sXPOST', '--', '@', url), fc.string()),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const { notes } = readCurl(`curl ${parts.join('')}`)
      expect(notes.every((note) => note.endsWith('.'))).toBe(true)
    }),
  )
})
