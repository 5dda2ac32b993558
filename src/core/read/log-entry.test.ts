// Single entries of a log, and what stands in a log line other than as plain JSON.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { found, loggedError as error, seen, timestamp } from './test-log.ts'

const body = JSON.stringify(error)

test.each([
  ['Google Cloud, an object', { jsonPayload: { response: error, status: 404 }, timestamp }, [404, '404']],
  ['Google Cloud, words', { textPayload: `call failed with 404 ${body}`, timestamp }, [404, '404']],
  ['Google Cloud, a message', { jsonPayload: { message: body }, severity: 'ERROR', timestamp }, null],
  ['CloudWatch', { message: `ERROR status=404 ${body}`, timestamp }, [404, '404']],
  ['Docker', { log: `ERROR status=404 ${body}\n`, stream: 'stderr', time: timestamp }, [404, '404']],
  ['Sentry', { exception: { values: [{ type: 'HTTPError', value: body }] }, timestamp }, null],
  ['pino', { level: 50, msg: 'no', res: { statusCode: 500 }, response: error, time: timestamp }, null],
  ['a job that keeps its last error', { level: 'error', last_error: body, time: timestamp }, null],
  [
    'the same with the status before it',
    { level: 'warn', lastError: `404 Not Found: ${body}`, timestamp },
    [404, '404'],
  ],
  ['bunyan', { level: 50, err: { name: 'Error', message: `404 Not Found: ${body}` }, time: timestamp }, [404, '404']],
  ['pino with a body', { level: 50, err: { statusCode: 404, body }, time: timestamp }, [404, '404']],
  ['winston', { level: 'error', meta: { error: { data: error, status: 404 } }, timestamp }, [404, '404']],
  ['zap', { level: 'error', ts: timestamp, caller: 'a.go:1', errorVerbose: `call: ${body}` }, null],
  ['structlog', { level: 'error', event: 'failed', response_text: body, status_code: 404, timestamp }, [404, '404']],
  [
    'Elastic',
    { http: { response: { status_code: 404, body: { content: body } } }, '@timestamp': timestamp },
    [404, '404'],
  ],
  [
    'loguru',
    {
      text: `10:00 | ERROR | failed: ${body}\n`,
      record: {
        level: { name: 'ERROR', no: 40 },
        message: `failed: ${body}`,
        exception: null,
        extra: {},
        time: { repr: '2026-11-22 10:00:00.100000+00:00', timestamp: Date.parse(timestamp) / 1000 },
      },
    },
    null,
  ],
  [
    'wrangler tail, whose status is that of the worker',
    {
      outcome: 'ok',
      logs: [{ message: ['nylas', body], level: 'error', timestamp: 1 }],
      event: { request: { url: 'https://w.example.dev/', method: 'POST' }, response: { status: 500 } },
      eventTimestamp: Date.parse(timestamp),
    },
    null,
  ],
  [
    'Vercel, whose status is that of the function',
    {
      deploymentId: 'dpl_1',
      source: 'lambda',
      type: 'stdout',
      message: `nylas: ${body}`,
      requestId: 'f-1',
      statusCode: 500,
      timestamp,
    },
    null,
  ],
])('reads the response in an entry of %s', (_, entry, status) => {
  expect(seen(JSON.stringify(entry))).toEqual({ ...found, status })
  expect(seen(JSON.stringify(entry, null, 2))).toEqual({ ...found, status })
})

test('an entry of Vercel without a response is none of Nylas', () => {
  const entry = {
    deploymentId: 'dpl_1',
    source: 'lambda',
    type: 'stdout',
    requestId: 'f-1',
    statusCode: 500,
    timestamp,
  }
  const [{ envelope, diagnosis, type }] = inspect(JSON.stringify({ ...entry, message: 'done' })).exchanges
  expect([envelope, diagnosis.category, type]).toEqual(['unknown', 'unknown', null])
})

test('lines of loguru without a response are passed over', () => {
  const line = (message: string) => JSON.stringify({ text: message, record: { level: { name: 'INFO' }, message } })
  const { exchanges } = inspect(`${line('started')}\n${line(`failed: ${body}`)}\n${line('done')}`)
  expect(exchanges.map(({ type }) => type?.value)).toEqual(['not_found_error'])
})

test('a list of entries is read as a log', () => {
  const text = JSON.stringify([
    { textPayload: 'started', timestamp },
    { jsonPayload: error, timestamp },
  ])
  expect(seen(text)).toEqual(found)
})

