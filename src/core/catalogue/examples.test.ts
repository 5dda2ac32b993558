// The examples are what they say they are, and hold nothing that belongs to anyone.
import { describe, expect, test } from 'vitest'
import { exampleGroups, examples } from './examples.ts'
import { lookUpType } from './look-up.ts'
import { triggerEntry } from './triggers.ts'

/** The body below a status line and headers, or the whole text. */
function bodyOf(text: string): string {
  return text.startsWith('HTTP/') ? text.slice(text.indexOf('\n\n') + 2) : text
}

function parsed(text: string): { type?: string; error?: { type?: string } | string } {
  return JSON.parse(bodyOf(text)) as { type?: string; error?: { type?: string } | string }
}

const whole = examples.filter(({ group, text }) => group !== 'Broken or odd' && !text.startsWith('https://'))
const named = (id: string) => examples.find((example) => example.id === id)!

test('there are at least 14, each with its own id, title and text, and every group has some', () => {
  expect(examples.length).toBeGreaterThanOrEqual(14)
  for (const key of ['id', 'title', 'text', 'why'] as const) {
    expect(new Set(examples.map((example) => example[key])).size).toBe(examples.length)
  }
  expect(new Set(examples.map(({ group }) => group))).toEqual(new Set(exampleGroups))
})

describe.each(examples)('$id', ({ id, title, text, why }) => {
  test('has an id in kebab case, a title without a full stop and one line of why', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(title).toMatch(/^[A-Z][^\n]*[^.\n]$/)
    expect(why).toMatch(/^[A-Z][^\n!]*\.$/)
  })

  test('holds nothing that belongs to anyone', () => {
    const hosts = [...text.matchAll(/[\w.-]+@([\w.-]+\w)/g)].map((match) => match[1])
    expect(hosts.filter((host) => host !== 'example.com')).toEqual([])
    expect(text).not.toMatch(/nyk_|eyJ|ya29|Bearer [A-Za-z0-9]/)
    expect([...text.matchAll(/"\w+_token": "([^"]+)"/g)].every((match) => match[1]?.startsWith('<'))).toBe(true)
  })
})

test.each(whole)('the body of $id is JSON with two spaces of indent', ({ text }) => {
  const body = bodyOf(text)
  expect(`${JSON.stringify(JSON.parse(body), null, 2)}\n`).toBe(body)
})

test.each(['commented-sample', 'cut-off', 'gateway-html', 'node-sdk-print'])('%s is not JSON', (id) => {
  expect(() => parsed(named(id).text)).toThrow(SyntaxError)
})

test('request IDs in headers and bodies agree', () => {
  const withHead = examples.filter(({ text }) => /^x-request-id:/im.test(text))
  expect(withHead.length).toBeGreaterThanOrEqual(4)
  for (const { text } of withHead) {
    const header = /^x-request-id: (\S+)$/im.exec(text)?.[1]
    expect(bodyOf(text)).toContain(`"request_id": "${header}"`)
  }
})

test('types and triggers of the examples are in the catalogue', () => {
  const bodies = whole.map(({ text }) => parsed(text))
  const types = bodies.flatMap(({ error }) => (typeof error === 'string' ? error : (error?.type ?? [])))
  expect(types.length).toBeGreaterThanOrEqual(9)
  expect(types.filter((type) => lookUpType(type) === null)).toEqual([])
  const triggers = bodies.flatMap(({ type }) => type ?? [])
  expect(triggers).toEqual(['grant.expired', 'message.send_failed'])
  expect(triggers.filter((trigger) => !triggerEntry(trigger))).toEqual([])
})

test('each situation asked for is there', () => {
  expect(parsed(named('invalid-request').text)).toEqual({
    request_id: '1f58962d-9967-42de-9dd3-3f55aa1a216a',
    error: { type: 'invalid_request_error', message: 'The message_id parameter is required.' },
  })
  expect(named('commented-sample').text).toMatch(/^ +\/\/ /m)
  expect(named('grant-not-found').text).toMatch(/^HTTP\/2 404$/m)
  expect(named('provider-rate-limit').text).toMatch(/^Retry-After: \d+$/m)
  expect(named('sending-quota').text).toMatch(/Retry after \d{4}-\d\d-\d\dT/)
  expect(named('spam-rejected').text).toContain('554 5.7.1')
  expect(named('scheduled-send').text).toMatch(/^HTTP\/2 202$/m)
  expect(named('webhook-grant-expired').text).toContain('"code": 25009')
})
