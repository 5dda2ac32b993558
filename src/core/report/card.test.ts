import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { verdictCard } from './card.ts'

const cardOf = (text: string) => verdictCard(inspect(text).exchanges[0])
const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)

test('shows status, type, title, whose move it is and whether to retry', () => {
  const words = wordsOf(cardOf('HTTP/2 404\n\n{"request_id":"r","error":{"type":"grant.not_found","message":"m"}}'))
  expect(words.slice(0, 4)).toEqual(['404 Not Found', 'grant.not_found', 'This grant does', 'not exist here'])
  expect(words).toEqual(expect.arrayContaining(['Your move', 'Retry after the fix']))
})

test('says “Retry” once where it cannot tell', () => {
  const words = wordsOf(cardOf('{"request_id":"r","error":{"type":"brand_new","message":"No"}}'))
  expect(words.slice(-3, -1)).toEqual(['Retry', 'Cannot tell'])
})

test('a pasted type is text, never markup', () => {
  const svg = cardOf(
    JSON.stringify({ request_id: 'r', error: { type: `<image href='x'/>&"\u0001\ud800`, message: 'm' } }),
  )
  expect(svg).toContain('&lt;image href=&#39;x&#39;/&gt;&amp;&quot;')
  expect(svg).not.toMatch(/<image|\p{Cc}|\p{Cs}/u)
  expect(svg.replaceAll(/<(?:svg|rect|circle|text)(?: [\w-]+="[^"<>]*")*\/?>|<\/(?:svg|text)>/g, '')).not.toMatch(
    /[<>]/,
  )
})

test('nothing else of the response is on it', () => {
  const svg = cardOf(
    JSON.stringify({ request_id: 'rid-1', error: { type: 'provider_error', message: 'ask ada@contoso.example' } }),
  )
  expect(svg).not.toMatch(/ada@|rid-1/)
})

test('a long type is cut', () => {
  const [, type] = wordsOf(cardOf(JSON.stringify({ request_id: 'r', error: { type: 'x'.repeat(500), message: 'm' } })))
  expect(type).toBe(`${'x'.repeat(55)}…`)
})
