import { expect, test } from 'vitest'
import { LatestRequest } from './latest-request.ts'

test('what is asked for in the newest request comes, and fails as it does', async () => {
  const latest = new LatestRequest().begin()
  expect(await latest(Promise.resolve('a'))).toBe('a')
  await expect(latest(Promise.reject(new Error('gone')))).rejects.toThrow('gone')
})

test('of a request that a newer one has replaced nothing comes, not even its failure', async () => {
  const requests = new LatestRequest()
  const older = requests.begin()
  const answered = older(Promise.resolve('a'))
  const failed = older(Promise.reject(new Error('ended')))
  const newer = requests.begin()
  expect(await Promise.all([answered, failed, newer(Promise.resolve('b'))])).toEqual([null, null, 'b'])
})
