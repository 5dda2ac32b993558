import { expect, test } from 'vitest'
import { formatRoute, isUnknownPage, parseRoute } from './route.ts'

test.each([
  ['#/reference', null],
  ['#/reference/types/grant.not_found', { kind: 'types', name: 'grant.not_found' }],
  ['#/reference/statuses/404', { kind: 'statuses', name: '404' }],
  ['#/reference/events/25009', { kind: 'events', name: '25009' }],
  ['#/reference/triggers/message.created', { kind: 'triggers', name: 'message.created' }],
  ['#/reference/providers/google/userRateLimitExceeded', { kind: 'providers', name: 'google/userRateLimitExceeded' }],
  ['#/reference/types/50%25%20%3Cb%3E%23%3F', { kind: 'types', name: '50% <b>#?' }],
] as const)('%s is an address and is written back the same', (hash, entry) => {
  expect(parseRoute(hash)).toEqual({ page: 'reference', entry })
  expect(formatRoute({ page: 'reference', entry })).toBe(hash)
})

test.each(['#/reference/', '#/reference/types', '#/reference/types/'])('%s is the reference as a whole', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'reference', entry: null })
})

test.each([
  ['#/reference/types/100%', '100%'],
  ['#/reference/types/%zz', '%zz'],
  ['#/reference/types/unbekannt/ü', 'unbekannt/ü'],
])('%s is taken as it stands', (hash, name) => {
  expect(parseRoute(hash)).toEqual({ page: 'reference', entry: { kind: 'types', name } })
})

test('the capture has an address, which may hold a token', () => {
  expect(parseRoute('#/capture')).toEqual({ page: 'capture' })
  expect(parseRoute('#/capture?token=abc')).toEqual({ page: 'capture' })
  expect(formatRoute({ page: 'capture' })).toBe('#/capture')
})

test.each([
  ['#/reference/nope', 'nope'],
  ['#/reference/nothing/s%C3%BCch', 'nothing/süch'],
])('%s is looked for in the reference, of whatever kind', (hash, name) => {
  expect(parseRoute(hash)).toEqual({ page: 'reference', entry: { kind: null, name } })
})

test.each(['#/foo', '#/captured', '#/references'])('%s is a page that there is not', (hash) => {
  expect(isUnknownPage(hash)).toBe(true)
})

test.each(['', '#', '#/', '#/capture?token=abc', '#/reference/nope', '#1eJxL', '#type=grant.not_found'])(
  '%j is none of those',
  (hash) => {
    expect(isUnknownPage(hash)).toBe(false)
  },
)

test.each([
  '',
  '#/captured',
  '#',
  '#/',
  '#/references',
  '#reference',
  '#type=grant.not_found&status=404',
  '#text=%2Freference',
  '#1eJxLzs8tyEktLgYAC7wDHA',
])('%j is no address of a page', (hash) => {
  expect(parseRoute(hash)).toBeNull()
})
