import { expect, test } from 'vitest'
import { records } from './records.ts'
import { isFiltered, nearestSearch, noFilter, search } from './search.ts'

const idsFor = (text: string) => search(records, { ...noFilter, text }).records.map(({ id }) => id)

test.each([
  ['grant.not', 'types/grant.not_found'],
  ['grant.not_found', 'types/grant.not_found'],
  ['  GRANT.NOT_FOUND ', 'types/grant.not_found'],
  ['404', 'statuses/404'],
  ['not found', 'statuses/404'],
  ['25009', 'events/25009'],
  ['message.created', 'triggers/message.created'],
  ['message.created.truncated', 'triggers/message.created'],
  ['AADSTS65001', 'providers/entra/AADSTS65001'],
  ['Searched Secret record', 'types/common.secret_not_found'],
  ['app_id_not_allowed', 'types/application.id_not_allowed'],
  ['grant expired', 'triggers/grant.expired'],
  ['expired grant', 'triggers/grant.expired'],
  ['rate limit', 'types/api.rate_limit_error'],
  ['Invalid API key', 'types/token.unauthorized_access'],
])('%j finds %s first', (text, id) => {
  expect(idsFor(text)[0]).toBe(id)
})

test('an exact code goes before its prefix, a code before a title, a title before the meaning', () => {
  const of = (id: string, code: string, title: string, meaning: string) => {
    const [any] = records
    if (!any) throw new Error('The catalogue is empty.')
    return { ...any, id, code, title, meaning, also: [], phrases: [], status: null }
  }
  const list = [
    of('meaning', 'a', 'A', 'What a quota is.'),
    of('title', 'b', 'The quota is used up', ''),
    of('inside', 'overquota', 'C', ''),
    of('word', 'mail.quota', 'D', ''),
    of('prefix', 'quota_exceeded', 'E', ''),
    of('exact', 'quota', 'F', ''),
  ]
  const found = search(list, { ...noFilter, text: 'quota' }).records.map(({ id }) => id)
  expect(found).toEqual(['exact', 'prefix', 'word', 'inside', 'title', 'meaning'])
})

test('every word has to be found, in any order', () => {
  const both = idsFor('expired token')
  expect(both.length).toBeGreaterThan(1)
  expect(new Set(idsFor('token expired'))).toEqual(new Set(both))
  expect(both.every((id) => idsFor('expired').includes(id) && idsFor('token').includes(id))).toBe(true)
  expect(idsFor('token xyzzy')).toEqual([])
})

test('without words all records stand in the order of the catalogue', () => {
  expect(search(records, noFilter).records).toEqual(records)
})

test.each([
  ['"grant.expired"', 'grant.expired'],
  ["'invalid_grant'", 'invalid_grant'],
  ['“rate_limit_error”', 'rate_limit_error'],
])('%j is looked for without what came along with it', (copied, plain) => {
  expect(idsFor(plain).length).toBeGreaterThan(0)
  expect(idsFor(copied)).toEqual(idsFor(plain))
})

test('what only the causes or the steps say is found, after what says it itself', () => {
  expect(idsFor('ngrok')).toContain('types/70005')
  expect(idsFor('retry-after').length).toBeGreaterThan(0)
  const named = idsFor('expired')
  expect(named.slice(0, named.length / 4)).toContain('triggers/grant.expired')
})

test('kind and category narrow, and the counts say what each kind would show', () => {
  const found = search(records, { text: '', kind: 'types', category: 'grant' })
  expect(found.records.length).toBeGreaterThan(3)
  expect(found.records.every(({ address, category }) => address.kind === 'types' && category === 'grant')).toBe(true)
  expect(found.counts.types).toBe(found.records.length)
  expect(found.counts.all).toBe(records.filter(({ category }) => category === 'grant').length)
})

test.each(['__proto__', '<b>', '%', '\\', '.*', 'a'.repeat(100_000), ' '.repeat(5)])('takes %j as it is', (text) => {
  expect(() => idsFor(text)).not.toThrow()
})

test('what is not there is looked for by its beginning', () => {
  expect(nearestSearch(records, 'grant.not_founded')).toBe('grant.not_found')
  expect(nearestSearch(records, 'qqqqqq')).toBe('qqqqqq')
})

test('a filter of blanks is none', () => {
  expect(isFiltered({ ...noFilter, text: '  ' })).toBe(false)
  expect(isFiltered({ ...noFilter, kind: 'events' })).toBe(true)
})
