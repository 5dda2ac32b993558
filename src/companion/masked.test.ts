import { expect, test } from 'vitest'
import { testExchange } from '../core/capture/test-exchange.ts'
import type { CapturedExchange, CapturedHeader } from '../core/capture/protocol.ts'
import { mask } from './masked.ts'

function exchangeOf(headers: readonly CapturedHeader[], sent = '', answered = ''): CapturedExchange {
  const exchange = testExchange({ sent, body: answered })
  return { ...exchange, request: { ...exchange.request, headers } }
}

function maskHeaders(headers: readonly CapturedHeader[]): readonly CapturedHeader[] {
  return mask(exchangeOf(headers)).exchange.request.headers
}

test.each([
  [['Authorization', 'Bearer abc123def456'], 'Bearer hidden-credentials'],
  [['authorization', 'Basic eDp5Cg=='], 'Basic hidden-credentials'],
  [['Authorization', 'abc123def456'], 'hidden-credentials'],
  [['Authorization', 'Bearer'], 'Bearer'],
  [['Authorization', 'Digest username="a", response="0123456789abcdef"'], 'Digest hidden-credentials'],
  [['Proxy-Authorization', 'Basic eDp5Cg=='], 'Basic hidden-credentials'],
  [['Cookie', 'a=1; b=2'], 'hidden-cookie'],
  [['Cookie', "name=O'Brien; session=Fake-1"], 'hidden-cookie'],
  [['Cookie', 'theme="dark"; sid=Fake-1'], 'hidden-cookie'],
  [['Cookie', '"dark"; sid=Fake-1'], 'hidden-cookie'],
  [['Set-Cookie', 'a=`1`; Path=/'], 'hidden-cookie'],
  [['X-Nylas-Signature', 'ab12'], 'hidden-signature'],
  [['X-Api-Key', 'ab12'], 'hidden-api-key'],
  [['X-Unknown', 'nyk_v0_FakeFakeFakeFake01'], 'nyk_v0_hidden-api-key'],
  [['Content-Type', 'application/json'], 'application/json'],
  [
    ['X-Request-Id', '3305114997-9753c430-2599-4bcc-8f25-9165b071227a'],
    '3305114997-9753c430-2599-4bcc-8f25-9165b071227a',
  ],
  [['Retry-After', '7'], '7'],
  [['X-Empty', ''], ''],
] as const)('%j', (header, expected) => {
  expect(maskHeaders([header])).toEqual([[header[0], expected]])
})

test('headers are hidden together as each alone, also where a quote stays open', () => {
  const masked = maskHeaders([
    ['X-Query', 'api_key="abc123def456'],
    ['X-A', 'b"'],
    ['Cookie', 'c=d1'],
    ['X-B', 'client_secret=abc789'],
  ])
  expect(masked.map(([name]) => name)).toEqual(['X-Query', 'X-A', 'Cookie', 'X-B'])
  expect(JSON.stringify(masked)).not.toMatch(/abc123|c=d1|abc789/)
})

test('a secret has the same stand-in in the whole exchange, and another secret another one', () => {
  const { exchange, meaning } = mask(
    exchangeOf(
      [
        ['X-Api-Key', 'Fake-key-1'],
        ['X-Api-Key', 'Fake-key-1-and-more'],
      ],
      '{"api_key":"Fake-key-3","note":"the keys Fake-key-1 and Fake-key-1-and-more"}',
      '{"error":{"message":"Fake-key-1 is no key"},"api_key":"Fake-key-4"}',
    ),
  )
  expect(exchange.request.headers.map(([, value]) => value)).toEqual(['hidden-api-key', 'hidden-api-key-2'])
  expect(exchange.request.body?.text).toBe(
    '{"api_key":"hidden-api-key-3","note":"the keys hidden-api-key and hidden-api-key-2"}',
  )
  expect(exchange.response?.body?.text).toBe(
    '{"error":{"message":"hidden-api-key is no key"},"api_key":"hidden-api-key-4"}',
  )
  expect(['hidden-api-key', 'hidden-api-key-3', 'hidden-api-key-9'].map(meaning)).toEqual([
    'Fake-key-1',
    'Fake-key-3',
    undefined,
  ])
})

test.each([
  ['was there before', '{"api_key":"Fake-key-1","note":"hidden-api-key"}'],
  ['differs in its capitals', '{"api_key":"Fake-key-1","apiKey":"FAKE-KEY-1"}'],
])('a stand-in has no meaning where one that %s would get the same', (_, text) => {
  const { exchange, meaning } = mask(exchangeOf([], text))
  expect(exchange.request.body?.text?.match(/hidden-api-key"/g)).toHaveLength(2)
  expect(meaning('hidden-api-key')).toBeUndefined()
})
