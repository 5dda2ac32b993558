import { expect, test } from 'vitest'
import { recordAt, records } from './records.ts'
import { relatedTo } from './relations.ts'

function related(kind: 'types' | 'statuses' | 'events' | 'triggers', name: string) {
  const record = recordAt({ kind, name })
  if (!record) throw new Error(`There is no ${kind}/${name}.`)
  return relatedTo(record).flatMap((relation) => relation.records.map(({ id }) => id))
}

test.each([
  ['types', 'grant.scopes_conflict', 'statuses/400'],
  ['types', 'oauth2.oauth_failed', 'events/45002'],
  ['types', 'application.not_found', 'types/connector.not_found'],
  ['types', 'api.authentication_error', 'types/unauthorized'],
  ['statuses', '404', 'types/grant.not_found'],
  ['events', '45002', 'types/oauth2.oauth_failed'],
  ['events', '25009', 'triggers/grant.expired'],
  ['triggers', 'grant.expired', 'events/25009'],
  ['triggers', 'message.opened', 'triggers/message.created'],
] as const)('%s/%s leads on to %s', (kind, name, other) => {
  expect(related(kind, name)).toContain(other)
})

test('nothing is related to itself, twice under one title, or by an empty relation', () => {
  for (const record of records) {
    for (const relation of relatedTo(record)) {
      const ids = relation.records.map(({ id }) => id)
      expect(ids).not.toContain(record.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThan(0)
    }
  }
})
