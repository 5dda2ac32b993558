// The table of fields: paths, kinds and sources are known, and each meaning says more than the name.
import { expect, test } from 'vitest'
import { sources } from '../sources.ts'
import type { FieldEntry } from '../types.ts'
import { fields } from './index.ts'

const kinds = new Set(['id', 'epoch-seconds', 'date', 'email', 'url', 'text', 'number', 'boolean', 'object', 'list'])
const kindOf = new Map(fields.map(({ path, kind }) => [path, kind]))

function lastKey({ path }: FieldEntry): string {
  return path.split('.').at(-1)?.replace('[]', '') ?? ''
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

test('there are at least 200 fields and no path stands twice', () => {
  expect(fields.length).toBeGreaterThanOrEqual(200)
  const paths = fields.map(({ path }) => path)
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
})

/** The paths of the entries for which the rule does not hold. */
function offenders(rule: (entry: FieldEntry) => boolean): string[] {
  return fields.filter((entry) => !rule(entry)).map(({ path }) => path)
}

test('paths are keys joined by dots and end in a key', () => {
  expect(offenders(({ path }) => /^[a-z][a-z0-9_-]*(\[\])?(\.[a-z][a-z0-9_-]*(\[\])?)*$/.test(path))).toEqual([])
  expect(offenders(({ path }) => !path.endsWith('[]'))).toEqual([])
})

test('kinds and sources are known', () => {
  expect(offenders(({ kind }) => kinds.has(kind))).toEqual([])
  expect(offenders(({ source }) => Object.keys(sources).includes(source))).toEqual([])
})

test('names are short and meanings are one calm sentence', () => {
  expect(offenders(({ name }) => /^[A-Za-z].{0,40}[^.]$/.test(name))).toEqual([])
  expect(offenders(({ meaning }) => /^[A-Za-z].*\.$/.test(meaning) && meaning.length <= 140)).toEqual([])
  expect(offenders(({ meaning }) => !/!|\.\s+[A-Z]/.test(meaning))).toEqual([])
})

test('meanings say more than the key and the name', () => {
  const saysMore = (entry: FieldEntry) => {
    const known = new Set([...words(lastKey(entry).replaceAll('_', ' ')), ...words(entry.name)])
    const said = words(entry.meaning)
    return said.length >= 5 && said.filter((word) => !known.has(word)).length >= 4
  }
  expect(offenders(saysMore)).toEqual([])
})

test('kinds fit the keys', () => {
  const fitting: readonly [RegExp, string][] = [
    [/^(?!original_send_at$).*_at$/, 'epoch-seconds'],
    [/^id$|_id$/, 'id'],
    [/_ids$/, 'list'],
    [/^(is|has|verified|hide)_/, 'boolean'],
  ]
  for (const [keys, kind] of fitting) {
    expect(offenders((entry) => !keys.test(lastKey(entry)) || entry.kind === kind)).toEqual([])
  }
})

test.each([
  'created_at',
  'updated_at',
  'date',
  'time',
  'timestamp',
  'send_at',
  'close_time',
  'start_time',
  'end_time',
  'when.time',
  'join_time',
  'expires_at',
  'api_key.expires_at',
  'iat',
  'exp',
  'earliest_message_date',
  'latest_message_received_date',
  'latest_message_sent_date',
  'deltas[].date',
  'message_data.timestamp',
  'media.retained_until',
  'old_start_time',
  'old_end_time',
  'time_slots[].start_time',
  'email_timestamp',
  'order_date',
  'date_created',
])('%s is in seconds', (path) => {
  expect(kindOf.get(path)).toBe('epoch-seconds')
})

test.each(['when.date', 'start_date', 'end_date', 'birthday'])('%s is a day', (path) => {
  expect(kindOf.get(path)).toBe('date')
})

test('only times and days are dates', () => {
  const dated = fields.filter(({ kind }) => kind === 'epoch-seconds' || kind === 'date').map(lastKey)
  expect(
    dated.filter((key) => !/_at$|date|time|timestamp|^iat$|^exp$|birthday|retained_until|estimate/.test(key)),
  ).toEqual([])
})

test('headers that do not exist are not explained', () => {
  expect(fields.filter(({ path, meaning }) => /x-ratelimit/i.test(path + meaning))).toEqual([])
})

test('values are named once and explained in whole sentences', () => {
  const known = fields.filter(({ values }) => values)
  expect(known.length).toBeGreaterThanOrEqual(15)
  expect(offenders(({ values = [] }) => new Set(values.map(([value]) => value)).size === values.length)).toEqual([])
  expect(offenders(({ values = [] }) => values.every(([, meaning]) => /^[A-Z][^!]*\.$/.test(meaning)))).toEqual([])
})
