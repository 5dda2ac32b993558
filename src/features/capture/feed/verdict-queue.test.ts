import { expect, test } from 'vitest'
import { testExchange } from '../../../core/capture/test-exchange.ts'
import { noVerdict, VerdictQueue } from './verdict-queue.ts'

const rowOf = (id: number) => ({ key: String(id), exchange: testExchange({ id }), verdict: null })

test('what is added while the work before it is being stopped is judged too', async () => {
  const judged: string[] = []
  const queue = new VerdictQueue({
    judge: (exchanges, signal) =>
      new Promise((resolve, reject) => {
        setTimeout(() => resolve(exchanges.map(() => noVerdict)), 5)
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      }),
    isWanted: () => true,
    onVerdict: (key) => judged.push(key),
  })
  queue.add([rowOf(1)])
  queue.stop()
  queue.add([rowOf(2), rowOf(3)])
  await expect.poll(() => judged.toSorted()).toEqual(['2', '3'])
})
