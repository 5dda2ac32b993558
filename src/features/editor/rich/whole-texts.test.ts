import { expect, test } from 'vitest'
import { maxUndoTexts } from '../../../core/limits.ts'
import { wholeTexts } from './whole-texts.ts'

/** Versions as Monaco counts them: each change makes a new one, undoing an edit brings the old one back. */
function testModel(first: string) {
  let text = first
  let made = 1
  let version = 1
  const edits: { readonly text: string; readonly version: number }[] = []
  return {
    getValue: () => text,
    getAlternativeVersionId: () => version,
    setValue(next: string) {
      edits.length = 0
      text = next
      version = ++made
    },
    edit(next: string) {
      edits.push({ text, version })
      text = next
      version = ++made
    },
    undoEdit() {
      const last = edits.pop()
      if (last) ({ text, version } = last)
    },
  }
}

test('goes back through the texts and forth again', () => {
  const model = testModel('a')
  const texts = wholeTexts(model, [model.getValue()])
  texts.replace('b')
  texts.replace('c')
  expect([texts.undo(), model.getValue()]).toEqual([true, 'b'])
  expect([texts.undo(), model.getValue()]).toEqual([true, 'a'])
  expect([texts.undo(), model.getValue()]).toEqual([false, 'a'])
  expect([texts.redo(), model.getValue()]).toEqual([true, 'b'])
  expect([texts.redo(), model.getValue()]).toEqual([true, 'c'])
  expect(texts.redo()).toBe(false)
})

test('leaves the edits of a text to the editor until none is left', () => {
  const model = testModel('a')
  const texts = wholeTexts(model, [model.getValue()])
  texts.replace('b')
  model.edit('b!')
  texts.edited()
  expect([texts.undo(), model.getValue()]).toEqual([false, 'b!'])
  model.undoEdit()
  expect([texts.undo(), model.getValue()]).toEqual([true, 'a'])
})

test('an edit ends what could come again', () => {
  const model = testModel('a')
  const texts = wholeTexts(model, [model.getValue()])
  texts.replace('b')
  texts.undo()
  model.edit('a!')
  texts.edited()
  model.undoEdit()
  expect([texts.redo(), model.getValue()]).toEqual([false, 'a'])
})

test('a text that is there as the first one is the bottom', () => {
  const model = testModel('')
  const texts = wholeTexts(model, ['', 'a', ''])
  texts.replace('b')
  texts.begin('c')
  expect([texts.undo(), texts.redo(), model.getValue(), texts.all()]).toEqual([false, false, 'c', ['c']])
})

test('keeps so many texts and no more', () => {
  const model = testModel('0')
  const texts = wholeTexts(model, [model.getValue()])
  for (let index = 1; index <= maxUndoTexts + 3; index += 1) texts.replace(String(index))
  let steps = 0
  while (texts.undo()) steps += 1
  expect(steps).toBe(maxUndoTexts)
})

test('what the editor itself replaced before is gone back to as well', () => {
  const model = testModel('b')
  const texts = wholeTexts(model, ['a', 'b'])
  expect(texts.undo()).toBe(false)
  texts.replace('c')
  texts.keep()
  model.edit('d')
  texts.edited()
  expect(texts.all()).toEqual(['a', 'b', 'c', 'd'])
  model.undoEdit()
  expect([texts.undo(), model.getValue()]).toEqual([true, 'b'])
  expect([texts.undo(), model.getValue()]).toEqual([true, 'a'])
  expect(texts.all()).toEqual(['a'])
})
