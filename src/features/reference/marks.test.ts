import { expect, test } from 'vitest'
import { piecesOf } from './marks.ts'

const marked = (text: string, ...terms: string[]) =>
  piecesOf(text, terms)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['grant.not_found', ['grant.not'], '[grant.not]_found'],
  ['The Grant of a grant', ['grant'], 'The [Grant] of a [grant]'],
  ['token expired', ['expired', 'token'], '[token] [expired]'],
  ['tokens', ['to', 'token'], '[token]s'],
  ['aaa', ['a'], '[a][a][a]'],
  ['nothing', ['xyz'], 'nothing'],
  ['nothing', [''], 'nothing'],
  ['', ['a'], ''],
  ['İstanbul token', ['token'], 'İstanbul token'],
])('in %j, %j marks %j', (text, terms, expected) => {
  expect(marked(text, ...terms)).toBe(expected)
})

test('the pieces tell where they begin', () => {
  expect(piecesOf('a token', ['token'])).toEqual([
    { text: 'a ', hit: false, at: 0 },
    { text: 'token', hit: true, at: 2 },
  ])
})
