import { expect, test, vi } from 'vitest'
import { maxTextsBefore, maxTextsBeforeChars } from '../core/limits.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'
import { TextsBefore } from './texts-before.ts'

const view = (text: string, exchange = 0): LinkedView => ({ text, form: null, status: null, exchange })
const words = 'Your text was replaced.'

/** What the page does: a screen with one text, of which the store is told. */
function screen(first: string) {
  const texts = new TextsBefore()
  let current = view(first)
  const show = (next: LinkedView | null) => {
    if (next) current = next
    texts.shown(current.text)
    return next && current.text
  }
  return {
    texts,
    text: () => current.text,
    type: (text: string) => show(view(text)),
    replace: (text: string) => {
      texts.replaced(current, words)
      show(view(text))
    },
    undo: () => show(texts.undo(current)),
    redo: () => show(texts.redo(current)),
    words: () => texts.get().words,
  }
}

test('undo goes back through all texts, and redo forth again', () => {
  const page = screen('notes')
  page.replace('first')
  page.replace('second')
  expect([page.undo(), page.undo(), page.undo()]).toEqual(['first', 'notes', null])
  expect(page.words()).toBe('The text before is back.')
  expect([page.redo(), page.redo(), page.redo()]).toEqual(['first', 'second', null])
  expect(page.words()).toBe('The newer text is back.')
})

test('what was typed since is not lost by undo', () => {
  const page = screen('old')
  page.replace('')
  page.type('new and long')
  expect(page.undo()).toBe('old')
  expect(page.redo()).toBe('new and long')
  expect(page.undo()).toBe('old')
})

test('what undo took from the screen can be gone back to after another replacement', () => {
  const page = screen('old')
  page.replace('')
  page.type('new')
  page.undo()
  page.replace('other')
  expect([page.undo(), page.undo(), page.undo()]).toEqual(['old', 'new', null])
})

test('an emptied place that is filled keeps the way back to what was there', () => {
  const page = screen('notes')
  page.replace('')
  page.replace('example')
  expect(page.words()).toBe(words)
  expect([page.undo(), page.undo()]).toEqual(['notes', null])
})

test('a blank text is none to go back to', () => {
  const page = screen(' \n')
  page.replace('example')
  expect(page.texts.get()).toEqual({ before: [], after: [], words: null })
})

test('what was chosen for a text comes back with it', () => {
  const texts = new TextsBefore()
  texts.replaced(view('several', 2), words)
  expect(texts.undo(view('one'))).toEqual(view('several', 2))
})

test('a text that is there again is not offered any more', () => {
  const page = screen('notes')
  page.replace('example')
  page.type('notes')
  expect(page.texts.get()).toEqual({ before: [], after: [], words: null })
  page.type('notes, and more')
  expect(page.undo()).toBe(null)
})

test('the same text in its own place is no step', () => {
  const page = screen('notes')
  page.replace('notes')
  expect(page.texts.get()).toEqual({ before: [], after: [], words: null })
})

test('what is not told any more is kept for the next time', () => {
  const page = screen('notes')
  page.replace('first')
  page.texts.dismiss()
  expect(page.words()).toBe(null)
  page.replace('second')
  expect([page.undo(), page.undo()]).toEqual(['first', 'notes'])
})

test('the oldest go where they are too many or too long, the newest never', () => {
  const page = screen('0')
  for (let index = 1; index <= maxTextsBefore + 3; index += 1) page.replace(String(index))
  expect(page.texts.get().before.map(({ text }) => text)).toEqual(
    Array.from({ length: maxTextsBefore }, (_, index) => String(index + 3)),
  )
  const long = 'x'.repeat(maxTextsBeforeChars + 1)
  page.type(long)
  page.replace('short')
  expect(page.texts.get().before.length).toBe(1)
  page.replace('shorter')
  expect(page.texts.get().before.map(({ text }) => text.length)).toEqual([5])
})

test('whoever listens hears of each change, until they stop', () => {
  const texts = new TextsBefore()
  const listener = vi.fn<() => void>()
  const stop = texts.subscribe(listener)
  texts.replaced(view('notes'), words)
  stop()
  texts.dismiss()
  expect(listener).toHaveBeenCalledTimes(1)
})