test('a response that looks like an entry is a response', () => {
  expect(seen(JSON.stringify({ ...error, timestamp, message: body }))).toMatchObject({ ...found, time: null })
})

test.each([
  ['an error beside a success', { level: 'info', status: 200, last_error: body }],
  ['what is sent', { level: 'info', params: { grant_id: 'g-1', request_id: 'r-1', error: 'none' } }],
  ['an error of somebody else', { level: 'error', last_error: '{"error":{"type":"card_declined","message":"No"}}' }],
])('no response is read in an entry with %s', (_, entry) => {
  expect(inspect(JSON.stringify(entry)).exchanges[0].type).toBeNull()
})

test.each([
  ['an entry', JSON.stringify({ level: 'error', responseTime: 183.5, response: error }), 183.5],
  ['a line', `ERROR status=404 durationMs=183 ${body}`, 183],
  ['words behind it', `ERROR status=404 ${body} took 18 ms`, 18],
  ['another unit is none', `ERROR status=404 duration=183 ${body}`, null],
])('the duration of %s', (_, text, durationMs) => {
  expect(seen(text)).toMatchObject({ type: 'not_found_error', durationMs })
})

const line = '2026-11-22T10:00:00Z ERROR status=404 body='
const escape = (text: string, levels: number): string =>
  levels === 0 ? text : escape(JSON.stringify(text).slice(1, -1), levels - 1)

test.each([1, 2, 3, 4])('unescapes JSON in a line %i times', (levels) => {
  const text = `${line}"${escape(body, levels)}" done`
  expect(seen(text)).toMatchObject({
    form: 'log-line',
    status: [404, '404'],
    type: 'not_found_error',
    requestId: 'r-1',
  })
  expect(seen(text)).toMatchObject({ message: 'Not "here"', place: '"not_found_error"' })
})

test('each line has its own, and one that is cut off ends with its string', () => {
  const cut = escape('{"request_id":"r-2","error":{"type":"rate_limit_error"', 1)
  const { exchanges } = inspect(`${line}"${escape(body, 1)}" a=1\n${line.replace('404', '429')}"${cut}" b={}\n`)
  expect(exchanges.map(({ status, type }) => [status?.value, type?.value])).toEqual([
    [404, 'not_found_error'],
    [429, 'rate_limit_error'],
  ])
})

test('a status beside a Python or JavaScript object points at itself', () => {
  const python = "{'request_id': 'r-1', 'error': {'type': 'not_found_error', 'message': 'Not \"here\"'}}"
  const node = "{ 'request_id': 'r-1', 'error': { type: 'not_found_error', message: 'Not \"here\"' } }"
  for (const object of [python, node]) {
    for (const text of [
      `2026-11-22T10:00:00Z ERROR status=404 ${object}`,
      `12:00 ERROR call failed ${object} status: 404`,
    ]) {
      expect(seen(text)).toMatchObject({ status: [404, '404'], type: 'not_found_error', requestId: 'r-1' })
      expect(seen(text).place).toBe("'not_found_error'")
    }
  }
  expect(seen(`2026-11-22T10:00:00Z ERROR status: 404 ${node.replaceAll("'request_id'", 'request_id')}`)).toMatchObject(
    {
      form: 'javascript-inspect',
      status: [404, '404'],
      time: '2026-11-22T10:00:00Z',
    },
  )
})

test('lines with Python objects are each a response', () => {
  const text = [1, 2]
    .map((id) => `2026-11-22T10:00:0${id}Z ERROR status=404 {'request_id': '${id}', 'data': None}`)
    .join('\n')
  expect(inspect(text).exchanges.map(({ requestId }) => requestId?.value)).toEqual(['1', '2'])
})

test('reads bytes that Python prints, after the status', () => {
  expect(seen(`404 b'${body}'`)).toMatchObject({ status: [404, '404'], type: 'not_found_error' })
  expect(seen(`b'${body}'`)).toMatchObject({ form: 'escaped-json', type: 'not_found_error' })
})

test.each([
  ['Invoke-RestMethod : The remote server returned an error: (404) Not Found.\nAt line:1 char:1\n+ ~~~~', 'plain-text'],
  ['Response status code does not indicate success: 404 (Not Found).', 'plain-text'],
  ['GET https://api.us.nylas.com/v3/grants/g 404 183.221 ms - 90', 'log-line'],
])('the status in: %s', (text, form) => {
  expect(seen(text)).toMatchObject({ form, status: [404, '404'] })
})

