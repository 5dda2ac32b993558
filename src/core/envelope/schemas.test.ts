// The published schemas are documentation too: editors show them, and other tools may fetch them.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { envelopes } from '../model.ts'

interface Schema {
  readonly [keyword: string]: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

const folder = new URL('../../../public/schemas/', import.meta.url)
const files = readdirSync(folder)

function read(file: string): Schema {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema
}

function propertiesOf(schema: Schema, path: string): Array<[path: string, schema: Schema]> {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]): Array<[string, Schema]> => [
    [`${path}.${key}`, inner],
    ...propertiesOf(inner, `${path}.${key}`),
  ])
  return schema.items ? [...own, ...propertiesOf(schema.items, `${path}[]`)] : own
}

test('each envelope has one, unknown has none', () => {
  const named = envelopes.filter((envelope) => envelope !== 'unknown').map((envelope) => `${envelope}.schema.json`)
  expect(files.toSorted()).toEqual(named.toSorted())
})

test.each(files)('%s says what it is and where it is', (file) => {
  const schema = read(file)
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  // Relative, so that it resolves to the file's own address wherever the site is deployed.
  const address = new URL(`schemas/${file}`, 'https://host.example/sub/path/')
  expect(new URL(String(schema['$id']), address).href).toBe(address.href)
  expect(schema['title']).toMatch(/^Nylas /)
  expect(schema['description']).toMatch(/\.$/)
})

test.each(files)('%s explains each property', (file) => {
  const unexplained = propertiesOf(read(file), '').filter(
    ([, { title, description }]) =>
      typeof title !== 'string' || typeof description !== 'string' || !description.endsWith('.'),
  )
  expect(unexplained.map(([path]) => path)).toEqual([])
})

test.each(files)('%s uses only keywords that the messages know, and allows what it does not name', (file) => {
  const known = new Set(['$schema', '$id', 'title', 'description', 'type', 'required', 'anyOf', 'const'])
  for (const keyword of ['minimum', 'minLength', 'minItems', 'properties', 'items']) known.add(keyword)
  const schema = read(file)
  const all = [['', schema] as const, ...propertiesOf(schema, '')]
  const unknown = all.flatMap(([path, inner]) =>
    Object.keys(inner)
      .filter((keyword) => !known.has(keyword))
      .map((keyword) => `${path} ${keyword}`),
  )
  expect(unknown).toEqual([])
  const alternatives = all.flatMap(([, inner]) => (inner['anyOf'] as Schema[] | undefined) ?? [])
  expect(alternatives.map((branch) => Object.keys(branch).join())).toEqual(alternatives.map(() => 'required'))
})
