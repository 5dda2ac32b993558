// Broken JSON is told from a broken form by the words of the parser.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const typed = (message: string) =>
  `HTTP/2 400\n\n${JSON.stringify({ request_id: 'r', error: { type: 'invalid_request_error', message } })}`
const untyped = (message: string) => `HTTP/2 400\n\n${JSON.stringify({ request_id: 'r', error: { message } })}`
const printed = (message: string) => `Nylas::NylasApiError: ${message}`

const broken = 'The JSON of the request is broken'
const unreadable = 'Nylas could not take the body apart'

test.each([
  ['error parsing request: unexpected end of JSON input', broken],
  ["error parsing request: invalid character '-' in numeric literal", broken],
  ['error parsing request', unreadable],
  ['error parsing request: multipart: NextPart: EOF', unreadable],
])('the parser’s own words tell JSON from a form: %s', (message, title) => {
  for (const text of [typed(message), untyped(message), printed(message)]) {
    expect(inspect(text).exchanges[0].diagnosis.title).toBe(title)
  }
})

test('broken JSON is no matter of files, and what stops too soon comes first', () => {
  const { diagnosis } = inspect(typed('error parsing request: unexpected end of JSON input')).exchanges[0]
  expect(JSON.stringify(diagnosis.fix)).not.toMatch(/--form|file=/)
  expect(diagnosis.candidates[0]?.title).toBe('The body is empty or cut off')
})
