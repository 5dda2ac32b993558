import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { decodeBody } from './decode.ts'

const text = '{"message":"Größe — “1”"}'
const kept = (bytes: Uint8Array, wireBytes = bytes.length) => ({ bytes, wireBytes })

test.each([
  ['nothing', '', Buffer.from(text)],
  ['identity', 'identity', Buffer.from(text)],
  ['gzip', 'gzip', gzipSync(text)],
  ['gzip by its old name', 'x-gzip', gzipSync(text)],
  ['brotli', 'BR', brotliCompressSync(text)],
  ['deflate', 'deflate', deflateSync(text)],
  ['deflate without its header', 'deflate', deflateRawSync(text)],
  ['one in another', 'deflate, gzip', gzipSync(deflateSync(text))],
])('%s is decoded', async (_, encoding, bytes) => {
  const headers = encoding === '' ? [] : ['Content-Encoding', encoding]
  expect(await decodeBody(kept(bytes), headers)).toEqual({ text, wireBytes: bytes.length, isCut: false })
})

test.each([
  ['bytes that are no text', [], Buffer.from([0xff, 0xfe, 0x80])],
  ['a text with NUL', [], Buffer.from('a\0b')],
  ['a coding that is not known', ['Content-Encoding', 'zstd'], Buffer.from(text)],
  ['too many codings', ['Content-Encoding', 'gzip,gzip,gzip,gzip'], gzipSync(text)],
])('%s has no text', async (_, headers, bytes) => {
  expect(await decodeBody(kept(bytes), headers)).toEqual({ text: null, wireBytes: bytes.length, isCut: false })
})

test('another character set is read, and one that is not known is taken for UTF-8', async () => {
  const latin = kept(Buffer.from('Größe', 'latin1'))
  expect(await decodeBody(latin, ['content-type', 'text/plain; charset=ISO-8859-1'])).toMatchObject({ text: 'Größe' })
  expect(await decodeBody(kept(Buffer.from('ö')), ['content-type', 'text/plain; charset=x-y'])).toMatchObject({
    text: 'ö',
  })
})

test('of a body that was cut the beginning is shown, also in the middle of a character or a compressed block', async () => {
  const bytes = Buffer.from('öö')
  expect(await decodeBody(kept(bytes.subarray(0, 3), 4), [])).toEqual({ text: 'ö', wireBytes: 4, isCut: true })
  const long = Array.from({ length: 20_000 }, (_, at) => `line ${at * 7919}`).join('\n')
  const packed = gzipSync(long)
  const half = await decodeBody(kept(packed.subarray(0, packed.length / 2), packed.length), [
    'Content-Encoding',
    'gzip',
  ])
  expect(half?.isCut).toBe(true)
  expect(half?.text?.length).toBeGreaterThan(1000)
  expect(long.startsWith(half?.text ?? '-')).toBe(true)
})

test('a small body that expands to much is cut', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'))
  const body = await decodeBody(kept(bomb), ['Content-Encoding', 'gzip'])
  expect(body).toMatchObject({ wireBytes: bomb.length, isCut: true })
  expect(body?.text).toHaveLength(maxCapturedBodyBytes)
})

test('any bytes under any coding are told without an error', async () => {
  const coding = fc.constantFrom('', 'gzip', 'br', 'deflate', 'gzip, br', ',,', 'x')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), coding, fc.nat(300), async (bytes, encoding, more) => {
      const body = await decodeBody(kept(bytes, bytes.length + more), ['Content-Encoding', encoding])
      expect(body?.wireBytes).toBe(bytes.length + more)
    }),
  )
})
