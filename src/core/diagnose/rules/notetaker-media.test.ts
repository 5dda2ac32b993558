// The files of a Notetaker: all there, some missing, or behind a link that has run out.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const verdict = (text: string) => inspect(text).exchanges[0].diagnosis
const files = { recording: { url: 'https://x/a.mp4', ttl: 3600 }, transcript: { url: 'https://x/t.json' } }
const failed = [{ type: 'summary' }]
const notified = (media: object) =>
  JSON.stringify({
    specversion: '1.0',
    type: 'notetaker.media',
    source: '/nylas/notetaker',
    id: 'i',
    time: 1,
    data: { application_id: 'a', object: { id: 'n', object: 'notetaker', state: 'available', media } },
  })
const expiredAtGoogle =
  "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code><Message>Invalid argument.</Message><Details>The provided token has expired. Request signature expired at: 2025-03-13T20:11:37+00:00</Details></Error>"
const expiredAtAmazon =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>3600</X-Amz-Expires></Error>'

test.each([
  ['fetched', `HTTP/2 207\n\n${JSON.stringify({ request_id: 'r', data: { ...files, errors: failed } })}`],
  ['fetched, without the status', JSON.stringify({ request_id: 'r', data: { ...files, errors: failed } })],
  ['notified', notified({ recording: 'https://x/a.mp4', errors: failed })],
])('what could not be made is told: %s', (_, text) => {
  const { title, fix } = verdict(text)
  expect(title).toBe('The media are there, but not all of them')
  expect(JSON.stringify(fix)).toContain('207')
})

test.each([
  ['an empty list of errors', { ...files, errors: [] }],
  ['errors without any file', { errors: failed }],
  ['errors beside something else', { summary: 'all good', errors: failed }],
])('%s says nothing of missing files', (_, data) => {
  expect(verdict(JSON.stringify({ request_id: 'r', data })).title).toBe('The request worked')
})

test('media that are ready are to be fetched while the links hold', () => {
  const { title, fix } = verdict(notified({ recording: 'https://x/a.mp4' }))
  expect(title).toBe('Notetaker media are ready')
  expect(JSON.stringify(fix)).toContain('/media')
})

test.each([
  ['Google', `HTTP/1.1 400 Bad Request\nContent-Type: application/xml\n\n${expiredAtGoogle}`],
  ['Amazon', `HTTP/1.1 403 Forbidden\nContent-Type: application/xml\n\n${expiredAtAmazon}`],
  ['Amazon, without the status', expiredAtAmazon],
])('a link that has run out is no matter of key or scopes: %s', (_, text) => {
  const { title, fix, candidates } = verdict(text)
  expect([title, candidates]).toEqual(['The link to this file has expired', []])
  expect(JSON.stringify(fix)).not.toMatch(/scope/)
})
