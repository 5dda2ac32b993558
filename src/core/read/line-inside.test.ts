// Lines of a program that what collects logs keeps as strings, and errors that a tracker of errors keeps anywhere.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { found, loggedError as error, seen, timestamp } from './test-log.ts'

const logged = JSON.stringify({ level: 'error', msg: 'failed', time: timestamp, status: 404, body: error })

test.each([
  ['Docker', { log: `${logged}\n`, stream: 'stderr', time: '2026-11-22T11:00:00Z' }],
  ['Splunk', { preview: false, result: { _raw: logged, _time: timestamp, host: 'ip-10' } }],
  ['Elastic', { _index: 'logs', _source: { '@timestamp': timestamp, message: logged } }],
  ['CloudWatch', { events: [{ timestamp: Date.parse(timestamp), message: `${logged}\n`, eventId: '1' }] }],
  ['Loki, from its API', { status: 'success', data: { result: [{ values: [['1772528931512000000', logged]] }] } }],
  ['Loki, from Grafana', [{ line: logged, timestamp: '1772528931512000000', fields: { app: 'a' } }]],
  ['a line of Docker in one of Splunk', { result: { _raw: JSON.stringify({ log: logged, stream: 'stderr' }) } }],
])('the line of a program is read in what %s keeps of it', (_, entry) => {
  expect(seen(JSON.stringify(entry))).toEqual({ ...found, status: [404, '404'] })
})

test('what AWS Lambda prints of an error of the SDK is read in a row of CloudWatch Insights', () => {
  const printed = {
    errorType: 'NylasApiError',
    errorMessage: 'No',
    type: 'not_found_error',
    requestId: 'r-1',
    statusCode: 404,
  }
  const row = { '@timestamp': timestamp, '@message': `${timestamp}\tERROR\tInvoke Error\t${JSON.stringify(printed)}` }
  expect(seen(JSON.stringify([row]))).toMatchObject({ status: [404, '404'], type: 'not_found_error', requestId: 'r-1' })
})

test('an error under a key of the program’s own is read where no logger wrote it', () => {
  const event = { events: [{ exceptions: [], metaData: { nylas: { status: 404, body: error } } }] }
  expect(seen(JSON.stringify(event))).toMatchObject({ status: [404, '404'], type: 'not_found_error', requestId: 'r-1' })
})

test('what Python printed into a message is no broken JSON', () => {
  const printed = `error: {'request_id': 'r-1', 'error': {'type': 'not_found_error', 'message': "It's \\"here\\"", 'provider_error': None}}`
  const text = JSON.stringify({ level: 'error', time: timestamp, message: printed, status: 404 })
  const { findings, message } = inspect(text).exchanges[0]
  expect(seen(text)).toMatchObject({
    status: [404, '404'],
    type: 'not_found_error',
    place: `'not_found_error'`,
    time: timestamp,
  })
  expect(message?.value).toBe('It\'s "here"')
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['info']))
})
