import { createHash } from 'node:crypto'
import { deflateSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from '../catalogue/examples.ts'
import { maxLaidOutPermalinkChars } from '../limits.ts'
import { forms } from '../model.ts'
import { toBase64url } from './base64url.ts'
import { dictionary1 } from './dictionary-1.ts'
import { golden } from './golden-links.ts'
import { compacted, indented, isStrictJson } from './layout.ts'
import { encodePermalink } from './encode-permalink.ts'
import { type LinkedView, openFragment } from './permalink.ts'

const viewOf = (text: string, more: Partial<LinkedView> = {}): LinkedView => ({
  text,
  form: null,
  status: null,
  exchange: 0,
  ...more,
})

function fragmentOf(view: LinkedView): string {
  const link = encodePermalink(view)
  return link.kind === 'link' ? link.fragment : ''
}

test('the dictionary of version 1 is frozen', () => {
  expect(createHash('sha256').update(dictionary1).digest('hex')).toBe(
    '47844a3822112675d569492e863d4fcbdbb1d935a03a57a3089a102a2705d109',
  )
})

test.each(golden)('a golden link opens: $fragment', async ({ fragment, view }) => {
  expect(await openFragment(`#${fragment}`)).toEqual({ kind: 'view', view })
})

test.each(golden)('a golden link is made again, byte for byte: $fragment', ({ fragment, view }) => {
  expect(fragmentOf(view)).toBe(fragment)
})

test.each(examples)('the example “$title” survives the way through a link', async ({ text }) => {
  const opened = await openFragment(fragmentOf(viewOf(text)))
  const expected = (isStrictJson(text) && indented(compacted(text), maxLaidOutPermalinkChars)) || text
  expect(opened).toEqual({ kind: 'view', view: viewOf(expected) })
})

test('any text with any choice comes back', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2)),
    fc.uuid().map((id) => `{"request_id":"${id}","n":1e400,"big":12345678901234567890}`),
  )
  const view = fc.record({
    text,
    form: fc.constantFrom(null, ...forms),
    status: fc.oneof(fc.constant(null), fc.integer({ min: 100, max: 599 })),
    exchange: fc.nat({ max: 5000 }),
  })
  await fc.assert(
    fc.asyncProperty(view, async (original) => {
      const fragment = fragmentOf(original)
      expect(fragment).toMatch(/^1[\w-]*[A-Za-z0-9]$/)
      expect(await openFragment(fragment)).toEqual({ kind: 'view', view: original })
    }),
  )
})

test.each([0, 99, 600, 2_000_000])('the status %i of a link is none', async (status) => {
  const opened = await openFragment(fragmentOf(viewOf('{}', { status })))
  expect(opened).toEqual({ kind: 'view', view: viewOf('{}') })
})

test('white space between tokens is dropped, and nothing else', async () => {
  const text = '{ "big" : 12345678901234567890,\n\n "a":1,"a":2, "e":"\\u00e9 \\"x\\"" , "list":[ ] }'
  const opened = await openFragment(fragmentOf(viewOf(text)))
  expect(opened).toEqual({
    kind: 'view',
    view: viewOf('{\n  "big": 12345678901234567890,\n  "a": 1,\n  "a": 2,\n  "e": "\\u00e9 \\"x\\"",\n  "list": []\n}'),
  })
})

test('every single-bit flip is refused or opens the same text', async () => {
  const view = viewOf(
    '{"request_id":"5967ca40-a2d8-4ee0-a0e0-6f18ace39a90","error":{"type":"invalid_request_error"}}',
    {
      status: 404,
    },
  )
  const fragment = fragmentOf(view)
  const flipped = Array.from(fragment).flatMap((character, at) =>
    Array.from({ length: 8 }, (_, bit) => {
      const other = String.fromCharCode(character.charCodeAt(0) ^ (1 << bit))
      return fragment.slice(0, at) + other + fragment.slice(at + 1)
    }),
  )
  const opened = await Promise.all(flipped.map(openFragment))
  const texts = opened.map((link) => (link?.kind === 'view' ? link.view.text : view.text))
  expect(new Set(texts)).toEqual(new Set([view.text]))
})

test('a link that was cut off is refused, wherever it ends', async () => {
  const fragment = fragmentOf(viewOf('{"request_id":"r","error":{"type":"rate_limit_error","message":"Slow down"}}'))
  const cut = Array.from(fragment.slice(1), (_, index) => fragment.slice(0, index + 1))
  const opened = await Promise.all(cut.map(openFragment))
  expect(opened).toEqual(cut.map(() => ({ kind: 'damaged' })))
})

test('a bomb is stopped at the ceiling', async () => {
  const bomb = toBase64url(Uint8Array.from([0, ...deflateSync(new Uint8Array(60_000_000), { level: 9 })]))
  expect(await openFragment(`1${bomb}000000`)).toEqual({ kind: 'damaged' })
})

test('brackets in brackets are not laid out beyond the ceiling, and not lost', async () => {
  const deep = (depth: number) => `${'[\n'.repeat(depth)}${']'.repeat(depth)}`
  const opened = await openFragment(fragmentOf(viewOf(deep(4000))))
  expect(opened).toEqual({ kind: 'view', view: viewOf(deep(4000).replaceAll('\n', '')) })
  const few = await openFragment(fragmentOf(viewOf(deep(40))))
  expect(few).toEqual({ kind: 'view', view: viewOf(JSON.stringify(JSON.parse(deep(40)), null, 2)) })
})

test.each([
  ['9abcdef', { kind: 'unknown-version' }],
  ['0', { kind: 'unknown-version' }],
  ['1', { kind: 'damaged' }],
  ['1*', { kind: 'damaged' }],
  ['nonsense', { kind: 'damaged' }],
  ['x'.repeat(2_000_000), { kind: 'too-large' }],
  ['', null],
  ['/reference/types/grant.not_found', null],
])('%.20s', async (fragment, opened) => {
  expect(await openFragment(`#${fragment}`)).toEqual(opened)
})

test('a text beyond the ceiling makes no link', () => {
  const random = Array.from({ length: 4000 }, (_, index) => ((index + 1) * 2654435761) % 4294967296).join(' ')
  expect(encodePermalink(viewOf(random))).toMatchObject({ kind: 'too-long' })
  expect(encodePermalink(viewOf('x'.repeat(2_000_000)))).toEqual({ kind: 'too-long', chars: null })
  expect(encodePermalink(viewOf(random.slice(0, 6000)))).toMatchObject({ kind: 'link', isLong: true })
})
