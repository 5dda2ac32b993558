// What holds for every text, hostile or not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonNode } from './document.ts'
import { parseJson } from './parse.ts'
import { maxJsonProblems } from './problem.ts'

const keys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', 'a/b', '~', '~1'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 20 }).map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value
const indents = fc.constantFrom(undefined, 2, '\t')
const jsonTexts = fc.oneof(
  fc.json(),
  fc.tuple(values, indents).map(([value, indent]) => JSON.stringify(value, null, indent)),
)

/** Pieces that mean something somewhere, so that random texts reach every corner. */
const marks =
  '" \' ` “ ” ‘ ’ \\ \\" \\u00 { } [ ] , : ; => # // /* */ ( ) a key true tru null None u" ... … 0 - 1.5 1e "a" "a":'
const pieces = fc.constantFrom(
  ...marks.split(' '),
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '# ',
  '"x, ',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\0',
  '\ud800',
  '9007199254740993',
  'x'.repeat(60),
)
const hostileTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .tuple(pieces, fc.array(pieces, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 60 }))
    .map(([first, parts, times]) => first + parts.join('').repeat(times)),
)

interface Edit {
  readonly place: number
  readonly removed: number
  readonly added: string
}
const edits = fc.array(
  fc.record({
    place: fc.nat(),
    removed: fc.nat({ max: 3 }),
    added: fc.oneof(fc.constant(''), pieces, fc.string({ maxLength: 2 })),
  }),
  { minLength: 1, maxLength: 3 },
)
const damagedTexts = fc.tuple(jsonTexts, edits).map(([text, list]) => list.reduce(edited, text))

function edited(text: string, { place, removed, added }: Edit): string {
  const at = place % (text.length + 1)
  return text.slice(0, at) + added + text.slice(at + removed)
}

function accepted(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a value is what `JSON.parse` made, key by key, but without prototypes. */
function isSame(actual: unknown, native: unknown): boolean {
  if (typeof native !== 'object' || native === null) return Object.is(actual, native)
  if (typeof actual !== 'object' || actual === null) return false
  if (Array.isArray(native)) {
    return (
      Array.isArray(actual) && actual.length === native.length && native.every((item, i) => isSame(actual[i], item))
    )
  }
  const mine = Object.entries(actual)
  const theirs = Object.entries(native)
  const hasSameKeys = mine.length === theirs.length && mine.every(([key], index) => key === theirs[index]?.[0])
  return (
    Object.getPrototypeOf(actual) === null && hasSameKeys && mine.every(([, value], i) => isSame(value, theirs[i]?.[1]))
  )
}

function expectInside(text: string, node: JsonNode): void {
  expect(0 <= node.start && node.start <= node.end && node.end <= text.length).toBe(true)
  let count = 0
  let before = node.start
  for (const child of node.children()) {
    const from = child.keyStart < 0 ? child.start : child.keyStart
    expect(before <= from && child.end <= node.end).toBe(true)
    expect(child.keyStart < 0 || child.keyEnd <= child.start).toBe(true)
    expect(child.key === null).toBe(node.kind === 'array')
    expect(node.at(count)?.start).toBe(child.start)
    before = child.end
    count++
    expectInside(text, child)
  }
  expect(node.size).toBe(count)
}

test('JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(jsonTexts, (text) => {
      const { root, strict, relaxed, problems, end } = parseJson(text)
      expect({ strict, relaxed, end }).toEqual({ strict: true, relaxed: false, end: text.trimEnd().length })
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(isSame(root?.toValue(), JSON.parse(text))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('pointers lead back to where they come from', () => {
  fc.assert(
    fc.property(jsonTexts, (text) => {
      const { root } = parseJson(text)
      const visit = (node: JsonNode) => {
        const found = root?.resolve(node.pointer)
        expect([found?.start, found?.end]).toEqual([node.start, node.end])
        for (const child of node.children()) visit(child)
      }
      if (root) visit(root)
    }),
  )
})

test('strict says whether JSON.parse accepts a damaged text', () => {
  fc.assert(
    fc.property(damagedTexts, (text) => {
      expect(parseJson(text).strict).toBe(accepted(text))
    }),
    { numRuns: 600 },
  )
})

test('any text is read without an error, and everything lies inside it', () => {
  fc.assert(
    fc.property(fc.oneof(hostileTexts, damagedTexts), fc.nat(), fc.nat(), (text, a, b) => {
      const from = a % (text.length + 1)
      const to = b % 3 === 0 ? from + (b % (text.length - from + 1)) : text.length
      for (const document of [parseJson(text), parseJson(text, { from, to })]) {
        const { root, problems, strict, relaxed } = document
        expect(problems.length).toBeLessThanOrEqual(maxJsonProblems)
        for (const { rule, start, end, message } of problems) {
          expect(0 <= start && (start < end || rule === 'json/empty') && end <= text.length).toBe(true)
          expect(message).not.toBe('')
        }
        expect(strict && relaxed).toBe(false)
        expect(strict || problems.length > 0).toBe(true)
        if (root) expectInside(text, root)
        root?.toValue()
      }
    }),
    { numRuns: 600 },
  )
})

test('strict agrees with JSON.parse on hostile texts', () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      expect(parseJson(text).strict).toBe(accepted(text))
    }),
    { numRuns: 600 },
  )
})

test.each([
  ['quotes', '"'],
  ['backslashes', '\\'],
  ['openers', '[{"a":'],
  ['closers', ']}'],
  ['mixed quotes', '\'"'],
  ['typographic quotes', '“a” ‘'],
  ['comments', '/*'],
  ['commas', ','],
  ['words', 'a:'],
  ['strings over lines', '"a\n'],
  ['quotes inside strings', '"a" x '],
  ['strings that swallow the next', '"x, "b" '],
  ['long strings over lines', `"${'x'.repeat(60)}\n'`],
  ['parentheses', '('],
])('a text of %s is read in time that grows with its length', (_, piece) => {
  for (const opening of ['', '[', '{"k":']) {
    const text = opening + piece.repeat(100_000 / piece.length)
    // The processor's time: waiting for a busy machine does not count.
    const start = process.cpuUsage()
    parseJson(text)
    const { user, system } = process.cpuUsage(start)
    // Effort that grows with the length takes a fraction of a second; quadratic effort takes many seconds.
    expect((user + system) / 1000, 'milliseconds').toBeLessThan(4000)
  }
})
