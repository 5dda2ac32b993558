// What a developer's own webhook endpoint did: the status of its answer to the challenge, and signatures that it refused.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const verdict = (text: string) => inspect(text).exchanges[0].diagnosis
const unverified = (why: string) =>
  JSON.stringify({ request_id: 'r', error: { type: '70005', message: `unable.verify.webhook_url : ${why}` } })

test.each([
  [404, 'Your endpoint has no answer to a GET at this address', /POST/],
  [405, 'Your endpoint has no answer to a GET at this address', /POST/],
  [401, 'Your endpoint turned the challenge away', /carries no signature/],
  [403, 'Your endpoint turned the challenge away', /firewall/],
  [302, 'Your endpoint redirects the challenge', /slash/],
  [502, 'Your endpoint failed on the challenge', /log of your program/],
])('the challenge was answered with %i', (status, title, words) => {
  const { title: found, actor, causes, fix } = verdict(unverified(`status is not ok, got ${status}`))
  expect([found, actor]).toEqual([title, 'developer'])
  expect(JSON.stringify([causes, fix])).toMatch(words)
  expect(JSON.stringify(fix)).toContain('?challenge=test')
})

test('another reason leaves open what the endpoint did', () => {
  expect(verdict(unverified('challenge does not match')).title).toBe('Your endpoint did not answer the challenge')
})

test.each([
  'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":"Invalid webhook signature"}',
  'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":"Invalid signature"}',
  'HTTP/1.1 401 UNAUTHORIZED\nContent-Type: text/html\n\nSignature verification failed!',
  'HTTP/1.1 403 Forbidden\nContent-Type: text/plain\n\nInvalid signature',
  'Completed 401 Unauthorized in 2ms (ActiveRecord: 0.0ms)\nNylas webhook signature invalid',
  '[2025-05-01 10:00:00,000] ERROR in app: Signature verification failed for Nylas webhook',
])('a refused signature is no matter of the API key: %s', (text) => {
  const { title, candidates, fix } = verdict(text)
  expect([title, candidates]).toEqual(['Your endpoint refused the signature of a notification', []])
  expect(JSON.stringify(fix)).not.toMatch(/API_KEY/)
})

test.each([
  "KeyError: 'X-Nylas-Signature'",
  'Error: Missing x-nylas-signature header',
  'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":"Missing x-nylas-signature"}',
])('a request without a signature may be the challenge: %s', (text) => {
  const { title, causes } = verdict(text)
  expect(title).toBe('A request without a signature reached your endpoint')
  expect(JSON.stringify(causes)).toContain('challenge')
})

test.each([
  'HTTP/1.1 403 Forbidden\nContent-Type: text/html\n\n<!DOCTYPE html><html lang="en"><head><title>403 Forbidden</title></head><body><h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p></body></html>',
  "ActionController::InvalidAuthenticityToken (Can't verify CSRF token authenticity.):",
  'HTTP/1.1 419 unknown status\nContent-Type: application/json\n\n{"message": "CSRF token mismatch."}',
  'ForbiddenError: invalid csrf token\n    at csrf (/app/node_modules/csurf/index.js:112:19)\n    at /app/nylas-webhook.js:10:1\n  code: EBADCSRFTOKEN',
])('a server that wants a token of its own forms refuses all notifications: %s', (text) => {
  const { title, actor, candidates, fix } = verdict(text)
  expect([title, actor, candidates]).toEqual(['Your own server refused a POST without its CSRF token', 'developer', []])
  expect(JSON.stringify(fix)).toMatch(/path of the webhook alone.*x-nylas-signature/)
})

test('digests of two lengths are no error of the API', () => {
  const { title, fix } = verdict(
    'RangeError [ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH]: Input buffers must have the same byte length\n    at Object.timingSafeEqual (node:internal/crypto/util:1:1)\n    at isGenuine (/app/nylas-webhook.js:12:10)',
  )
  expect(title).toBe('The signatures that your program compares differ in length')
  expect(fix[0]?.code?.text).toContain("'hex'")
})

test.each([
  [
    'PayloadTooLargeError: request entity too large\n    at readStream (/app/node_modules/raw-body/index.js:163:17)\n    at /app/nylas-webhook.js:10:1',
    'Your server takes no body of this size',
  ],
])('what a framework throws before the webhook is handled: %s', (text, title) => {
  expect(verdict(text).title).toBe(title)
})

test.each([
  'Stripe: Webhook signature verification failed',
  'HTTP/1.1 401 Unauthorized\n\n{"error":"JWT: invalid signature"}',
  'HTTP/1.1 401 Unauthorized\n\n{"request_id":"r","error":{"type":"unauthorized","message":"Invalid signature"}}',
  'Invalid signature',
])('a signature of something else is none of a notification: %s', (text) => {
  expect(verdict(text).title).not.toContain('notification')
})

test('a webhook that is failing does not promise that all is delivered later', () => {
  const data = { id: 'w', status: 'failing', webhook_url: 'https://x.com', trigger_types: ['grant.expired'] }
  const { title, retry } = verdict(JSON.stringify({ request_id: 'r', data }))
  expect(title).toBe('The call worked, and this webhook is failing')
  expect(retry.advice).toContain('what you missed')
})
