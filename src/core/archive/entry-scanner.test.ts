import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxArchiveEntryBytes } from '../limits.ts'
import { EntryScanner, longStringBytes } from './entry-scanner.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What the scanner says need not be looked at, as it is written. */
function written(entry: Uint8Array, details: readonly number[]): string[] {
  const starts = details.filter((_place, index) => index % 2 === 0)
  return starts.map((start, index) => decoder.decode(entry.subarray(start, details[2 * index + 1])))
}

/** The same by way of JSON.parse: long strings, and lists of request and response. Of a text as `JSON.stringify` writes it, without escapes. */
function expectedDetails(value: unknown, level = 0): string[] {
  if (typeof value === 'string') return value.length > longStringBytes ? [value] : []
  if (level === 2 && Array.isArray(value)) return [JSON.stringify(value).slice(1, -1)]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, inner].flatMap((part) => expectedDetails(part, level + 1)))
    : []
}

/** Scans a text that comes in slices which end after the given numbers of bytes. */
function scan(text: string | Uint8Array, cuts: readonly number[] = []) {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text
  const found: string[] = []
  const details: string[][] = []
  const scanner = new EntryScanner((entry, start, places) => {
    if (!entry) throw new Error('an entry was too large')
    found.push(decoder.decode(entry))
    details.push(written(entry, places))
    expect(Buffer.compare(bytes.subarray(start, start + entry.length), entry)).toBe(0)
  })
  let from = 0
  for (const cut of [...cuts.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]) {
    scanner.push(bytes.subarray(from, cut))
    from = cut
  }
  return { found, details, end: scanner.end() }
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

test('long strings and the lists of request and response are told, also where slices cut them', () => {
  const long = 'x{['.repeat(longStringBytes)
  const listed = [
    { a: long, b: 'short', c: { d: long, e: [1, ['"', long]], f: { g: [2] }, h: [] } },
    { i: [long, [3]], [long]: { j: [{ k: [4] }] } },
  ]
  const text = JSON.stringify({ log: { entries: listed } })
  fc.assert(
    fc.property(cuts, (places) => {
      const { found, details } = scan(text, places)
      expect(found).toHaveLength(2)
      expect(details).toEqual(listed.map((entry) => expectedDetails(entry)))
    }),
    { numRuns: 20 },
  )
})

test('where brackets do not match, what is told stands within the entry', () => {
  const brackets = fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', '1'), { maxLength: 60 })
  fc.assert(
    fc.property(brackets, cuts, (parts, places) => {
      const bytes = encoder.encode(`{"log":{"entries":[{"a":{${parts.join('')}`)
      const scanner = new EntryScanner((entry, _start, details) => {
        const edges = [0, ...details, entry?.length ?? 0]
        expect(edges).toEqual(edges.toSorted((a, b) => a - b))
      })
      let from = 0
      for (const cut of [...places.map((place) => place % bytes.length).toSorted((a, b) => a - b), bytes.length]) {
        scanner.push(bytes.subarray(from, cut))
        from = cut
      }
    }),
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
