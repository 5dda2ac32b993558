// Places in an edited text lead back to the text before the edits.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edit, EditMap } from './edit-map.ts'

test('replaces, inserts and deletes', () => {
  const map = new EditMap([
    { start: 0, end: 4, text: 'null' },
    { start: 5, end: 5, text: '<new>' },
    { start: 6, end: 9, text: '' },
  ])
  expect(map.apply('None, abc!')).toBe('null,<new> !')
  expect(map.spanBefore({ start: 0, end: 4 })).toEqual({ start: 0, end: 4 })
  expect(map.spanBefore({ start: 11, end: 12 })).toEqual({ start: 9, end: 10 })
})

/** A text and edits of it that are in order and do not overlap. */
const edited = fc.string({ maxLength: 40 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    edits: fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(4), fc.string({ maxLength: 5 })), { maxLength: 6 })
      .map((raw) => {
        const edits: Edit[] = []
        for (const [start, length, replacement] of raw.toSorted((a, b) => a[0] - b[0])) {
          const from = Math.max(start, (edits.at(-1)?.end ?? -1) + 1)
          if (from <= text.length) {
            edits.push({ start: from, end: Math.min(text.length, from + length), text: replacement })
          }
        }
        return edits
      }),
  }),
)

test('a character that no edit touched is found where it stood', () => {
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      const map = new EditMap(edits)
      const result = map.apply(text)
      for (let at = 0; at < result.length; at++) {
        const { start, end } = map.spanBefore({ start: at, end: at + 1 })
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        const edit = edits.find((candidate) => candidate.start === start && candidate.end === end)
        const before = edit ? result[at] : text.slice(start, end)
        expect(before).toBe(result[at])
      }
    }),
  )
})

test('spans keep their order', () => {
  fc.assert(
    fc.property(edited, fc.nat(60), fc.nat(60), ({ text, edits }, a, b) => {
      const map = new EditMap(edits)
      const length = map.apply(text).length
      const [start, end] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)]
      const before = map.spanBefore({ start, end })
      expect(before.start).toBeLessThanOrEqual(before.end)
      expect(before.end).toBeLessThanOrEqual(text.length)
    }),
  )
})
