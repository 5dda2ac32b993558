// Every endpoint is recognised by its own method and path, and by no other.
import { describe, expect, test } from 'vitest'
import type { RequestContext } from '../model.ts'
import { endpointOf, endpoints, grantIdOf } from './endpoints.ts'

function request(method: string, url: string): RequestContext {
  return { method, url, body: null }
}

test('no id and no method with path stands twice', () => {
  const ids = endpoints.map(({ id }) => id)
  const operations = endpoints.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(operations.filter((operation, index) => operations.indexOf(operation) !== index)).toEqual([])
  expect(endpoints.length).toBeGreaterThanOrEqual(208)
})

test('ids are a collection and an action, titles are short', () => {
  expect(endpoints.filter(({ id }) => !/^[a-z0-9-]+\.[a-z-]+$/.test(id))).toEqual([])
  expect(endpoints.filter(({ path }) => !/^\/v3(\/([a-z0-9-]+|\{[a-z0-9_]+\}))+$/.test(path))).toEqual([])
  expect(endpoints.filter(({ title }) => title.length > 50 || !/^[A-Z].*[^.]$/.test(title))).toEqual([])
})

test('every endpoint is recognised by its own path, with any ID in it', () => {
  const found = endpoints.map(({ method, path }) => {
    return endpointOf(request(method, `https://api.us.nylas.com${path.replace(/\{\w+\}/g, 'a%2Fb')}`))?.id
  })
  expect(found).toEqual(endpoints.map(({ id }) => id))
})

describe('what a request asked for', () => {
  test.each([
    ['POST', 'https://api.us.nylas.com/v3/grants/abc/messages/send', 'messages.send'],
    ['post', 'https://api.eu.nylas.com/v3/grants/abc/messages/send?x=/v3/grants', 'messages.send'],
    ['GET', '/v3/grants/abc/messages/send', 'messages.find'],
    ['GET', '/v3/grants/abc/messages/schedules', 'scheduled-messages.list'],
    ['GET', '/v3/grants/abc/messages/?limit=5#top', 'messages.list'],
    ['GET', '//api.us.nylas.com/v3/grants/me/events', 'events.list'],
    ['GET', 'api.us.nylas.com/v3/grants/me/events', 'events.list'],
    ['GET', 'http://localhost:3000/v3/grants/nyla%40example.com/contacts/groups', 'contact-groups.list'],
    ['GET', '/v3/grants/me', 'grants.me'],
    ['PATCH', '/v3/grants/me', 'grants.update'],
    ['POST', '/v3/connect/token', 'connect.token'],
    ['GET', '/v3/connect/auth?redirect_uri=https://app.example.com/v3/x', 'connect.auth'],
    ['DELETE', '/v3/notetakers/abc/cancel', 'standalone-notetakers.cancel'],
  ])('%s %s is %s', (method, url, id) => {
    expect(endpointOf(request(method, url))?.id).toBe(id)
  })

  test.each([
    ['HEAD', '/v3/grants/abc/messages'],
    ['OPTIONS', '/v3/grants/abc/messages'],
    ['DELETE', '/v3/grants/abc/messages'],
    ['GET', '/proxy/v3/grants/abc/messages'],
    ['GET', '/grants/abc/messages'],
    ['GET', '/v3/grants//messages'],
    ['GET', '/v3/grants/abc/messages/1/2/3/4/5/6/7/8/9/10/11/12'],
    ['GET', '/v3/__proto__/constructor'],
    ['GET', 'https://api.us.nylas.com'],
    ['GET', ''],
  ])('%s %s is nothing we know', (method, url) => {
    expect(endpointOf(request(method, url))).toBeNull()
  })
})

test.each([
  ['https://api.us.nylas.com/v3/grants/abc-123/messages?x=1', 'abc-123'],
  ['/v3/grants/nyla%40example.com/', 'nyla%40example.com'],
  ['/v3/grants/me/events', 'me'],
  ['/v3/grants', null],
  ['/v3/migration-tools/grants/abc/clone', null],
])('the grant of %s is %s', (url, grantId) => {
  expect(grantIdOf(request('GET', url))).toBe(grantId)
})

test('mail and invitations to other people are marked', () => {
  const sending = endpoints.filter(({ sends }) => sends).map(({ id }) => id)
  expect(sending).toEqual(expect.arrayContaining(['messages.send', 'drafts.send', 'events.create', 'events.send-rsvp']))
  expect(endpoints.filter(({ method, sends }) => sends && method === 'GET')).toEqual([])
})
