// The objects of the API are listed once, and what the table of fields knows of them is in it.
import { expect, test } from 'vitest'
import { endpoints } from './endpoints.ts'
import { memberOf, shapeOf } from './object-shape.ts'
import { objects } from './objects.ts'

/** What a path leads to in an object's shape. */
function entryAt(object: string, path: string) {
  const keys = path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), 0] : [part]))
  return keys.reduce((shape, key) => memberOf(shape, key), shapeOf(object))?.entry
}

test('every documented field of an object is in the catalogue', () => {
  const missing = objects.flatMap(({ object, paths }) =>
    paths.filter((path) => !entryAt(object, path)).map((path) => `${object}: ${path}`),
  )
  expect(missing).toEqual([])
})

test('an object is listed once, and its paths too', () => {
  const names = objects.map(({ object }) => object)
  expect(new Set(names).size).toBe(names.length)
  const repeated = objects.flatMap(({ paths, fields }) => {
    const all = [...paths, ...fields.map(({ path }) => path)]
    const own = new Set(fields.map(({ path }) => path))
    return all.filter((path, index) => all.indexOf(path) !== index && !own.has(path))
  })
  expect(repeated).toEqual([])
})

test('the objects that people ask about most are known', () => {
  const common = [
    'message',
    'thread',
    'draft',
    'folder',
    'attachment',
    'event',
    'calendar',
    'contact',
    'grant',
    'webhook',
  ]
  for (const object of [...common, 'notetaker', 'configuration', 'booking']) expect(shapeOf(object)).toBeDefined()
  expect(shapeOf('__proto__')).toBeUndefined()
  expect(endpoints.some(({ object }) => object === 'event')).toBe(true)
})

test('meanings are one calm sentence, names short, values whole sentences', () => {
  const all = objects.flatMap(({ fields }) => fields)
  expect(all.filter(({ meaning }) => !/^[A-Z][^!]{20,140}\.$/.test(meaning))).toEqual([])
  expect(all.filter(({ name }) => !/^[A-Z].{0,40}[^.]$/.test(name))).toEqual([])
  const values = all.flatMap((entry) => entry.values ?? [])
  expect(values.filter(([, meaning]) => !/^[A-Z][^!]*\.$/.test(meaning))).toEqual([])
})

test('keys in camel case lead to the same field', () => {
  expect(memberOf(shapeOf('event'), 'calendarId')?.entry?.path).toBe('calendar_id')
})
