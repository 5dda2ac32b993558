import { expect, test } from 'vitest'
import { maxUndoTexts } from '../../core/limits.ts'
import { withText } from './undo-texts.ts'

test('keeps the texts in order, without a repetition', () => {
  expect(withText(['', 'typed'], 'example')).toEqual(['', 'typed', 'example'])
  expect(withText(['', 'typed'], 'typed')).toEqual(['', 'typed'])
  expect(withText([], '')).toEqual([''])
})

test('drops the oldest first', () => {
  const texts = Array.from({ length: maxUndoTexts }, (_, index) => `text ${index}`)
  expect(withText(texts, 'newest')).toEqual([...texts.slice(1), 'newest'])
})
