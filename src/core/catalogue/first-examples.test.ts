// The examples that the page shows at once are those that the table begins with.
import { expect, test } from 'vitest'
import { examples } from './examples.ts'
import { firstExamples } from './first-examples.ts'

test('they are the first of the examples', () => {
  expect(examples.slice(0, firstExamples.length)).toMatchObject(firstExamples)
})
