import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxArchiveEntryBytes } from '../limits.ts'
import { EntryScanner, longStringBytes } from './entry-scanner.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The strings that the scanner calls long. */
function longStrings(entry: Uint8Array, long: readonly number[]): string[] {
  const starts = long.filter((_place, index) => index % 2 === 0)
  return starts.map((start, index) => decoder.decode(entry.subarray(start, long[2 * index + 1])))
}

/** All strings as they are written in a JSON text of ASCII characters. */
function stringsIn(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, inner = '']) => inner)
}

/** Scans a text that comes in slices which end after the given numbers of bytes. */
function scan(text: string | Uint8Array, cuts: readonly number[] = []) {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text
  const found: string[] = []
  const scanner = new EntryScanner((entry, start, long) => {
    if (!entry) throw new Error('an entry was too large')
    const text = decoder.decode(entry)
    found.push(text)
    expect(longStrings(entry, long)).toEqual(stringsIn(text).filter((string) => string.length > longStringBytes))
    expect(bytes.subarray(start, start + entry.length)).toEqual(entry)
  })
  let from = 0
  for (const cut of [...cuts.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]) {
    scanner.push(bytes.subarray(from, cut))
    from = cut
  }
  return { found, end: scanner.end() }
}

const entries = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 })
const cuts = fc.array(fc.nat(), { maxLength: 8 })
const spaces = fc.constantFrom(undefined, 0, 2, '\t')

test('any archive, cut anywhere, has the entries that JSON.parse finds', () => {
  fc.assert(
    fc.property(entries, fc.jsonValue(), cuts, spaces, (listed, other, places, space) => {
      const text = JSON.stringify({ log: { pages: other, entries: listed, after: other }, more: other }, null, space)
      const { found, end } = scan(text, places)
      expect(found.map((entry) => JSON.parse(entry) as unknown)).toEqual(
        (JSON.parse(text) as { log: { entries: unknown } }).log.entries,
      )
      expect(end).toBe('whole')
    }),
  )
})

test('cut at every single byte it is the same', () => {
  const text = JSON.stringify({ log: { a: ['entries', []], entries: [{ 'a\\"b}': '\\"}]{' }, { ü: '漢"\\' }] } })
  const whole = scan(text).found
  expect(whole).toHaveLength(2)
  for (let cut = 0; cut <= encoder.encode(text).length; cut++) expect(scan(text, [cut]).found).toEqual(whole)
})

test('long strings are told, also where slices cut them', () => {
  const long = 'x\\"{'.repeat(longStringBytes)
  const text = JSON.stringify({ log: { entries: [{ a: long, b: 'short', c: { d: long } }, { e: long }] } })
  fc.assert(
    fc.property(cuts, (places) => {
      expect(scan(text, places).found).toHaveLength(2)
    }),
    { numRuns: 20 },
  )
})

test('hostile bytes neither throw nor hang', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), cuts, (bytes, places) => {
      expect(['whole', 'cut-off', 'no-entries']).toContain(scan(bytes, places).end)
    }),
  )
  const alphabet = fc.constantFrom('{', '}', '[', ']', '"', '\\', '"log":', '"entries":', ',', ' ', '1')
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), cuts, (parts, places) => {
      const text = parts.join('')
      expect(scan(text, places)).toEqual(scan(text))
    }),
  )
})

test('an archive that breaks off has the entries before the break', () => {
  const text = '{"log":{"entries":[{"a":1},{"b":{"c":"}'
  expect(scan(text)).toMatchObject({ found: ['{"a":1}'], end: 'cut-off' })
})

test.each([
  ['', 'no-entries'],
  ['{"entries":[{"a":1}]}', 'no-entries'],
  ['{"log":{"pages":[{"entries":[{"a":1}]}]}}', 'no-entries'],
  ['{"x":{"log":{"entries":[{"a":1}]}}}', 'no-entries'],
  ['{"log":["entries",[{"a":1}]]}', 'no-entries'],
  ['{"log":{"entries":{"a":1}}}', 'no-entries'],
  ['{"log":{"entries":[]}}', 'whole'],
  ['{"log":{"entries":[1,"x",[{"a":1}]]}}', 'whole'],
  ['}}{"log":{"entries":[{"a":1}]}}', 'no-entries'],
])('%s has no entry: %s', (text, end) => {
  expect(scan(text)).toMatchObject({ found: [], end })
})

test('an entry larger than can be held is told without its bytes, in its place', () => {
  const scanner = new EntryScanner((entry) => found.push(entry && decoder.decode(entry)))
  const found: (string | null)[] = []
  scanner.push(encoder.encode('{"log":{"entries":[{"a":"'))
  const slice = new Uint8Array(1 << 20).fill(0x61)
  for (let length = 0; length <= maxArchiveEntryBytes; length += slice.length) scanner.push(slice)
  scanner.push(encoder.encode('"},{"b":1}]}}'))
  expect(found).toEqual([null, '{"b":1}'])
  expect(scanner.end()).toBe('whole')
})
