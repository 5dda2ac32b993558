// The entries of Nylas in an HTTP archive, their order, and that no key of a request is kept.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { read } from './read.ts'

const failure = '{"request_id":"req-1","error":{"type":"not_found_error","message":"No “thing”\\nhere"}}'
const url = 'https://api.us.nylas.com/v3/grants/g1/messages'

function entry(over: { url?: string; time?: string; status?: number; response?: object; content?: object } = {}) {
  return {
    startedDateTime: over.time ?? '2026-11-22T10:00:00.000Z',
    time: 120.5,
    request: { method: 'GET', url: over.url ?? url, headers: [{ name: 'Authorization', value: 'Bearer nyk_secret' }] },
    response: {
      status: over.status ?? 404,
      statusText: '',
      content: { size: 1, mimeType: 'application/json; charset=utf-8', text: failure, ...over.content },
      headers: [{ name: 'x-request-id', value: 'head-1' }],
      ...over.response,
    },
  }
}

function archive(entries: readonly object[], indent = 2): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'a browser' }, pages: [], entries } }, null, indent)
}

const page = { url: 'https://app.example.com/', content: { mimeType: 'text/html', text: '<html></html>' }, status: 200 }

function outline(text: string) {
  const { form, exchanges } = read(text)
  return exchanges.map(({ source, status, body, request, time }) => ({
    form,
    status: status?.value,
    body: body && source.slice(body),
    request: request && `${request.method} ${request.url}`,
    time,
  }))
}

const expected = { form: 'har', status: 404, body: failure, request: `GET ${url}`, time: '2026-11-22T10:00:00.000Z' }

test.each([0, 2])('finds the entries of Nylas (indented by %d)', (indent) => {
  expect(outline(archive([entry(page), entry(), entry(page)], indent))).toEqual([expected])
})

test.each([0, 2])('one entry that was copied out of an archive (indented by %d)', (indent) => {
  const text = JSON.stringify(entry(), null, indent)
  expect(outline(text)).toEqual([expected])
  const [{ status, type }] = inspect(text).exchanges
  expect(text.slice(status?.range?.start, status?.range?.end)).toBe('404')
  expect(text.slice(type?.range?.start, type?.range?.end)).toBe('\\"not_found_error\\"')
})

test('one entry of another host is no archive of Nylas', () => {
  const text = JSON.stringify(
    entry({ url: 'https://api.other.example/v1', content: { text: '{"error":{"type":"x"}}' } }),
  )
  expect(inspect(text)).toMatchObject({ form: 'json', exchanges: [{ envelope: 'unknown', status: null }] })
})

test('every place leads to the archive as pasted', () => {
  const text = archive([entry(page), entry()])
  const [{ status, type, message, headers, range }] = inspect(text).exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  expect(pasted(status?.range)).toBe('404')
  expect(pasted(type?.range)).toBe('\\"not_found_error\\"')
  expect(pasted(message?.range)).toBe('\\"No “thing”\\\\nhere\\"')
  expect(JSON.parse(pasted(headers[0]?.range))).toEqual({ name: 'x-request-id', value: 'head-1' })
  expect(JSON.parse(pasted(range))).toMatchObject({ request: { url } })
})

test('keys of the request are nowhere', () => {
  const text = archive([entry({ url: 'https://user:nyk_secret@api.us.nylas.com/v3/grants' })])
  expect(JSON.stringify(inspect(text))).not.toContain('nyk_secret')
  expect(outline(text)[0]?.request).toBe('GET https://api.us.nylas.com/v3/grants')
})

test('exchanges are in the order of their time', () => {
  const later = entry({ time: '2026-11-22T12:00:01.000+01:00', status: 429 })
  const earlier = entry({ time: '2026-11-22T10:59:59.000Z', status: 401 })
  const undated = entry({ time: 'yesterday', status: 500 })
  expect(outline(archive([undated, later, earlier])).map(({ status, time }) => [status, time])).toEqual([
    [401, '2026-11-22T10:59:59.000Z'],
    [429, '2026-11-22T11:00:01.000Z'],
    [500, null],
  ])
})

test('a body in Base64 is decoded, and each place in it is the whole string', () => {
  const base64 = Buffer.from(failure).toString('base64')
  const text = archive([entry({ content: { text: base64, encoding: 'base64' } })])
  expect(outline(text)).toEqual([expected])
  const [{ type, message, status, findings }] = inspect(text).exchanges
  expect(text.slice(type?.range?.start, type?.range?.end)).toBe(base64)
  expect(message?.value).toContain('No “thing”')
  expect(text.slice(status?.range?.start, status?.range?.end)).toBe('404')
  expect(findings.map(({ message }) => message)).toContain('Decoded the body from Base64.')
})

