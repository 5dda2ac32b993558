import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parse.ts'

/** Enough members for an index, before those that a test is about. */
const others = Array.from({ length: 1500 }, (_, index) => `"other${index}": 0`)

function objectWith(members: readonly string[]) {
  const { root, problems } = parseJson(`{${[...others, ...members].join(', ')}}`)
  return {
    root: root!,
    repeated: problems.filter(({ rule }) => rule === 'json/duplicate-key').map(({ start }) => start),
  }
}

describe('members of an object of many keys', () => {
  test('where there are tens of thousands, the first that are repeated are told, and the last one counts', () => {
    const written = Array.from({ length: 40_000 }, (_, index) => `"key${index % 30_000}": ${index}`)
    const { root, problems } = parseJson(`{${written.join(',')}}`)
    const start = written.slice(0, 30_000).join(',').length + 2
    const second = start + '"key0": 30000,'.length
    expect(problems.slice(0, 2)).toMatchObject([{ start }, { start: second }])
    expect(problems.map(({ rule }) => rule)).toEqual(problems.map(() => 'json/duplicate-key'))
    const values = ['key0', 'key9999', 'key10000', 'key29999', 'key30000'].map((key) => root?.get(key)?.number())
    expect(values).toEqual([30_000, 39_999, 10_000, 29_999, undefined])
  })

  test('any two spellings of a key are the same key, and the last one counts', () => {
    const text = `{${[...others, '"a\\u0062": 1', '"ab": 2', '"\\u0061b": 3'].join(', ')}}`
    const { root, problems } = parseJson(text)
    expect(root?.get('ab')?.raw).toBe('3')
    expect(problems.map(({ start }) => start)).toEqual([text.indexOf('"ab"'), text.indexOf('"\\u0061b"')])
  })

  test('a key that no member has is not there', () => {
    const { root } = objectWith([])
    expect(root.get('other')).toBeUndefined()
    expect(root.get('')).toBeUndefined()
    expect(root.get('other1499')?.pointer).toBe('/other1499')
  })

  test('a value without a key is found under none, and repeats nothing', () => {
    const { root, repeated } = objectWith([': 1', ': 2'])
    expect(root.get('')?.raw).toBe('2')
    expect(repeated).toEqual([])
    expect(parseJson('{: 1, : 2}').root?.get('')?.raw).toBe('2')
    expect(objectWith(['"": 1', ': 2']).root.get('')?.raw).toBe('2')
    expect(objectWith([': 1', '"": 2']).root.get('')?.raw).toBe('2')
    expect(objectWith(['"": 1', ': 2', '"": 3']).repeated).toHaveLength(1)
  })

  test('whatever the keys are, each leads to the last value that has it', () => {
    // The same key comes up again and again, plain and with escapes.
    const key = fc.oneof(
      fc.constantFrom('', 'a', 'b', '__proto__', 'constructor', '\u2028', 'é', '\ud83d\ude00', '"', '\\'),
      fc.string({ maxLength: 3 }),
    )
    const spelling = fc.constantFrom(JSON.stringify, (text: string) => {
      const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
      return `"${units.map((unit) => `\\u${unit}`).join('')}"`
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(key, spelling), { maxLength: 30 }), (keys) => {
        const { root, repeated } = objectWith(keys.map(([name, spell], index) => `${spell(name)}: ${index}`))
        const last = new Map(keys.map(([name], index) => [name, index]))
        for (const [name, index] of last) expect(root.get(name)?.number()).toBe(index)
        expect(repeated).toHaveLength(keys.length - last.size)
      }),
      { numRuns: 200 },
    )
  })
})
