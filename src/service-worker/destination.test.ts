import { expect, test } from 'vitest'
import { destinationOf } from './destination.ts'

const scope = 'https://example.com/tools/inspector/'
const to = (path: string) => destinationOf(new URL(path, scope), scope)

test.each(['', './index.html', './?shared=1', './?embed#1.abc', '#/reference'])('%j is the app', (path) => {
  expect(to(path)).toEqual({ kind: 'app' })
})

test.each([
  ['errors/', null],
  ['statuses/index.html', null],
  ['errors/grant.not_found/', { kind: 'types', name: 'grant.not_found' }],
  ['errors/grant.not_found/index.html?x', { kind: 'types', name: 'grant.not_found' }],
  ['statuses/429', { kind: 'statuses', name: '429' }],
])('%j is a page beside the app', (path, entry) => {
  expect(to(path)).toEqual({ kind: 'page', entry })
})

test.each([
  '../',
  '../other/',
  'https://example.org/tools/inspector/',
  'schemas/error.schema.json',
  'errors/grant.not_found/picture.png',
  'constructor/',
  'robots.txt',
])('%j is no matter of the service worker', (path) => {
  expect(to(path)).toEqual({ kind: 'other' })
})