test('an error of PowerShell is read from the JSON in it', () => {
  const text = `Invoke-RestMethod : ${body}\nAt line:1 char:1\n+ Invoke-RestMethod https://a.example\n+ ~~~~~~~~\n    + CategoryInfo : x\n`
  expect(seen(text)).toMatchObject({ form: 'log-line', type: 'not_found_error' })
})

test('containers put time and stream before each line', () => {
  const text = `${timestamp} stdout F {"level":"info","msg":"up"}\n${timestamp} stdout F {"level":"error","status":404,"response":${body}}\n`
  expect(seen(text)).toMatchObject({ form: 'log-line', count: 1, status: [404, '404'], time: timestamp })
})

test('Rails names the class before the message', () => {
  const text =
    "Completed 500 Internal Server Error in 18ms\n\nNylas::NylasApiError (Grant (g) not found):\n\napp/a.rb:1:in `x'\n"
  expect(seen(text)).toMatchObject({ form: 'ruby-inspect', message: 'Grant (g) not found', status: null })
})

const fault = {
  errorType: 'NylasApiError',
  errorMessage: 'No',
  type: 'rate_limit_error',
  requestId: 'r-1',
  statusCode: 429,
  stack: ['NylasApiError: No', '    at APIClient.request (/var/task/index.js:33:12)'],
}

test.each([
  ['AWS Lambda', `${timestamp}\tr-0\tERROR\tInvoke Error \t${JSON.stringify(fault)}`],
  ['an error under a key', `${timestamp} ERROR ${JSON.stringify({ level: 'error', err: fault })}`],
])('a stack inside the JSON of a line is no print of its own: %s', (_, text) => {
  const expected = { form: 'log-line', status: [429, '429'], type: 'rate_limit_error', requestId: 'r-1', message: 'No' }
  expect(seen(text)).toMatchObject({ ...expected, time: timestamp, place: '"rate_limit_error"' })
})

test('of a stack inside JSON without the rest of the error the message is read', () => {
  const text = `${timestamp} ERROR {"stack":["NylasApiError: No such grant"]}`
  expect(seen(text)).toMatchObject({ form: 'log-line', status: null, message: 'No such grant' })
})

test('behind words stands the object of a client too', () => {
  const text = `${timestamp} ERROR call failed ${JSON.stringify({ status: 404, data: error })}`
  expect(seen(text)).toMatchObject({ ...found, form: 'log-line', status: [404, '404'] })
})

test.each([
  ['a worker', '[worker-1] nylas request failed: 429 Too Many Requests', [429, '429'], null],
  [
    'Laravel',
    '[2026-03-03 09:12:44] production.ERROR: Nylas request failed: 429 Too Many Requests',
    [429, '429'],
    null,
  ],
  ['Monolog', '[2026-03-03T09:12:44.1+00:00] app.ERROR: Nylas 429 Too Many Requests [] []', [429, '429'], null],
  ['several names', '[error] [web]: [nylas] Request failed with status code 401', [401, '401'], null],
  [
    'Monolog with its context',
    '[2026-03-03T09:12:44.1+00:00] app.ERROR: Nylas call failed {"status":429,"type":"rate_limit_error"} []',
    [429, '429'],
    'rate_limit_error',
  ],
])('a line that opens with a bracket is no list: %s', (_, text, status, type) => {
  const { form, status: stated, type: found } = seen(text)
  expect([form === 'json', stated, found ?? null]).toEqual([false, status, type])
  expect(inspect(text).exchanges[0].findings).toEqual([])
})

test.each([
  ['a status and a type of nobody’s', 'ERROR call failed {"status":429,"type":"rate_limit_error"} []'],
  ['a success', 'INFO Nylas call {"status":200,"type":"rate_limit_error"}'],
  ['a type that Nylas does not send', 'ERROR Nylas call failed {"status":429,"type":"retry"}'],
])('%s is no context of an error of Nylas', (_, text) => {
  expect(inspect(text).exchanges[0]).toMatchObject({ envelope: 'unknown', type: null })
})

test.each(['[1, 2, 3', '[1, 2]', '[ 1 ]\nwords', '[{"id": "a" "b"', '[]', '[abc, def]'])('still a list: %s', (text) =>
  expect(inspect(text).form).toBe('json'),
)
