// More responses than are kept are counted, in every form that can hold them.
import { expect, test } from 'vitest'
import { leftOutFindings } from '../findings.ts'
import { maxExchanges } from '../limits.ts'
import { read } from './read.ts'

const more = 12
const count = maxExchanges + more
const body = '{"request_id":"r","error":{"type":"not_found_error"}}'
const entry = {
  request: { method: 'GET', url: 'https://api.us.nylas.com/v3/grants' },
  response: { status: 404, content: { mimeType: 'application/json', text: body } },
}

test.each([
  ['ndjson', `${body}\n`.repeat(count)],
  ['http-message', `HTTP/1.1 404 Not Found\n\n${body}\n`.repeat(count)],
  ['log-line', `ERROR status=404 ${body}\n{"other":1}\n`.repeat(count)],
  ['har', JSON.stringify({ log: { entries: Array(count).fill(entry) } })],
  ['java-tostring', 'NylasApiError(type=a, message=b)\n'.repeat(count)],
  ['javascript-inspect', "NylasApiError: gone {\n  type: 'a'\n}\n".repeat(count)],
  ['markdown', `\`\`\`\n${body}\n\`\`\`\n`.repeat(count)],
  ['json', JSON.stringify(Array(count).fill({ level: 'error', response: JSON.parse(body) as unknown }))],
])('%s: what is left out is counted', (form, text) => {
  const reading = read(text)
  expect([reading.form, reading.exchanges.length, reading.leftOut]).toEqual([form, maxExchanges, more])
})

test('it is said where the first response stands', () => {
  const { exchanges, leftOut } = read(`  ${body}\n`.repeat(count))
  expect(leftOutFindings(leftOut, exchanges)).toMatchObject([
    {
      rule: 'read/too-many-exchanges',
      severity: 'info',
      range: { startLine: 1, startColumn: 3 },
      message: expect.stringMatching(/^Read the first 5,000 of 5,012 responses\. /) as unknown,
    },
  ])
  expect(leftOutFindings(0, exchanges)).toEqual([])
})
