// SITE_URL is taken where it is the address of a site, and refused otherwise.
import { expect, test } from 'vitest'
import { siteUrl } from './reference-pages.ts'

test.each([
  [undefined, null],
  ['', null],
  ['https://example.com', 'https://example.com/'],
  ['https://example.com/inspector', 'https://example.com/inspector/'],
  ['http://localhost:4173/a/', 'http://localhost:4173/a/'],
])('the setting %j is the address %j', (setting, expected) => {
  expect(siteUrl(setting)).toBe(expected)
})

test.each([
  'example.com',
  '/inspector/',
  'ftp://example.com',
  'https://example.com/?a',
  'https://example.com/#a',
  'https://a:b@c.d',
])('the setting %j is refused', (setting) => {
  expect(() => siteUrl(setting)).toThrow('SITE_URL must be an absolute address')
})
