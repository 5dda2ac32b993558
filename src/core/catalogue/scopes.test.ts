// The scopes that an endpoint needs, and that every need can be met.
import { expect, test } from 'vitest'
import { endpoints } from './endpoints.ts'
import { scopeEntries, scopesFor, scopesWith } from './scopes.ts'

function needs(id: string) {
  const endpoint = endpoints.find((candidate) => candidate.id === id)
  if (!endpoint) throw new Error(`no endpoint ${id}`)
  return scopesFor(endpoint.id)
}

test('every endpoint named exists, and every need can be met', () => {
  const ids = new Set(endpoints.map(({ id }) => id))
  expect(scopeEntries.flatMap((entry) => entry.endpoints.filter((id) => !ids.has(id)))).toEqual([])
  for (const { google, microsoft } of scopeEntries) {
    for (const choices of [google, microsoft]) {
      expect(choices.length).toBeGreaterThan(0)
      expect(
        choices
          .flat()
          .filter((scope) => !/^https:\/\/(www\.googleapis\.com\/auth|graph\.microsoft\.com)\/[\w.]+$/.test(scope)),
      ).toEqual([])
    }
  }
})

test('sending by Microsoft takes two scopes together', () => {
  for (const id of ['messages.send', 'drafts.send']) {
    expect(needs(id).map(({ microsoft }) => microsoft)).toEqual([
      [['https://graph.microsoft.com/Mail.ReadWrite', 'https://graph.microsoft.com/Mail.Send']],
    ])
  }
})

test('reading contacts has one need for each place they come from', () => {
  expect(needs('contacts.list')).toHaveLength(3)
})

test('what no page lists is left out', () => {
  expect(needs('threads.list')).toEqual([])
  expect(needs('webhooks.create')).toEqual([])
})

test('without an endpoint the common tasks are listed, each once', () => {
  const tasks = scopesFor(null).map(({ task }) => task)
  expect(tasks).toEqual(expect.arrayContaining(['Read messages', 'Send messages', 'Read events']))
  expect(tasks.length).toBeLessThanOrEqual(8)
  expect(new Set(tasks).size).toBe(tasks.length)
})

test('with one provider only its own scopes are needed', () => {
  const all = needs('contacts.list')
  expect(scopesWith('google', all).flatMap(({ microsoft }) => microsoft)).toEqual([])
  expect(scopesWith('google', all).every(({ google }) => google.length > 0)).toBe(true)
  expect(scopesWith('microsoft-graph', all).flatMap(({ google }) => google)).toEqual([])
  expect(scopesWith(null, all)).toEqual(all)
})
