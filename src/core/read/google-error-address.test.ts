// The address of an error page of Google tells what the page tells.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

/** A field with a text, as protocol buffers write it. */
const field = (mark: number, text: string) => {
  const { length } = new TextEncoder().encode(text)
  const size = length < 128 ? [length] : [(length & 127) | 128, length >> 7]
  return String.fromCharCode(mark, ...size) + text
}

const addressWith = (code: string, words: string) => {
  const held = `${field(0x0a, code)}${field(0x12, words)}${field(0x1a, 'https://developers.google.com/identity')}\x20\x90\x03`
  const encoded = btoa(held).replaceAll('+', '-').replaceAll('/', '_')
  return `https://accounts.google.com/signin/oauth/error/v2?authError=${encodeURIComponent(encoded)}&client_id=1.apps&flowName=GeneralOAuthFlow`
}

test.each([
  ['redirect_uri_mismatch', 'No sign-in: this app sent an address that is not registered. '.repeat(3)],
  ['org_internal', ''],
])('the address of the page that says %s tells what the page does', (code, words) => {
  const [{ diagnosis, findings }] = inspect(addressWith(code, words)).exchanges
  const [page] = inspect(`${words}\n\nError 400: ${code}`).exchanges
  expect(diagnosis.title).toBe(page.diagnosis.title)
  expect(diagnosis.confidence).toBe('likely')
  expect(findings.map(({ rule }) => rule)).toContain('read/repair')
})

test.each([
  'https://accounts.google.com/signin/oauth/error?authError=bm9uc2Vuc2Ugbm9uc2Vuc2U',
  'https://accounts.google.com/signin/oauth/error?authError=%E0%A4%A',
  'https://example.com/?authError=ChVyZWRpcmVjdF91cmlfbWlzbWF0Y2g',
])('an address that holds no such error stays as it is: %s', (text) => {
  expect(inspect(text).exchanges[0].findings.map(({ rule }) => rule)).not.toContain('read/repair')
})

test('whatever stands in the parameter, it is read to the end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 9, maxLength: 400 }), (bytes) => {
      const held = btoa(String.fromCharCode(...bytes))
      expect(() => inspect(`https://accounts.google.com/error?authError=${encodeURIComponent(held)}`)).not.toThrow()
    }),
  )
})
