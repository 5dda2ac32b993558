import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('what is asked for in the newest turn comes, and fails as it does', async () => {
  const latest = new Turns().next()
  expect(await latest(Promise.resolve('a'))).toBe('a')
  await expect(latest(Promise.reject(new Error('gone')))).rejects.toThrow('gone')
})

test('of a turn that has ended nothing comes, not even its failure', async () => {
  const turns = new Turns()
  const older = turns.next()
  const answered = older(Promise.resolve('a'))
  const failed = older(Promise.reject(new Error('ended')))
  const newer = turns.next()
  expect(await Promise.all([answered, failed, newer(Promise.resolve('b'))])).toEqual([null, null, 'b'])
})
