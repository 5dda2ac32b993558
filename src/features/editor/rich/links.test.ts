import { expect, test } from 'vitest'
import { maxLinkSearchChars, maxLinks } from '../../../core/limits.ts'
import { findLinks } from './links.ts'
import { textShape } from './test-text.ts'

const urls = (text: string) => findLinks(textShape(text)).map(({ url }) => url)

test('finds addresses where they stand', () => {
  const [link] = findLinks(textShape('{\n  "url": "https://a.example/b?c=d#e"\n}'))
  expect(link?.url).toBe('https://a.example/b?c=d#e')
  expect(link?.range).toEqual({ startLineNumber: 2, startColumn: 11, endLineNumber: 2, endColumn: 36 })
})

test('leaves the punctuation of the sentence out', () => {
  expect(urls('See http://a.example/b. Or (https://c.example/d)!')).toEqual([
    'http://a.example/b',
    'https://c.example/d',
  ])
})

test('only http and https', () => {
  expect(urls('javascript:alert(1) command:x file:///etc/passwd data:text/html,x mailto:a@b.example')).toEqual([])
})

test('stops at its ceiling', () => {
  expect(urls('https://a.example/ '.repeat(maxLinks + 5))).toHaveLength(maxLinks)
})

test('leaves a text alone that would take too long', () => {
  expect(urls(`https://a.example/ ${' '.repeat(maxLinkSearchChars)}`)).toEqual([])
})
