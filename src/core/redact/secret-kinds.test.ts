// The kinds of secrets in a text are named, and the secrets are not.
import { expect, test } from 'vitest'
import { examples } from '../catalogue/examples.ts'
import { secretKindsIn } from './secret-kinds.ts'

const key = `nyk_v0_${'aB3'.repeat(20)}`

test('a kind is named once, however often it stands there, and never the secret', async () => {
  const kinds = await secretKindsIn(`{"a":"${key}","b":"${key}"}`)
  expect(kinds).toHaveLength(1)
  expect(kinds.join(' ')).not.toContain('aB3')
})

test('nothing in an empty text and in the examples', async () => {
  expect(await secretKindsIn(' ')).toEqual([])
  expect((await Promise.all(examples.map(({ text }) => secretKindsIn(text)))).flat()).toEqual([])
})
