// Which parts of a request a response refuses by name, and what is wrong with each.
import { expect, test } from 'vitest'
import { rules } from './diagnose/rules/index.ts'
import { inspect } from './inspect.ts'
import { maxRefusals } from './limits.ts'

function exchange(error: object, status = 400, beside: object = {}) {
  return inspect(`HTTP/2 ${status}\n\n${JSON.stringify({ request_id: 'r', error, ...beside })}`).exchanges[0]
}

function refused(error: object, status?: number, beside?: object): string[] {
  return exchange(error, status, beside).diagnosis.refused.map(({ field, trouble }) => `${field} ${trouble}`)
}

test.each([
  ['missing required field: calendar_id', 'calendar_id missing'],
  ['Missing required query parameter: calendar_id', 'calendar_id missing'],
  ['Missing required scope parameter', 'scope missing'],
  ["missing parameter 'limit'", 'limit missing'],
  ['calendar_id is required', 'calendar_id missing'],
  ['Missing client_id', 'client_id missing'],
  ['Invalid start_time: must be in the future', 'start_time value'],
  ['calendar_id is empty', 'calendar_id missing'],
  ['"title" is required', 'title missing'],
  ['The message_id parameter is required.', 'message_id missing'],
  ['when: Missing data for required field.', 'when missing'],
  ["Key: 'CreateEvent.When' Error:Field validation for 'When' failed on the 'required' tag", 'When missing'],
  ["Key: 'CreateEvent.Title' Error:Field validation for 'Title' failed on the 'max' tag", 'Title value'],
  ['json: cannot unmarshal string into Go struct field Message.to of type []Participant', 'to type'],
  ['json: unknown field "titel"', 'titel unknown'],
  ['schema: error converting value for "limit"', 'limit type'],
  ['schema: invalid path "event_idd"', 'event_idd unknown'],
  ['extra fields not permitted: app_password', 'app_password unknown'],
  ['emails.0: Not a valid string.', 'emails.0 type'],
  ['to.0.email: Not a valid email address.', 'to.0.email value'],
  ['titel: Unknown field.', 'titel unknown'],
  ['Unknown parameter: titel', 'titel unknown'],
  ['Invalid datetime value z for start_time', 'start_time value'],
  ['Invalid value for parameter limit', 'limit value'],
  ['invalid value for start', 'start value'],
  ["Invalid 'limit' parameter", 'limit value'],
  ['limit must be a number', 'limit type'],
  ['limit must be between 1 and 200', 'limit value'],
  ['send_at must be in the future', 'send_at value'],
  ['title cannot be empty', 'title missing'],
  ['limit must not exceed 200', 'limit value'],
  ['Idempotency-Key must be between 1 and 256 characters', 'Idempotency-Key value'],
  ['participants[0].email is required', 'participants[0].email missing'],
  ['search_query_native cannot be used with other parameters', 'search_query_native combination'],
  ['Invalid grant ID', 'grant_id value'],
  ['Calendar ID is required', 'calendar_id missing'],
  ['Please specify a calendar ID', 'calendar_id missing'],
  ['Missing calendar ID', 'calendar_id missing'],
  ['Timezone is invalid', 'timezone value'],
])('a message names what is refused: %s', (message, expected) => {
  expect(refused({ type: 'invalid_request_error', message })).toEqual([expected])
})

test.each([
  ['thread_id and in cannot be used together', ['thread_id combination', 'in combination']],
  ['"start" and "end" are mutually exclusive', ['start combination', 'end combination']],
  ['start_time and end_time are required', ['start_time missing', 'end_time missing']],
  ['a calendar cannot be used with a person', []],
])('both of a pair are named: %s', (message, expected) => {
  expect(refused({ type: 'invalid_request_error', message })).toEqual(expected)
})

test('a message may name several, each once', () => {
  const message = 'title is required; when.start_time is required; title is empty; limit must be a number'
  expect(refused({ type: 'invalid_request_error', message })).toEqual([
    'title missing',
    'when.start_time missing',
    'limit type',
  ])
})

test.each([
  ['start and end are required when expand_recurring is true', ['start', 'end']],
  ['calendar_id, start_time and end_time are required', ['calendar_id', 'start_time', 'end_time']],
  ['`title`, and "when.start_time" are required', ['title', 'when.start_time']],
  ['Nothing was changed, and limit is required', ['limit']],
])('a sentence names all that it refuses: %s', (message, fields) => {
  expect(refused({ type: 'invalid_request_error', message })).toEqual(fields.map((field) => `${field} missing`))
})

test.each([
  'at least one of to, cc or bcc is required',
  'Either title or description is required',
  'One of start, end is required',
])('of several that would do, none is refused: %s', (message) => {
  expect(refused({ type: 'invalid_request_error', message })).toEqual([])
})

test.each([
  ['The mess', 'age_id parameter is required.'],
  ['The mess=', 'age_id parameter is required.'],
  ['Missing required parameter: calendar', '_id'],
])('a line that a terminal broke names no half of a field: %s', (first, second) => {
  const text = `{"request_id":"r","error":{"type":"invalid_request_error","message":"${first}\n${second}"}}`
  expect(inspect(text).exchanges[0].diagnosis.refused).toEqual([])
})

test('a line break that was sent parts no field', () => {
  const message = 'Validation failed\nstart_time is required'
  expect(refused({ type: 'invalid_request_error', message })).toEqual(['start_time missing'])
})

test.each([
  'Consent is required',
  'A valid token is required',
  'Authentication error',
  'The request body is missing',
  'Request is invalid',
  'Missing parameter',
  'Missing or invalid calendar_id',
  'Invalid request',
  'Missing required query parameter',
  'Invalid parameter value',
  'invalid_event is not a valid option',
  'missing required field to send',
  'The message must be resent',
  'The event cannot be changed',
  'event should be deleted first',
  '',
])('ordinary words are no parts of a request: %s', (message) => {
  expect(refused({ type: 'invalid_request_error', message })).toEqual([])
})

