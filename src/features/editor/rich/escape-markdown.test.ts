import { expect, test } from 'vitest'
import { escapeMarkdown } from './escape-markdown.ts'

test('every ASCII punctuation mark is escaped, and nothing else', () => {
  expect(escapeMarkdown('a*b*_c_ `d` [e](f) <g> & #')).toBe(String.raw`a\*b\*\_c\_ \`d\` \[e\]\(f\) \<g\> \& \#`)
  expect(escapeMarkdown('plain wörds 漢字 123')).toBe('plain wörds 漢字 123')
})

test('an address does not become a link', () => {
  expect(escapeMarkdown('https://a.example')).toBe(String.raw`https\:\/\/a\.example`)
})

test('line breaks are kept, indentation cannot make a code block', () => {
  expect(escapeMarkdown('one\n    two')).toBe('one  \ntwo')
})
