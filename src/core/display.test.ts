// Values are shown as what they stand for: seconds as a time, an object by its size, a value of a closed set by its meaning.
import { expect, test } from 'vitest'
import type { FieldEntry, FieldKind } from './catalogue/types.ts'
import { displayValue, shortened, valueMeaning } from './display.ts'
import { parseJson } from './json/parse.ts'

const rows: readonly (readonly [json: string, kind: FieldKind, shown: string])[] = [
  ['1723821985', 'epoch-seconds', '2024-08-16 15:26:25 UTC'],
  ['"1723821985"', 'epoch-seconds', '2024-08-16 15:26:25 UTC'],
  ['0', 'epoch-seconds', '0'],
  ['-1', 'epoch-seconds', '-1'],
  ['1723821985000', 'epoch-seconds', '1723821985000'],
  ['"2024-08-16"', 'epoch-seconds', '2024-08-16'],
  ['1723821985', 'number', '1723821985'],
  ['12345678901234567890', 'id', '12345678901234567890'],
  ['""', 'text', '""'],
  ['true', 'boolean', 'true'],
  ['null', 'text', 'null'],
  ['{}', 'object', '0 fields'],
  ['{"a":1}', 'object', '1 field'],
  ['[1,2]', 'list', '2 items'],
]

test.each(rows)('%s as %s reads %s', (json, kind, shown) => {
  const { root } = parseJson(json)
  expect(root && displayValue(root, kind)).toBe(shown)
})

test('long text is cut between characters, not inside one', () => {
  const cut = shortened('😀'.repeat(200))
  expect(cut.endsWith('😀…')).toBe(true)
  expect(cut.length).toBeLessThanOrEqual(161)
  expect(shortened('short')).toBe('short')
})

test.each([
  ['"yes"', 'Agreed.'],
  ['true', 'So it is.'],
  ['"no"', undefined],
  ['null', undefined],
  ['{}', undefined],
])('the value %s stands for %s', (json, meaning) => {
  const values = [
    ['yes', 'Agreed.'],
    ['true', 'So it is.'],
  ] as const
  const entry: FieldEntry = { path: 'a', name: 'A', meaning: 'A.', kind: 'text', values, source: 'contract' }
  const { root } = parseJson(json)
  expect(root && valueMeaning(root, entry)).toBe(meaning)
})