test('only a refusal names them: other types and statuses have other trouble', () => {
  const message = 'calendar_id is required'
  expect(refused({ type: 'invalid_request_error', message }, 401)).toEqual([])
  expect(refused({ type: 'api.not_found_error', message })).toEqual([])
  expect(refused({ type: 'rate_limit_error', message }, 429)).toEqual([])
  expect(refused({ type: 'brand_new', message })).toEqual(['calendar_id missing'])
  expect(refused({ message }, 422)).toEqual(['calendar_id missing'])
})

test('details and validation_errors name them with what is wrong with each', () => {
  const details = [
    { loc: ['body', 'to', 0, 'email'], msg: 'field required', type: 'value_error.missing' },
    { loc: ['path', 'item_id'], msg: 'value is not a valid integer', type: 'type_error.integer' },
    { loc: ['query', 'limt'], msg: 'Extra inputs are not permitted', type: 'extra_forbidden' },
    { loc: ['limit'], msg: 'Input should be less than 200', type: 'less_than' },
    { loc: [], msg: 'nothing', type: 'x' },
    'odd',
  ]
  const { diagnosis } = exchange({ type: 'validation_error', message: 'validation error', details }, 422)
  expect(diagnosis.refused).toMatchObject([
    { field: 'to.0.email', trouble: 'missing', said: 'field required', range: { startLine: 3 } },
    { field: 'item_id', trouble: 'type', said: 'value is not a valid integer' },
    { field: 'limt', trouble: 'unknown' },
    { field: 'limit', trouble: 'value' },
  ])
  expect(diagnosis.title).toBe('Several parts of the request are refused')
  expect(diagnosis.meaning).toContain('`to.0.email`, `item_id`, `limt` and 1 more')
  const mapped = { 'when.start_time': ['Missing data for required field.'], limit: 'Not a valid integer.' }
  expect(refused({ type: 'invalid_request_error', message: 'Failed', validation_errors: mapped })).toEqual([
    'when.start_time missing',
    'limit type',
  ])
})

test('API v2 lists what is missing beside the error', () => {
  const text = JSON.stringify({ type: 'invalid_request_error', message: 'Missing', missing_fields: ['name', 'email'] })
  expect(inspect(text, { status: 400 }).exchanges[0].diagnosis.refused).toMatchObject([
    { field: 'name', trouble: 'missing' },
    { field: 'email', trouble: 'missing' },
  ])
})

test('what the catalogue knows of a field is said beside it, and of no other', () => {
  const { diagnosis } = exchange({ type: 'invalid_request_error', message: 'calendar_id is required' })
  expect(diagnosis).toMatchObject({ title: 'The request lacks calendar_id', candidates: [], confidence: 'likely' })
  expect(diagnosis.refused[0]?.meaning).toMatch(/calendar/i)
  expect(diagnosis.fix[0]?.text).toContain('`calendar_id`')
  expect(exchange({ type: 'invalid_request_error', message: 'zz_top is required' }).diagnosis.refused).toMatchObject([
    { field: 'zz_top', meaning: null },
  ])
})

test('a calendar belongs behind the question mark; one that a configuration lacks is another', () => {
  const fix = (message: string) => exchange({ type: 'invalid_request_error', message }).diagnosis.fix[0]
  expect(fix('calendar_id is required')?.code?.text).toContain('events?calendar_id=primary')
  const request = (path: string) => `POST https://api.us.nylas.com/v3/grants/g${path} HTTP/2\n\n`
  const error = JSON.stringify({
    request_id: 'r',
    error: { type: 'invalid_request_error', message: 'calendar_id is required' },
  })
  const first = (path: string) => inspect(`${request(path)}HTTP/2 400\n\n${error}`).exchanges[0].diagnosis.fix[0]
  expect(first('/events')?.code).toBeDefined()
  expect(first('/scheduling/configurations')?.code).toBeUndefined()
  expect(fix('event_booking.calendar_id is required')?.code).toBeUndefined()
})

test('whatever more is known of a situation goes before what is refused in it', () => {
  const message = 'file_size exceeds maximum allowed size of 157286400 bytes'
  const { diagnosis } = exchange({ type: 'invalid_request_error', message })
  expect(diagnosis.title).toBe('The file is too large even for an upload session')
})

test('a field’s name is data: what it holds is neither read as a pattern nor as a key', () => {
  const odd = ['$&', '__proto__', 'constructor', '`x`', '{fields}', 'x'.repeat(500)]
  const mapped = JSON.parse(`{${odd.map((key) => `${JSON.stringify(key)}:"required"`).join(',')}}`) as object
  const { diagnosis } = exchange({ type: 'invalid_request_error', message: 'x', validation_errors: mapped })
  expect(diagnosis.refused.map(({ field }) => field.slice(0, 20))).toEqual(odd.map((key) => key.slice(0, 20)))
  expect(diagnosis.title).toBe('The request lacks $&, __proto__, constructor and 3 more')
})

test('of very many only some are listed', () => {
  const details = Array.from({ length: 500 }, (_, at) => ({ loc: ['body', `f${at}`], msg: 'field required' }))
  expect(refused({ type: 'validation_error', message: 'x', details }, 422)).toHaveLength(maxRefusals)
})

test('only rules on what is refused speak of it by name', () => {
  const naming = rules.filter(({ then }) => JSON.stringify(then).includes('{fields}'))
  expect(naming.length).toBeGreaterThan(4)
  expect(naming.filter(({ when }) => when.refuses === undefined)).toEqual([])
})
