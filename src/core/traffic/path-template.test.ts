import { expect, test } from 'vitest'
import { pathTemplate } from './path-template.ts'

test.each([
  ['GET', 'https://api.us.nylas.com/v3/grants/abc/messages/m1?limit=5', '/v3/grants/{grant_id}/messages/{message_id}'],
  ['GET', '/v3/grants/me', '/v3/grants/me'],
  ['GET', '/v3/unknown/8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab/parts?x=1', '/v3/unknown/{id}/parts'],
  ['GET', '/things/12/of/anna@example.com#top', '/things/{id}/of/{id}'],
  ['GET', '/v2/threads/abc123def', '/v2/threads/{id}'],
  ['GET', '', ''],
  ['GET', 'not a URL', 'not a URL'],
  [null, '/v3/grants/8b1f5d2c-6c1b-4d4e-9f57-0f3f2b9a1c11/messages', '/v3/grants/{id}/messages'],
])('%s %s', (method, url, template) => {
  expect(pathTemplate({ method, url })).toBe(template)
})

test('a path of any length comes out short', () => {
  expect(pathTemplate({ method: 'GET', url: '/a'.repeat(100_000) }).length).toBeLessThan(200)
})
