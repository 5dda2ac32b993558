// Errors of which the type was not pasted: the documented message may still tell it, and what is not stated is not called unknown.
import { expect, test } from 'vitest'
import { errorTypes } from '../catalogue/error-types/index.ts'
import { inspect } from '../inspect.ts'

const exchange = (text: string) => inspect(text).exchanges[0]
const traceback = (message: string) =>
  `Traceback (most recent call last):\n  File "/app/x.py", line 3, in <module>\n    nylas.messages.list(g)\nnylas.models.errors.NylasApiError: ${message}`

const documented = errorTypes.filter(
  ({ standing, defaultMessage }) =>
    standing === 'documented' && defaultMessage !== null && !/^(?:unauthorized|bad request)$/i.test(defaultMessage),
)

test.each(documented)('the documented message of $type is told as that type', ({ category, defaultMessage }) => {
  const { type, diagnosis } = exchange(traceback(defaultMessage ?? ''))
  expect(type).toBeNull()
  expect(diagnosis).toMatchObject({ category, confidence: 'likely' })
})

test('case, backticks and the full stop do not matter', () => {
  const { diagnosis } = exchange(traceback('invalid refresh_token supplied to grant'))
  expect(diagnosis.title).toBe('The refresh token of this grant is dead')
  expect(diagnosis.evidence).toContainEqual(
    expect.objectContaining({ label: 'Message', detail: 'What grant.refresh_token_invalid is documented to say' }),
  )
})

test.each([
  ['Unauthorized', 'Nylas does not accept these credentials'],
  ['Bad request', 'Nylas cannot work with the request as it is'],
  ['Too Many Requests.', 'Too many requests for now'],
  ['Rate limit exceeded', 'Too many requests for now'],
  ['Message not found', 'What the request names is not there'],
  ['Requested resource not found.', 'What the request names is not there'],
  ['The calendar was not found', 'What the request names is not there'],
])('the name of a status tells what that status would, and no type: %s', (message, title) => {
  const { type, status, diagnosis } = exchange(traceback(message))
  expect([type, status]).toEqual([null, null])
  expect(diagnosis).toMatchObject({ title, confidence: 'possible' })
  expect(diagnosis.evidence).toContainEqual(
    expect.objectContaining({ detail: expect.stringMatching(/^The name of status 4\d\d$/) as string }),
  )
  for (const words of [`Nylas API error: ${message}`, `Error: Nylas error: ${message}\n    at f (/srv/a.js:1:2)`])
    expect(exchange(words)).toMatchObject({ message: { value: message }, diagnosis: { title, confidence: 'possible' } })
})

test.each(['The resource not found', 'something new', 'OK', 'Unauthorized access to room 7'])(
  'other words are not taken for a type: %s',
  (message) => {
    const { title, meaning, confidence } = exchange(traceback(message)).diagnosis
    expect([title, confidence]).toEqual(['An error of Nylas, pasted without type and status', 'possible'])
    expect(meaning).not.toContain('catalogue')
  },
)

test.each([
  ['calendar_id is required', 'The request lacks calendar_id', 'missing'],
  ['Invalid start_time', 'The value of start_time is not accepted', 'value'],
  ['limit must be a number', 'Another type is expected for limit', 'type'],
])('the field that a message alone names is told: %s', (message, title, trouble) => {
  const { diagnosis } = exchange(traceback(message))
  expect(diagnosis).toMatchObject({ title, category: 'request', refused: [{ trouble }] })
})

test.each(['Consent is required', 'Message not found in the cache', 'No message found'])(
  'words that name no field and no object stay unexplained: %s',
  (message) => {
    expect(exchange(traceback(message)).diagnosis.category).toBe('unknown')
  },
)

test('a message that is nothing but a type is that type', () => {
  expect(exchange(traceback('invalid_grant'))).toMatchObject({
    type: { canonical: 'oauth2.invalid_grant' },
    message: null,
  })
})

test('a type that is stated goes before the message', () => {
  const text = '{"request_id":"r","error":{"type":"brand_new","message":"Grant provider mismatch."}}'
  expect(exchange(text).diagnosis.title).toBe('Nylas answered with an error that is not in the catalogue')
})

test('a status of another kind speaks against the message', () => {
  const text = 'HTTP/2 500\n\n{"request_id":"r","error":{"message":"Rate limit error."}}'
  expect(exchange(text).diagnosis.category).toBe('server')
})

test('words of another program are no documented message', () => {
  expect(exchange('{"error":{"message":"Resource not found."}}').diagnosis.category).toBe('unknown')
})

test.each([
  ['Nylas OAuth error: access_denied', 'access_denied', undefined],
  ['Nylas OAuth error: access_denied, description: The person said no', 'access_denied', 'The person said no'],
  ['Nylas error: grant.not_found: No such grant', 'grant.not_found', 'No such grant'],
  ['Nylas API error while creating event: grant.not_found', 'grant.not_found', undefined],
  ['Nylas API error sending email: Too many', undefined, 'Too many'],
  ['Nylas error: made_up: No such grant', undefined, 'made_up: No such grant'],
])('a type in the words of a program: %s', (text, type, message) => {
  const found = exchange(text)
  expect([found.type?.value, found.message?.value]).toEqual([type, message])
  expect(text.slice(found.type?.range?.start, found.type?.range?.end)).toContain(type ?? '')
})

test('a request that could not be parsed is told without its type too', () => {
  const text = "Nylas::NylasApiError: error parsing request\nfrom /gems/nylas-6.1.0/lib/nylas/http_client.rb:60:in `x'"
  expect(exchange(text).diagnosis.title).toBe('Nylas could not take the body apart')
})

test('a code of the CLI stands for no number that could be spoken of', () => {
  const { meaning, causes } = exchange('✗ Error: Authentication failed\n  Code: E002\n  Request ID: r-1').diagnosis
  expect([meaning, ...causes].join(' ')).not.toMatch(/number|\bfour\b/i)
})

test.each([
  ['E001', 'not configured', 'authentication', 'after-fix'],
  ['E002', 'authentication failed', 'authentication', 'after-fix'],
  ['E003', 'network error', 'network', 'backoff'],
  ['E004', 'resource not found', 'not-found', 'after-fix'],
  ['E005', 'permission denied', 'authorization', 'after-fix'],
  ['E006', 'invalid input', 'request', 'after-fix'],
  ['E007', 'too many requests', 'rate-limit', 'backoff'],
  ['E008', 'something went wrong on the Nylas side', 'server', 'backoff'],
])('the code %s of the CLI tells what kind of trouble it is', (code, message, category, retry) => {
  const { status, diagnosis } = exchange(`✗ Error: ${message}\n  Code: ${code}\n`)
  expect(status).toBeNull()
  expect(diagnosis).toMatchObject({ category, confidence: 'likely', retry: { verdict: retry } })
})

test('a type that is sent with many troubles yields to a 403', () => {
  const text = "NylasApiError: no { type: 'invalid_request_error', statusCode: 403, message: '403 Forbidden' }"
  expect(exchange(text).diagnosis.category).toBe('authorization')
})
