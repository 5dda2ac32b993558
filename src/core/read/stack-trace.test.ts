// Traces that hold no response say how to print it, and those of other programs are left alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from './read.ts'
import { Source } from './source.ts'
import { stackTrace } from './stack-trace.ts'

const node = `TypeError: Cannot read properties of undefined (reading 'data')
    at async Messages.list (/srv/app/node_modules/nylas/lib/cjs/resources/messages.js:20:9)
    at async main (/srv/app/index.js:4:3)`
const python = `Traceback (most recent call last):
  File "/srv/venv/nylas/handler/http_client.py", line 30, in _execute
    return parse(response)
KeyError: 'data'`
const java = `java.lang.IllegalStateException: closed
\tat okhttp3.internal.Call.run(Call.kt:88)
\tat com.nylas.NylasClient.executeRequest(NylasClient.kt:400)`
const ruby = `/gems/nylas-6.5.0/lib/nylas/handler/http_client.rb:70:in 'parse_response': bad (RuntimeError)
\tfrom /srv/app.rb:3:in '<main>'`

test.each([
  ['Node error message', node],
  ['Python traceback', python],
  ['Java stack trace', java],
  ['Ruby SDK error print', ruby],
])('says how to print the response: %s', (label, text) => {
  const [exchange] = stackTrace.read(new Source(text), () => [])
  expect(stackTrace.recognise(new Source(text))).toBeGreaterThan(0)
  expect(exchange).toMatchObject({ body: null, status: null, recognised: { envelope: 'unknown' }, print: { label } })
})

const foreign = [
  'Error: connect ECONNREFUSED\n    at TCPConnectWrap.afterConnect (node:net:1555:16)\n    at f (/srv/a.js:1:2)',
  'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in f\n    g()\n  File "/srv/b.py", line 4, in g\nValueError: rate limit exceeded',
  'panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/srv/main.go:12 +0x1d\n\t/srv/other.go:3 +0x22',
]

test.each(foreign)('a trace of another program is not explained as Nylas: %s', (text) => {
  const { form, exchanges } = read(text)
  expect(form).toBe('stack-trace')
  expect(exchanges[0]).toMatchObject({ print: null, stated: {}, body: null, recognised: { envelope: 'unknown' } })
})

const frames = '  File "/srv/a.py", line 3, in f\n    g()\n  File "/srv/b.py", line 4, in g\n'

test.each([
  [
    'of the SDK',
    'java.net.SocketTimeoutException: timeout\n\tat okhttp3.internal.Call.run(Call.kt:88)\n\tat com.nylas.NylasClient.executeRequest(NylasClient.kt:402)',
    'java.net.SocketTimeoutException: timeout',
  ],
  [
    'of a program that calls Nylas',
    `Traceback (most recent call last):\n${frames}requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.us.nylas.com', port=443): Read timed out. (read timeout=30)`,
    "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.us.nylas.com', port=443): Read timed out. (read timeout=30)",
  ],
])('a time-out keeps the name of its class: %s', (_, text, message) => {
  const { form, exchanges } = read(text)
  expect([form, exchanges[0].stated.message?.value]).toEqual(['stack-trace', message])
})

test('a time-out of another program is not told of', () => {
  const text = `Traceback (most recent call last):\n${frames}requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.other.example', port=443): Read timed out.`
  expect(read(text).exchanges[0]).toMatchObject({ stated: {}, status: null })
})

test.each(['', 'at noon we met', '{"stack":"at f (a.js:1:2)"}', 'HTTP/1.1 404 Not Found', 'meet me at home (soon)'])(
  'is none: %s',
  (text) => {
    expect(read(text).form).not.toBe('stack-trace')
  },
)

test('any text is read without a throw and inside its bounds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\n    at f (a.js:1:2)',
      '\n  File "a", line 1',
      '\n\tat com.nylas.A(B.kt)',
      'NylasApiError: ',
      '\n',
      'Error: ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const source = new Source(pieces.join(''))
      stackTrace.recognise(source)
      const exchanges = stackTrace.read(source, () => [])
      const messages = exchanges.flatMap(({ stated }) => stated.message ?? [])
      expect(exchanges).toHaveLength(1)
      for (const { span, value } of messages) expect(source.slice(span)).toBe(value)
    }),
    { numRuns: 300 },
  )
})

test('the message of a trace through a file of the program’s that is named for Nylas is read', () => {
  const frame = (file: string) =>
    `Error: Grant not found for given ID/Email\n    at fetchEvents (/app/src/${file}:41:11)`
  expect(read(frame('nylas.ts')).exchanges[0].stated.message?.value).toBe('Grant not found for given ID/Email')
  expect(read(frame('db.ts')).exchanges[0].stated.message).toBeUndefined()
})
