// The outline of a long list is classified and validated like the whole list.
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examples } from '../catalogue/examples.ts'
import { parseJson } from '../json/parse.ts'
import { envelopes } from '../model.ts'
import { classify } from './classify.ts'
import { outlineOf } from './outline.ts'
import { validateEnvelope } from './validate.ts'

function rootOf(value: unknown) {
  return parseJson(JSON.stringify(value)).root!
}

test('lists keep all their entries, and of objects among them what is asked for', () => {
  const entries = [{ object: 'error', body: 'long', a: [1] }, [{ id: 1, type: { deep: [{ id: 2 }] } }], 'text', 7, null]
  expect(outlineOf(rootOf({ id: { x: [] }, data: entries }))).toEqual({
    id: { x: [] },
    data: [{ object: 'error' }, [{ type: { deep: [{}] } }], 'text', 7, null],
  })
})

test('objects of very many members keep the first, and all where one is repeated', () => {
  const members = Array.from({ length: 1500 }, (_, index) => `"key${index}": ${index}`)
  const outlined = (text: string) => Object.entries(outlineOf(parseJson(text).root!) as object)
  expect(outlined(`{${members.join(',')}}`)).toEqual(Array.from({ length: 1000 }, (_, index) => [`key${index}`, index]))
  expect(outlined(`{${members.join(',')}, "key0": "last"}`)).toHaveLength(1500)
  expect(outlined(`{${members.join(',')}, "key0": "last"}`)[0]).toEqual(['key0', 'last'])
})

/** The keys of list entries that a schema names. */
function entryKeysOf(schema: unknown, inList = false): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, inner]: [string, unknown]) => {
    if (keyword === 'items') return entryKeysOf(inner, true)
    if (keyword === 'properties') {
      const members = Object.entries(inner as Record<string, unknown>)
      return [...(inList ? Object.keys(inner as object) : []), ...members.flatMap(([, member]) => entryKeysOf(member))]
    }
    if (keyword === 'required') return inList ? (inner as string[]) : []
    return entryKeysOf(inner, inList)
  })
}

const folder = 'public/schemas'

test.each(readdirSync(folder))('%s asks list entries for keys of the outline only', (file) => {
  const keys = entryKeysOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const entry = Object.fromEntries(keys.map((key) => [key, 1]))
  expect(outlineOf(rootOf([entry]))).toEqual([entry])
})

const names =
  'error type message request_id data object items threads deltas object_data id code success details ' +
  'loc msg schedule_id scheduleId status specversion import_failed errors provider_error ' +
  'grant_id grantId account_id accountId job_status_id importFailed limit offset application_id send_ics_error grant_status grantStatus webhook_url webhookUrl __proto__ x'
const keys = fc.constantFrom(...names.split(' '))
const bodies = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      'error',
      'message',
      'message.created',
      '',
      null,
      1,
      true,
      'invalid_grant',
      'invalid',
      'failed',
      'x',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
  ),
})).value

function answers(value: ReturnType<typeof outlineOf>, status: number | null) {
  const found = classify(value, { status })
  return [found, ...envelopes.map((envelope) => validateEnvelope(envelope, value, found.body))]
}

test('the outline tells of a body what the whole tells', () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom(null, 200, 400), (body, status) => {
      const root = rootOf(body)
      expect(answers(outlineOf(root), status)).toEqual(answers(root.toValue(), status))
    }),
    { numRuns: 800, examples: [[[{ status: 'sent', job_status_id: 'j' }], null]] },
  )
})

const bodiesOfExamples = examples.flatMap(
  ({ text }) => parseJson(text, { from: Math.max(0, text.indexOf('{')) }).root ?? [],
)

test.each(bodiesOfExamples)('the outline of an example: %#', (root) => {
  expect(answers(outlineOf(root), null)).toEqual(answers(root.toValue(), null))
})
