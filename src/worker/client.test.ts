import { expect, test, vi } from 'vitest'
import { createBirpc } from 'birpc'
import { maxCharsLeftRunning } from '../core/limits.ts'
import { workerCalls } from './calls.ts'
import { WorkerClient } from './client.ts'

interface Request {
  readonly m: string
  readonly a: readonly [text: string]
}

/** A worker with the real calls, which begins with each of them when it is told to, as slowly as the test wants. */
class HeldWorker extends EventTarget {
  readonly received: Request[] = []
  terminated = false
  #listen: (request: Request) => void = () => {}

  constructor() {
    super()
    createBirpc<object, typeof workerCalls>(workerCalls, {
      post: (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
      on: (listen) => {
        this.#listen = listen
      },
      onGeneralError: () => true,
    })
  }

  get texts() {
    return this.received.map(({ a }) => a[0])
  }

  postMessage(request: Request) {
    this.received.push(structuredClone(request))
  }

  terminate() {
    this.terminated = true
  }

  answer(index: number) {
    const request = this.received[index]
    if (request) this.#listen(request)
  }

  crash(message = 'out of memory') {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
}

function setUp() {
  const workers: HeldWorker[] = []
  const client = new WorkerClient(() => {
    const worker = new HeldWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  const call = (text: string, signal = new AbortController().signal) => client.inspect(text, {}, signal)
  return { workers, client, call }
}

const longText = 'x'.repeat(maxCharsLeftRunning + 1)

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

test('an idle worker is detached, and another one is started in its place', async () => {
  const { workers, client, call } = setUp()
  client.begin()
  const other = client.detach()
  expect(workers).toHaveLength(2)
  const theirs = other.inspect('429', {}, new AbortController().signal)
  const ours = call('404')
  expect(workers.map(({ texts }) => texts)).toEqual([['429'], ['404']])
  workers[0]?.crash()
  await expect(theirs).rejects.toThrow('out of memory')
  workers[1]?.answer(0)
  expect((await ours).exchanges[0].status?.value).toBe(404)
  client.end()
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true])
})

test('a busy worker stays, and so does one that has not begun', () => {
  const { workers, client, call } = setUp()
  void client.detach()
  expect(workers).toHaveLength(0)
  void call('429').catch(() => undefined)
  client.detach().begin()
  expect(workers.map(({ texts }) => texts)).toEqual([['429'], []])
})

test('a worker that began ahead of the first call is the one that answers it', async () => {
  const { workers, client, call } = setUp()
  client.begin()
  client.begin()
  const inspection = call('429')
  workers[0]?.answer(0)
  expect((await inspection).exchanges[0].status?.value).toBe(429)
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

test('a call that was aborted before it began asks nothing', async () => {
  const { workers, call } = setUp()
  await expect(call('429', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  expect(workers).toHaveLength(0)
})

test('a long call that was aborted before it began leaves the worker to the others', async () => {
  const { workers, call } = setUp()
  const kept = call('404')
  await expect(call(longText, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  expect(workers[0]?.terminated).toBe(false)
  workers[0]?.answer(0)
  expect((await kept).exchanges[0].status?.value).toBe(404)
})

test('aborting a long text ends the worker at once, and what is still wanted goes to a new one', async () => {
  const { workers, call } = setUp()
  const abort = new AbortController()
  const long = call(longText, abort.signal)
  const kept = call('404')
  abort.abort()
  expect(workers[0]?.terminated).toBe(true)
  await expect(long).rejects.toMatchObject({ name: 'AbortError' })
  await vi.waitFor(() => expect(workers[1]?.texts).toEqual(['404']))
  workers[1]?.answer(0)
  expect((await kept).exchanges[0].status?.value).toBe(404)
})

test('aborting a long text that has been answered leaves the worker alone', async () => {
  const { workers, call } = setUp()
  const abort = new AbortController()
  const long = call(longText, abort.signal)
  workers[0]?.answer(0)
  await long
  abort.abort()
  expect(workers[0]?.terminated).toBe(false)
})

test('what was handed to a new worker can be aborted there', async () => {
  const { workers, call } = setUp()
  const [first, second] = [new AbortController(), new AbortController()]
  const long = call(longText, first.signal)
  const kept = call('404', second.signal)
  first.abort()
  await expect(long).rejects.toThrow('newer')
  second.abort()
  await expect(kept).rejects.toMatchObject({ name: 'AbortError' })
  expect(workers.length).toBeLessThanOrEqual(2)
})

test('a crash rejects what was running, says why, and the next call gets a new worker', async () => {
  const { workers, call } = setUp()
  const lost = call('429')
  workers[0]?.crash()
  await expect(lost).rejects.toThrow('out of memory')
  expect(workers[0]?.terminated).toBe(true)
  const next = call('404')
  workers[1]?.answer(0)
  expect((await next).exchanges[0].status?.value).toBe(404)
})

test('a crash without a word is told all the same', async () => {
  const { workers, call } = setUp()
  const lost = call('429')
  workers[0]?.crash('')
  await expect(lost).rejects.toThrow('The worker stopped.')
})

test('a call that throws in the worker rejects with what it threw', async () => {
  const { workers, call } = setUp()
  vi.spyOn(workerCalls, 'inspect').mockImplementationOnce(() => {
    throw new RangeError('too deep')
  })
  const failed = call('429')
  workers[0]?.answer(0)
  await expect(failed).rejects.toThrow('too deep')
})

test('an error of a worker that was ended leaves the next one alone', async () => {
  const { workers, call } = setUp()
  const abort = new AbortController()
  const old = call(longText, abort.signal)
  abort.abort()
  await expect(old).rejects.toMatchObject({ name: 'AbortError' })
  const next = call('429')
  workers[0]?.crash()
  workers[1]?.answer(0)
  expect((await next).exchanges[0].status?.value).toBe(429)
  expect(workers).toHaveLength(2)
})
