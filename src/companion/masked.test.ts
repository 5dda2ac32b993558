import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenIn, maskHeaders, unmask } from './masked.ts'

test.each([
  [['Authorization', 'Bearer abc123def456'], 'Bearer hidden-credentials'],
  [['authorization', 'Basic eDp5Cg=='], 'Basic hidden-credentials'],
  [['Authorization', 'abc123def456'], 'hidden-credentials'],
  [['Cookie', 'a=1; b=2'], 'hidden-cookie'],
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
  const headers = [
    ['Authorization', '"Bearer abc123def456'],
    ['X-A', 'b"'],
    ['Cookie', 'c=d1'],
  ] as const
  const masked = maskHeaders(headers)
  expect(masked.map(([name]) => name)).toEqual(['Authorization', 'X-A', 'Cookie'])
  expect(JSON.stringify(masked)).not.toMatch(/abc123|c=d1/)
})

test('what was hidden in a text is found again', () => {
  const texts = fc.array(
    fc.constantFrom('"access_token":"fake-1a"', 'client_secret=fake-2b&', ' plain ', 'nyk_v0_Fake0Fake'),
    {
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = pieces.join(',')
      const hidden = hiddenIn(text)
      let masked = text
      for (const [standIn, secret] of hidden) masked = masked.replaceAll(secret, standIn)
      expect(unmask(masked, hidden)).toBe(text)
    }),
  )
  expect(unmask('hidden-token hidden-else', new Map([['hidden-token', '$&']]))).toBe('$& hidden-else')
})
