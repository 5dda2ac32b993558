import { expect, test, vi } from 'vitest'
import type { TextRange } from '../../core/model.ts'
import { CaretStore } from './caret-store.ts'

const onLine = (startColumn: number, endColumn: number): TextRange => ({
  start: startColumn - 1,
  end: endColumn - 1,
  startLine: 1,
  startColumn,
  endLine: 1,
  endColumn,
})
const outer = onLine(1, 40)
const inner = onLine(10, 20)

test('only the innermost place around the caret is active', () => {
  const store = new CaretStore()
  store.setRanges([outer, inner])
  expect(store.isActive(outer)).toBe(false)
  store.move({ line: 1, column: 12 })
  expect([store.isActive(outer), store.isActive(inner)]).toEqual([false, true])
  store.move({ line: 1, column: 30 })
  expect([store.isActive(outer), store.isActive(inner)]).toEqual([true, false])
  store.move({ line: 2, column: 1 })
  expect([store.isActive(outer), store.isActive(inner)]).toEqual([false, false])
})

test('listeners hear of a change of place, not of every step', () => {
  const store = new CaretStore()
  const listener = vi.fn<() => void>()
  store.setRanges([inner])
  const unsubscribe = store.subscribe(listener)
  store.move({ line: 1, column: 11 })
  store.move({ line: 1, column: 12 })
  expect(listener).toHaveBeenCalledTimes(1)
  unsubscribe()
  store.move({ line: 3, column: 1 })
  expect(listener).toHaveBeenCalledTimes(1)
})