test.each([
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]).toString('base64'), 'still compressed with gzip'],
  ['binary', Buffer.from([0xff, 0xfe, 0x80]).toString('base64'), 'binary or still compressed'],
  ['no Base64', '{%}', 'is none'],
])('a body that is %s is left out, and that is told', (_, content, told) => {
  const text = archive([entry({ content: { text: content, encoding: 'base64' } })])
  expect(outline(text)).toMatchObject([{ status: 404, body: null }])
  expect(inspect(text).exchanges[0].findings.map(({ message }) => message)).toEqual([expect.stringContaining(told)])
})

test.each([
  ['the API in Europe', 'https://api.eu.nylas.com/v3/grants', {}, true],
  ['the API v2', 'https://api.nylas.com/messages', {}, true],
  ['data of another host of Nylas', 'https://dashboard.nylas.com/data', {}, true],
  [
    'a script of another host of Nylas',
    'https://www.nylas.com/a.js',
    { mimeType: 'text/javascript', text: 'x' },
    false,
  ],
  ['an envelope that a backend passes on', 'https://app.example.com/mail', {}, true],
  ['data of another host', 'https://app.example.com/data', { text: '{"data":[],"error":null}' }, false],
  ['a name that only looks like Nylas', 'https://evilnylas.com/', { text: '{}' }, false],
  ['an address that is none', 'about:', { text: '{}' }, false],
])('%s', (_, from, content, isTaken) => {
  const [{ recognised }] = read(archive([entry({ url: from, status: 200, content })])).exchanges
  expect(recognised === null).toBe(isTaken)
})

test('an archive without Nylas says what it holds', () => {
  const hosts = ['a.example', 'b.example', 'b.example', 'c.example', 'd.example']
  const text = archive(hosts.map((host) => entry({ ...page, url: `https://${host}/` })))
  const { exchanges } = read(text)
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0].recognised).toEqual({
    envelope: 'unknown',
    because:
      'is an HTTP archive with 5 entries and none of Nylas: 2 of b.example, 1 of a.example, 1 of c.example and 1 more host',
  })
  expect(read(archive([])).exchanges[0].recognised?.because).toBe('is an HTTP archive without entries')
})

test('a request that was blocked has no status', () => {
  const text = archive([entry({ status: 0, content: { text: '' }, response: { _error: 'net::ERR_FAILED' } })])
  const [{ status, body, recognised }] = read(text).exchanges
  expect({ status, body }).toEqual({ status: null, body: null })
  expect(recognised?.because).toBe('is a request that got no response; the browser noted net::ERR_FAILED')
})

test('an archive that was cut off is read as far as it goes', () => {
  const text = archive([entry(), entry({ status: 429 })])
  expect(outline(text.slice(0, text.lastIndexOf('"headers"'))).map(({ status }) => status)).toEqual([404, 429])
})

test('what is no archive is not called one, even where it is read as one', () => {
  expect(read(failure, 'har').exchanges[0].recognised?.because).toBe('has no list of entries, as an HTTP archive has')
})

test('other JSON with a log or entries is none', () => {
  for (const text of ['{"log":{}}', '{"entries":[]}', '{"data":{"log":{"entries":[]}}}', '{"log":"entries"}']) {
    expect(read(text).form).toBe('json')
  }
})

test('any archive gives spans inside its source', () => {
  const content = fc.record({
    text: fc.oneof(fc.string(), fc.constant(failure), fc.json(), fc.integer()),
    encoding: fc.constantFrom('base64', undefined, 1),
  })
  const anyEntry = fc.oneof(
    fc.json({ depthSize: 1 }).map((text) => JSON.parse(text) as object),
    content.map((given) => entry({ content: given })),
  )
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 5 }), fc.nat(1500), (entries, cut) => {
      for (const text of [archive(entries), archive(entries).slice(0, cut)]) {
        for (const { source, span, body, status, headers } of read(text, 'har').exchanges) {
          for (const place of [span, body, status?.span, ...headers.map((header) => header.span)]) {
            if (!place) continue
            expect(place.start).toBeGreaterThanOrEqual(0)
            expect(place.start).toBeLessThanOrEqual(place.end)
            expect(place.end).toBeLessThanOrEqual(source.text.length)
          }
        }
      }
    }),
  )
})

test.each([
  ['text', { text: '{"a":1}' }, '{"a":1}'],
  ['Base64', { text: 'eyJhIjoxfQ==', encoding: 'base64' }, '{"a":1}'],
  ['what is no Base64', { text: '*', encoding: 'base64' }, null],
  [
    'a form',
    {
      mimeType: 'x',
      params: [
        { name: 'grant_type', value: 'code' },
        { name: 'a b', value: '&' },
      ],
    },
    'grant_type=code&a+b=%26',
  ],
  ['nothing', { text: '' }, null],
])('keeps the body of the request: %s', (_, postData, body) => {
  const sent = { ...entry(), request: { method: 'POST', url, headers: [], postData } }
  expect(inspect(archive([sent])).exchanges[0].request).toEqual({ method: 'POST', url, body })
})

test('states how long the response took, unless the archive does not know', () => {
  const [first, second] = inspect(archive([entry(), { ...entry(), time: -1 }])).exchanges
  expect([first.durationMs, second?.durationMs]).toEqual([120.5, null])
})
