import { expect, test } from 'vitest'
import { inspect } from '../core/inspect.ts'
import { maxCharsLeftRunning } from '../core/limits.ts'
import { InspectorClient } from './client.ts'
import type { InspectRequest } from './messages.ts'

/** A worker that answers when it is told to, as slowly as the test wants. */
class HeldWorker extends EventTarget {
  readonly received: InspectRequest[] = []
  terminated = false

  postMessage(request: InspectRequest) {
    this.received.push(request)
  }

  terminate() {
    this.terminated = true
  }

  answer(index: number) {
    const { id, text, options } = this.received[index] ?? { id: -1, text: '', options: {} }
    this.dispatchEvent(new MessageEvent('message', { data: { id, inspection: inspect(text, options) } }))
  }

  crash() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
  }
}

function setUp() {
  const workers: HeldWorker[] = []
  const client = new InspectorClient(() => {
    const worker = new HeldWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  const call = (text: string, signal = new AbortController().signal) => client.inspect(text, {}, signal)
  return { workers, call }
}

test('answers reach the calls they belong to, in any order', async () => {
  const { workers, call } = setUp()
  const first = call('429')
  const second = call('grant.not_found')
  workers[0]?.answer(1)
  workers[0]?.answer(0)
  expect((await first).exchanges[0].status?.value).toBe(429)
  expect((await second).exchanges[0].type?.value).toBe('grant.not_found')
  expect(workers).toHaveLength(1)
})

test('an aborted call rejects, and its late answer is ignored', async () => {
  const { workers, call } = setUp()
  const abort = new AbortController()
  const old = call('429', abort.signal)
  const kept = call('404')
  abort.abort()
  await expect(old).rejects.toMatchObject({ name: 'AbortError' })
  workers[0]?.answer(0)
  workers[0]?.answer(1)
  expect((await kept).exchanges[0].status?.value).toBe(404)
  expect(workers[0]?.terminated).toBe(false)
})

test('aborting a long text ends the worker, and what is still wanted goes to a new one', async () => {
  const { workers, call } = setUp()
  const abort = new AbortController()
  const long = call('x'.repeat(maxCharsLeftRunning + 1), abort.signal)
  const kept = call('404')
  abort.abort()
  await expect(long).rejects.toMatchObject({ name: 'AbortError' })
  expect(workers[0]?.terminated).toBe(true)
  expect(workers[1]?.received.map(({ text }) => text)).toEqual(['404'])
  workers[1]?.answer(0)
  expect((await kept).exchanges[0].status?.value).toBe(404)
})

test('a crash rejects what was running, and the next call gets a new worker', async () => {
  const { workers, call } = setUp()
  const lost = call('429')
  workers[0]?.crash()
  await expect(lost).rejects.toThrow('out of memory')
  const next = call('404')
  workers[1]?.answer(0)
  expect((await next).exchanges[0].status?.value).toBe(404)
})
