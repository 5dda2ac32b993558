import { expect, test } from 'vitest'
import { prepareSend, whyNotRepeated } from './prepare-send.ts'
import type { WrittenRequest } from './read-curl.ts'
import { testExchange } from './test-exchange.ts'

const companion = { upstream: 'https://api.us.nylas.com', apiUri: 'http://127.0.0.1:4180' }

function prepared(facts: Partial<WrittenRequest>, isRepeat = false) {
  return prepareSend({ method: 'GET', url: '/v3/grants', headers: [], body: null, ...facts }, companion, isRepeat)
}

test.each([
  ['/v3/grants?limit=1', 'https://api.us.nylas.com/v3/grants?limit=1'],
  ['https://api.us.nylas.com/v3/grants', 'https://api.us.nylas.com/v3/grants'],
  ['http://127.0.0.1:4180/v3/grants', 'https://api.us.nylas.com/v3/grants'],
  ['https://api.us.nylas.com', 'https://api.us.nylas.com/'],
  ['/v3/x?q=a b&r=Größe\ud800#part', 'https://api.us.nylas.com/v3/x?q=a%20b&r=Gr%C3%B6%C3%9Fe%EF%BF%BD'],
  ['http://127.0.0.1:4180#x', 'https://api.us.nylas.com/'],
])('%s goes to %s', (url, address) => {
  const { problem, url: found } = prepared({ url })
  expect([found, problem]).toEqual([address, null])
})

test.each([
  'https://api.eu.nylas.com/v3/grants',
  'https://api.us.nylas.com.evil.example/',
  '//evil.example/v3',
  'v3/grants',
])('%s goes nowhere', (url) => {
  expect(prepared({ url }).problem).toBe(
    'Requests go to https://api.us.nylas.com only. Give an address there, or a path as in /v3/grants.',
  )
})

test('what a request does is told', () => {
  expect(prepared({}).cautions).toEqual([])
  expect(prepared({ method: 'DELETE', url: '/v3/grants/g1' })).toMatchObject({
    title: 'Delete a grant',
    cautions: ['This can change data: it goes to the real API.'],
  })
  expect(prepared({ method: 'POST', url: '/v3/grants/g1/messages/send' }).cautions).toEqual([
    'This can send mail or invitations to real people.',
  ])
})

test('a hidden secret is put back where it is known, and asked for where it is not', () => {
  const headers = [['Authorization', 'Bearer hidden-token']] as const
  expect(prepared({ headers }).problem).toContain('A secret is hidden in this request.')
  const { problem, cautions } = prepared({ headers }, true)
  expect(problem).toBeNull()
  expect(cautions).toEqual([
    'Where hidden-… stands, the companion puts back the secret of the request that this repeats.',
  ])
})

test('a word that only looks like a stand-in is sent', () => {
  expect(prepared({ method: 'POST', body: '{"subject":"No hidden-fees"}' }).problem).toBeNull()
})

test('only what is here whole can be repeated', () => {
  const { request, ...exchange } = testExchange({ sent: '{}' })
  expect(whyNotRepeated({ ...exchange, request })).toBeNull()
  expect(whyNotRepeated({ ...exchange, request: { ...request, body: null } })).toBeNull()
  const cut = { text: '{', wireBytes: 9, isCut: true }
  expect(whyNotRepeated({ ...exchange, request: { ...request, body: cut } })).toContain('too long')
  const binary = { text: null, wireBytes: 9, isCut: false }
  expect(whyNotRepeated({ ...exchange, request: { ...request, body: binary } })).toContain('no text')
})
