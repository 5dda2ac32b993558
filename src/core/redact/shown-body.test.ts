// Bodies are laid out to be read, with their secrets hidden.
import { expect, test } from 'vitest'
import { maxLaidOutChars, maxRequestBodyChars } from '../limits.ts'
import { shownBody } from './shown-body.ts'

test('JSON is indented, secrets at any depth are hidden', () => {
  const body = '{"client_id":"c","client_secret":"s3","settings":{"imap_password":"p4","refreshToken":"r5"},"code":7}'
  const { text, hidden, cut } = shownBody(body)
  expect(JSON.parse(text)).toEqual({
    client_id: 'c',
    client_secret: '•••',
    settings: { imap_password: '•••', refreshToken: '•••' },
    code: '•••',
  })
  expect(text).toContain('\n  "client_id": "c"')
  expect([hidden, cut]).toEqual([4, 0])
})

test('what is hidden in a link is hidden here, a state in words is not', () => {
  const body =
    '{"device_code":"d","session_token":"t","newPassword":"p","pin":"1","credential":"c","state":"scheduled"}'
  expect(JSON.parse(shownBody(body).text)).toEqual({
    device_code: '•••',
    session_token: '•••',
    newPassword: '•••',
    pin: '•••',
    credential: '•••',
    state: 'scheduled',
  })
  expect(shownBody('state=f81d4fae7dec11d0a765&x-api-key=k').text).toBe('state=•••\n&x-api-key=•••')
})

test('a form has a line for each field', () => {
  expect(shownBody('grant_type=authorization_code&code=a%2Fb&page_token=x&api_key=k')).toEqual({
    text: 'grant_type=authorization_code\n&code=•••\n&page_token=x\n&api_key=•••',
    hidden: 2,
    cut: 0,
  })
})

test('what is broken or of another kind hides them too', () => {
  const broken = shownBody('{"access_token": "abc", "a": "b", \\"password\\": \\"x y')
  expect(broken.text).not.toContain('abc')
  expect(broken).toMatchObject({ hidden: 2, text: expect.stringContaining('"a": "b"') as unknown })
})

test('a long body is cut, and a secret in what is left is hidden', () => {
  const long = `{"client_secret":"s3","text":"${'x'.repeat(maxLaidOutChars)}"}`
  const { text, cut } = shownBody(long)
  expect(text).toHaveLength(maxRequestBodyChars)
  expect(text).toContain('"client_secret":"•••"')
  expect(cut).toBe(long.length - maxRequestBodyChars)
  expect(shownBody(JSON.stringify({ a: 'y'.repeat(maxRequestBodyChars) })).cut).toBeGreaterThan(0)
})
