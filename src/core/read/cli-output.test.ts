// The reports of the Nylas CLI and the error lines of the Go SDK.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { cliOutput } from './cli-output.ts'
import { Source } from './source.ts'

function stated(text: string) {
  const { form, exchanges } = inspect(text)
  const [{ envelope, status, type, message, requestId, print }] = exchanges
  for (const found of [status, type, message, requestId]) {
    expect(found?.range ? text.slice(found.range.start, found.range.end) : '').toBe(String(found?.value ?? ''))
  }
  return [form, envelope, status?.value, type?.value, message?.value, requestId?.value, print?.label]
}

test('reads the report of the CLI; its code is no status', () => {
  const text = `✗ Error: Too many calls\n  Code: E007\n  Request ID: 12-ab\n\nSuggestion:\n  • Wait, then try again\n`
  expect(stated(text)).toEqual([
    'cli-output',
    'error',
    undefined,
    undefined,
    'Too many calls',
    '12-ab',
    'Nylas CLI output',
  ])
  const [{ diagnosis }] = inspect(text).exchanges
  expect(diagnosis.evidence.at(-1)?.detail).toContain('E007 says that a rate limit was reached')
})

test('reads type and request ID of the raw line, whatever brackets the message holds', () => {
  expect(stated('Error: could not send: nylas API error: No (such) grant (not_found_error) [request_id: r-1]')).toEqual(
    ['cli-output', 'error', undefined, 'not_found_error', 'No (such) grant', 'r-1', 'Nylas CLI error line'],
  )
  expect(stated('nylas API error: Gone')[4]).toBe('Gone')
})

test('reads the status where the raw line has nothing else', () => {
  expect(stated('Error: nylas API error: status 503 [request_id: r-1]')).toEqual([
    'cli-output',
    'error',
    503,
    undefined,
    'status 503',
    'r-1',
    'Nylas CLI output',
  ])
  expect(stated('nylas API error: status 503 was seen')[2]).toBeUndefined()
})

test('reads each line of the Go SDK', () => {
  expect(stated('2026/01/02 nylas: slow down (a bit) (type=rate_limit_error status=429 rid=z9)')).toEqual([
    'cli-output',
    'error',
    429,
    'rate_limit_error',
    'slow down (a bit)',
    'z9',
    'Go SDK error line',
  ])
  const two = 'nylas: a (type=x status=400 rid=1)\nnylas: b (status=999)'
  expect(inspect(two).exchanges.map(({ status }) => status?.value)).toEqual([400, undefined])
})

test.each(['✗ Error: build failed\n  at step 3', '✗ 3 tests failed', 'Error: x\n  Code: E002', 'hello nylas: world'])(
  'leaves %s to others',
  (text) => {
    expect(inspect(text).form).not.toBe('cli-output')
  },
)

test('any text is read without a throw and inside its bounds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '✗ Error: ',
      '\n',
      '  Code: E002',
      '  Request ID: ',
      'nylas API error: ',
      ' (a)',
      ' [request_id: x]',
    ),
    fc.constantFrom('nylas: ', '(type=', ' status=429', 'rid=', ')', ' ', '('),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const source = new Source(pieces.join(''))
      cliOutput.recognise(source)
      for (const { stated: found, status } of cliOutput.read(source, () => [])) {
        for (const { value, span } of [found.message, found.type, found.requestId].filter((one) => one !== undefined)) {
          expect(source.slice(span)).toBe(value)
        }
        expect(status ? source.slice(status.span) : '').toBe(String(status?.value ?? ''))
      }
    }),
    { numRuns: 500 },
  )
})
