// Where a value in quotes ends, in each way of escaping them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuotedEnds, dumpQuote, entryMark } from './quoted-ends.ts'

test.each([
  ['at the same quote', 'a"b', '"', 1],
  ['behind the same number of backslashes', String.raw`a\\"b\"c`, String.raw`\"`, 5],
  ['at the quote that closes a typographic one', 'a“b”c', '“', 3],
  ['where the text is cut off', 'abc', '“', 3],
  ['before the next entry of a dump', 'a"b"\n\n  ["c"]=>', dumpQuote, 3],
  ['at the end of a dump', 'a "b" c"\n}', dumpQuote, 7],
  ['before the next entry of a print', 'a\n[b]\n  [c] => d', entryMark, 5],
  ['where a print closes', 'a\n b\n)\n', entryMark, 4],
])('a value ends %s', (_, text, quote, end) => {
  expect(new QuotedEnds(text).after(0, quote)).toBe(end)
})

test('what was asked before does not change an answer', () => {
  const text = fc.array(fc.constantFrom('"', '\\', '“', '”', 'a')).map((parts) => parts.join(''))
  const asked = fc.array(fc.tuple(fc.nat(40), fc.constantFrom('"', '\\"', '\\\\"', '“')))
  fc.assert(
    fc.property(text, asked, (text, asked) => {
      const ends = new QuotedEnds(text)
      for (const [start, quote] of asked) {
        // A value starts behind a quote.
        if (start > text.length || !'"“”'.includes(text[start - 1] ?? '"')) continue
        expect(ends.after(start, quote)).toBe(new QuotedEnds(text).after(start, quote))
      }
    }),
  )
})
