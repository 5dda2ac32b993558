// The compiled validator decides as the schema says, follows references, and needs nothing at run time.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileValidator } from './schema-validator.ts'

type Validator = ((value: unknown) => boolean) & { errors?: Array<{ instancePath: string; params: unknown }> | null }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schema-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(name: string, schema: object): Promise<string> {
  const file = join(folder, `${name}.schema.json`)
  await writeFile(file, JSON.stringify({ $id: `https://example.com/schemas/${name}.schema.json`, ...schema }))
  return file
}

test('accepts, rejects with the place of every error, and reads a referenced schema beside it', async () => {
  const id = await write('id', { type: 'string', minLength: 2 })
  const item = await write('item', {
    type: 'object',
    required: ['id'],
    properties: { id: { $ref: 'id.schema.json' }, count: { type: ['integer', 'null'] } },
  })
  const read: string[] = []
  const code = await compileValidator(item, (file) => read.push(file))
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Validator }
  const validate = module.default
  expect(validate({ id: 'ab', count: null })).toBe(true)
  expect(validate({ id: 'a', count: 'x' })).toBe(false)
  expect(validate.errors?.map((error) => error.instancePath).sort()).toEqual(['/count', '/id'])
  expect(read).toEqual([item, id])
})

test('refuses a keyword whose code would call require()', async () => {
  const file = await write('unique', { type: 'array', items: { type: 'object' }, uniqueItems: true })
  await expect(compileValidator(file)).rejects.toThrow('require()')
})

test('refuses a keyword that it does not know', async () => {
  const file = await write('typo', { type: 'object', requierd: ['id'] })
  await expect(compileValidator(file)).rejects.toThrow('requierd')
})

test('leaves out the words for readers, and keeps properties of their names', async () => {
  const file = await write('worded', {
    title: 'A worded schema',
    type: 'object',
    required: ['title'],
    properties: { title: { type: 'string', description: 'Its heading' }, description: { const: 'x' } },
  })
  const code = await compileValidator(file)
  expect(code).not.toMatch(/A worded schema|Its heading|must have required/)
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Validator }
  expect(module.default({ title: 'a', description: 'x' })).toBe(true)
  expect(module.default({ description: 'y' })).toBe(false)
  expect(module.default.errors?.map((error) => error.instancePath).sort()).toEqual(['', '/description'])
})

test('an error names the types that would do without the schema at run time', async () => {
  const file = await write('typed', { type: 'object', properties: { 'a-b': { type: ['integer', 'null'] } } })
  const code = await compileValidator(file)
  expect(code.replaceAll(/const schema\d+ = /g, '')).not.toMatch(/\bschema\d+\b/)
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Validator }
  expect(module.default({ 'a-b': 'x' })).toBe(false)
  expect(module.default.errors?.map(({ params }) => params)).toEqual([{ type: ['integer', 'null'] }])
})
