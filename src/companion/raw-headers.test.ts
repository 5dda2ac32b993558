import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endToEnd, valuesOf, without } from './raw-headers.ts'

test('headers of the connection stay behind, and so do those that it names', () => {
  const headers = [
    'A',
    '1',
    'Connection',
    'close, X-Own , te',
    'x-own',
    '2',
    'TE',
    'trailers',
    'Keep-Alive',
    'x',
    'a',
    '3',
  ]
  expect(endToEnd(headers)).toEqual(['A', '1', 'a', '3'])
})

test('Connection cannot take away what a message needs', () => {
  const headers = ['Host', 'a', 'Content-Length', '3', 'Connection', 'host, content-length']
  expect(endToEnd(headers, 'b')).toEqual(['Host', 'b', 'Content-Length', '3'])
})

test('all else stays in its order and spelling', () => {
  const name = fc.constantFrom('X-A', 'x-a', 'Set-Cookie', 'ETag', 'constructor', '__proto__')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (headers) => {
      const flat = headers.flat()
      expect(endToEnd([...flat, 'Connection', 'keep-alive', 'Upgrade', 'h2c'])).toEqual(flat)
      expect(valuesOf(flat, 'x-a')).toEqual(headers.filter(([key]) => /^x-a$/i.test(key)).map(([, value]) => value))
      expect(without(flat, new Set(['etag']))).toEqual(headers.filter(([key]) => key !== 'ETag').flat())
    }),
  )
})
