import { expect, test } from 'vitest'
import { maxHistoryChars, maxHistoryEntries } from '../../../core/limits.ts'
import { toEvict } from './evict.ts'

const weight = (id: string, time: number, chars = 1, pinned = false) => ({ id, time, chars, pinned })

test('nothing goes while there is room', () => {
  expect(toEvict([weight('a', 1), weight('b', 2)], 0)).toEqual([])
})

test('the oldest unpinned ones go first when there are too many', () => {
  const many = Array.from({ length: maxHistoryEntries }, (_, index) => weight(`${index}`, index))
  expect(toEvict([...many, weight('pinned', -1, 1, true)], -10)).toEqual(['0'])
})

test('the oldest go when the texts are too long together, pinned ones last', () => {
  const third = maxHistoryChars / 3
  const four = [
    weight('old', 1, third),
    weight('pin', 0, third, true),
    weight('mid', 2, third),
    weight('new', 3, third),
  ]
  expect(toEvict(four, 0)).toEqual(['old'])
  expect(toEvict([weight('pin', 0, maxHistoryChars + 1, true)], 0)).toEqual(['pin'])
})

test('what is too old goes unless it is pinned', () => {
  expect(toEvict([weight('old', 1), weight('pin', 1, 1, true), weight('new', 9)], 5)).toEqual(['old'])
})
