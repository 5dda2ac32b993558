import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { textReport } from './text-report.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const typed = { changes: [{ rangeLength: 0, text: 'a' }] }
const pasted = { changes: [{ rangeLength: 0, text: 'a'.repeat(500) }] }

function setUp(length: number) {
  const report = vi.fn<() => void>()
  return { report, ...textReport({ length: () => length, report }, 1000) }
}

test('a short text is handed on at each keystroke', () => {
  const { report, changed } = setUp(1000)
  changed(typed)
  changed(typed)
  expect(report).toHaveBeenCalledTimes(2)
})

test('a long one once typing rests, at once where something was pasted, and before it is needed', () => {
  const { report, changed, flush } = setUp(1001)
  changed(typed)
  changed(typed)
  expect(report).not.toHaveBeenCalled()
  vi.advanceTimersByTime(300)
  expect(report).toHaveBeenCalledTimes(1)
  changed(typed)
  changed(pasted)
  expect(report).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(report).toHaveBeenCalledTimes(2)
  changed(typed)
  flush()
  flush()
  expect(report).toHaveBeenCalledTimes(3)
})
