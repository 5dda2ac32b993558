// Texts that are opened together are read as one, each by itself and under its name.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from './inspect.ts'
import { asOneText } from './several-texts.ts'

const notFound = '{"request_id":"r-one","error":{"type":"grant.not_found","message":"Grant not found"}}'
const trace = `> GET /v3/grants/g1 HTTP/2
> Host: api.us.nylas.com
>
< HTTP/2 429
< content-type: application/json
<
{"request_id":"r-two","error":{"type":"rate_limit_error","message":"Slow down"}}`
const quoting = `# What I saw\n\n\`\`\`\n${notFound}\n\`\`\`\n`

const inspected = (texts: Parameters<typeof asOneText>[0]) =>
  inspect(asOneText(texts), { form: 'markdown' }).exchanges.map(({ name, requestId, status }) => [
    name,
    requestId?.value,
    status?.value,
  ])

test('each file is read by itself, in whatever form it is, and keeps its name', () => {
  const files = [
    { name: 'trace.txt', text: trace },
    { name: 'error (1).json', text: notFound },
    { name: 'reply.http', text: `HTTP/1.1 404 Not Found\r\n\r\n${notFound.replace('r-one', 'r-three')}` },
  ]
  expect(inspected(files)).toEqual([
    ['trace.txt', 'r-two', 429],
    ['error (1).json', 'r-one', undefined],
    ['reply.http', 'r-three', 404],
  ])
})

test('a file with fences of its own does not end the one around it', () => {
  expect(
    inspected([
      { name: 'issue.md', text: quoting },
      { name: 'b.json', text: notFound.replace('r-one', 'r-two') },
    ]),
  ).toEqual([
    ['What I saw', 'r-one', undefined],
    ['b.json', 'r-two', undefined],
  ])
})

test.each([
  ['a\nb\u0000.json', 'a b .json'],
  ['\r\n', 'unnamed'],
  ['# not a heading', '# not a heading'],
])('the name %j stands on one line as %j', (name, heading) => {
  expect(inspected([{ name, text: notFound }])).toEqual([[heading, 'r-one', undefined]])
})

test('each response is found where it stands, whatever the names and the texts around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, other) => {
      const text = asOneText([
        { name, text: other },
        { name: 'it.json', text: notFound },
      ])
      const { exchanges } = inspect(text, { form: 'markdown' })
      const own = exchanges.find((exchange) => exchange.name === 'it.json')
      expect(own && text.slice(own.range.start, own.range.end)).toBe(notFound)
    }),
    { numRuns: 300 },
  )
})
