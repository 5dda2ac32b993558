// Fences, code spans and quotations: what a response stands in, and which of several is one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { markdown } from './markdown.ts'
import { read } from './read.ts'
import { Source } from './source.ts'

const body = '{\n  "request_id": "1",\n  "error": { "type": "not_found_error", "message": "No" }\n}'
const oneLine = '{"request_id":"1","error":{"type":"not_found_error","message":"No"}}'
const quoted = body.replaceAll(/^/gm, '> ')

function bodies(text: string): (string | null)[] {
  return read(text).exchanges.map(({ source, body: found }) => found && source.slice(found))
}

test.each([
  ['a fence', `I get this:\n\n\`\`\`json\n${body}\n\`\`\`\nWhy?`],
  ['tildes, CRLF', `What\r\n~~~\r\n${body.replaceAll('\n', '\r\n')}\r\n~~~\r\n`],
  ['an open fence', `\`\`\`\n${body}`],
  ['a longer fence', `\`\`\`\`json\n${body}\n\`\`\`\`\n`],
  ['in a list', `1. send\n   \`\`\`\n${body}\n   \`\`\``],
  ['on one line', `look: \n\`\`\`${oneLine}\`\`\``],
  ['closed at the end of a line', `\`\`\`${body}\`\`\` thanks`.replace(' thanks', '')],
  ['a quotation', `They wrote:\n${quoted}\nand so on`],
  ['a fence in a quotation', `> \`\`\`json\n${quoted}\n> \`\`\`\n`],
  ['a fence among unrelated ones', `\`\`\`\nnpm install\n\`\`\`\n\`\`\`json\n${body}\n\`\`\``],
  ['a block of Jira', `{code:json}\n${oneLine}\n{code}\n`],
  ['a block of Jira, CRLF', `Since Monday:\r\n{code}\r\n${body.replaceAll('\n', '\r\n')}\r\n{code}\r\nWhy?`],
  ['a block of Jira with settings', `{code:title=a b.json|borderStyle=solid}\n${body}\n{code}`],
  ['a block of Jira on one line', `* {noformat}${oneLine}{noformat}`],
  ['a quotation of Jira', `{quote}\n${oneLine}\n{quote}`],
  ['a panel of Jira below a quotation', `{quote}It fails.{quote}\n{panel:title=Response}\n${body}\n{panel}`],
  ['an open block of Jira', `{noformat}\nstatus 404\n${body}`],
])('reads %s', (_, text) => {
  const { form, exchanges } = read(text)
  expect(form).toBe('markdown')
  expect(exchanges).toHaveLength(1)
  expect(inspect(text).exchanges[0]).toMatchObject({ envelope: 'error', type: { value: 'not_found_error' } })
})

test('every fence that holds a response gives an exchange', () => {
  const text = `\`\`\`\n${oneLine}\n\`\`\`\nand\n\`\`\`http\nHTTP/2 429\nretry-after: 3\n\n${oneLine}\n\`\`\``
  expect(bodies(text)).toEqual([oneLine, oneLine])
  expect(read(text).exchanges.map(({ status }) => status?.value)).toEqual([undefined, 429])
})

test('places lead back to the paste', () => {
  const text = `They wrote:\n${quoted}\n`
  const range = inspect(text).exchanges[0].type?.range
  expect(range).toMatchObject({ startLine: 4, startColumn: 24 })
  expect(text.slice(range?.start, range?.end)).toBe('"not_found_error"')
})

test('reads a code span that holds a whole object', () => {
  expect(markdown.recognise(new Source(`I get \`${oneLine}\` from it`))).toBe(72)
  const [found] = markdown.read(
    new Source(`I \`never\` get \`${oneLine}\` from it`),
    (part) => read(part.text).exchanges,
  )
  expect(found?.body && found.source.slice(found.body)).toBe(oneLine)
})

test('where no fence holds a response, the text around them is read', () => {
  expect(read('Status 404: not here\n```\nnpm start\n```').exchanges[0].status?.value).toBe(404)
})

const code = "```js\nawait nylas.messages.send({ identifier: grantId, requestBody: { to: [{ email: 'a@b.c' }] } })\n```"

test('the code that made the call is no response beside one', () => {
  expect(bodies(`${code}\n\`\`\`\n${oneLine}\n\`\`\``)).toEqual([oneLine])
  expect(bodies(`\`\`\`\n{"to":[]}\n\`\`\`\n\`\`\`\n${oneLine}\n\`\`\``)).toEqual(['{"to":[]}', oneLine])
})

test('a mail that is quoted, with its lines broken, is read without the marks', () => {
  const text = `On Tue Ada wrote:\n> Hi, all sends end in HTTP 404 since\n> this morning:\n> {"request_id":"1","error":{"type":"not_found_\n> error","message":"No"}}\nThanks`
  const { status, type, requestId } = inspect(text).exchanges[0]
  expect([status?.value, type?.canonical, requestId?.value]).toEqual([404, 'api.not_found_error', '1'])
})

test('an issue that Sentry copied tells its error outside of the code', () => {
  const issue = `# NylasApiError\n\n**Issue ID:** 512\n\n### Exception 1\n\n**Type:** NylasApiError\n**Value:** Grant expired\n\n#### Stacktrace\n\n${code}`
  const { envelope, message, diagnosis } = inspect(issue).exchanges[0]
  expect([envelope, message?.value, diagnosis.category]).toEqual(['error', 'Grant expired', 'grant'])
})

test('a block of Jira leaves nothing to find fault with', () => {
  const text = `{code:json}\n${oneLine}\n{code}\nand\n{noformat}HTTP/2 404\nretry-after: 3\n\n${oneLine}{noformat}`
  const { exchanges } = inspect(text)
  expect(exchanges.map(({ status, findings }) => [status?.value, findings])).toEqual([
    [undefined, []],
    [404, []],
  ])
})

test.each([
  ["{code: 'ENOTFOUND', status: 404}", 'javascript-inspect'],
  [`{code:not_found}`, 'json'],
  [`{code:"x"}\n${oneLine}`, 'ndjson'],
])('an object that begins like a block of Jira is none: %s', (text, form) => {
  expect(read(text).form).toBe(form)
})

test.each([oneLine, '', 'a ``` b', 'a {code} b', '> GET /v3/grants HTTP/1.1\n> Host: x', '`npm`', '~~~'])(
  'leaves %s to others',
  (text) => {
    expect(markdown.recognise(new Source(text))).toBe(0)
  },
)

test('any text is read, with spans inside of it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '```',
      '```json\n',
      '\n```\n',
      '~~~',
      '{code:json}\n',
      '{code}',
      '\n> ',
      '> {',
      '`{',
      '}`',
      oneLine,
      '\n',
      '`',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      for (const { source, body: found } of read(text, 'markdown').exchanges) {
        expect(found?.end ?? 0).toBeLessThanOrEqual(source.text.length)
        expect(found?.start ?? 0).toBeLessThanOrEqual(found?.end ?? 0)
        expect(source.range(source.content).end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
