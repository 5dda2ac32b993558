import { expect, test, vi } from 'vitest'
import { takeOverMessage } from '../../service-worker/messages.ts'
import { OfflineStore } from './offline-store.ts'

class FakeWorker extends EventTarget {
  state = 'installing'
  readonly posted: unknown[] = []

  postMessage(message: unknown) {
    this.posted.push(message)
  }

  become(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  update = vi.fn<() => Promise<void>>(async () => {})

  find(worker: FakeWorker) {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }

  install() {
    const worker = this.installing
    this.installing = null
    this.waiting = worker
    worker?.become('installed')
  }
}

function setUp(isControlled: boolean) {
  const container = Object.assign(new EventTarget(), { controller: isControlled ? {} : null })
  const registration = new FakeRegistration()
  if (isControlled) registration.active = new FakeWorker()
  const store = new OfflineStore(container as unknown as ServiceWorkerContainer)
  const follow = () => store.follow(registration as unknown as ServiceWorkerRegistration)
  const hear = (data: unknown) => container.dispatchEvent(new MessageEvent('message', { data }))
  const changeController = () => container.dispatchEvent(new Event('controllerchange'))
  return { store, registration, follow, hear, changeController }
}

test('on the first visit it tells how far it is, until it is ready', () => {
  const { store, registration, follow, hear, changeController } = setUp(false)
  const worker = new FakeWorker()
  registration.installing = worker
  follow()
  expect(store.getState()).toEqual({ stage: 'preparing', percent: 0, update: 'none' })
  hear({ kind: 'preparing', bytes: 1, totalBytes: 3 })
  hear({ kind: 'something else' })
  hear(null)
  expect(store.getState().percent).toBe(33)
  registration.install()
  registration.active = worker
  worker.become('activated')
  // The first version takes the page over; that is no update.
  changeController()
  expect(store.getState()).toEqual({ stage: 'ready', percent: 100, update: 'none' })
})

test('a first visit that does not get there says so', () => {
  const { store, registration, follow } = setUp(false)
  follow()
  const worker = new FakeWorker()
  registration.find(worker)
  worker.become('redundant')
  expect(store.getState().stage).toBe('failed')
})

test('a new version waits, takes over when it is told to, and then the page is told', () => {
  const { store, registration, follow, hear, changeController } = setUp(true)
  follow()
  expect(store.getState().stage).toBe('kept')
  const worker = new FakeWorker()
  registration.find(worker)
  hear({ kind: 'preparing', bytes: 1, totalBytes: 3 })
  registration.install()
  expect(store.getState()).toEqual({ stage: 'kept', percent: 0, update: 'waiting' })
  const onTakenOver = vi.fn<() => void>()
  store.apply(onTakenOver)
  expect(worker.posted).toEqual([takeOverMessage])
  expect(onTakenOver).not.toHaveBeenCalled()
  changeController()
  expect(onTakenOver).toHaveBeenCalledOnce()
})

test('a page that a hard reload loaded past the service worker is told as well, at the first press', () => {
  const { store, registration, follow, changeController } = setUp(false)
  registration.active = new FakeWorker()
  registration.waiting = new FakeWorker()
  follow()
  expect(store.getState().update).toBe('waiting')
  const onTakenOver = vi.fn<() => void>()
  store.apply(onTakenOver)
  changeController()
  expect(onTakenOver).toHaveBeenCalledOnce()
  changeController()
  expect(onTakenOver).toHaveBeenCalledOnce()
  expect(store.getState().update).toBe('replaced')
})

test('one that was waiting before the page was opened is offered as well', () => {
  const { store, registration, follow } = setUp(true)
  registration.waiting = new FakeWorker()
  follow()
  expect(store.getState().update).toBe('waiting')
})

test('a page whose version was replaced from another tab knows it, and reloads at once when it asks', () => {
  const { store, follow, changeController } = setUp(true)
  follow()
  const listener = vi.fn<() => void>()
  store.subscribe(listener)
  changeController()
  expect(store.getState().update).toBe('replaced')
  expect(listener).toHaveBeenCalled()
  const onTakenOver = vi.fn<() => void>()
  store.apply(onTakenOver)
  expect(onTakenOver).toHaveBeenCalledOnce()
})

test('the host is asked for a new version at most once an hour', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { store, registration, follow } = setUp(true)
  follow()
  store.look()
  expect(registration.update).not.toHaveBeenCalled()
  vi.setSystemTime(Date.now() + 61 * 60 * 1000)
  store.look()
  store.look()
  expect(registration.update).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('a browser without service workers stays unknown', () => {
  const store = new OfflineStore(null)
  store.follow(null)
  expect(store.getState()).toEqual({ stage: 'unknown', percent: 0, update: 'none' })
})
