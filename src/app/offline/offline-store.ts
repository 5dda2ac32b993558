// What the page knows of its service worker: whether the app is ready for offline use, and whether a new version waits.
import { type PreparingMessage, takeOverMessage } from '../../service-worker/messages.ts'

export interface OfflineState {
  /** `unknown` also where the browser has no service workers; `kept` when it was ready before this visit. */
  readonly stage: 'unknown' | 'preparing' | 'ready' | 'kept' | 'failed'
  /** How much of the files has arrived, from 0 to 100. */
  readonly percent: number
  /** `waiting` for the person to take it; `replaced` when another tab has taken it and this page is the old one. */
  readonly update: 'none' | 'waiting' | 'replaced'
}

/** Another look for a new version is not worth it before this. */
const lookEveryMilliseconds = 60 * 60 * 1000

export class OfflineStore {
  readonly #listeners = new Set<() => void>()
  #registration: ServiceWorkerRegistration | null = null
  #state: OfflineState = { stage: 'unknown', percent: 0, update: 'none' }
  #onTakenOver: (() => void) | null = null
  #isControlled: boolean
  #lookedAt = Date.now()

  constructor(container: ServiceWorkerContainer | null) {
    this.#isControlled = Boolean(container?.controller)
    container?.addEventListener('controllerchange', () => this.#takenOver())
    container?.addEventListener('message', ({ data }) => this.#hear(data))
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getState = (): OfflineState => this.#state

  /** Follows a registration from now on; null where there can be none. */
  follow(registration: ServiceWorkerRegistration | null): void {
    if (!registration) return
    this.#registration = registration
    if (registration.active) this.#set({ stage: 'kept' })
    if (registration.waiting && registration.active) this.#set({ update: 'waiting' })
    this.#watch(registration.installing)
    registration.addEventListener('updatefound', () => this.#watch(registration.installing))
  }

  /**
   * Lets the version that waits take over, here and in every other tab.
   * @param onTakenOver called once it has; the page is the old one then
   */
  apply(onTakenOver: () => void): void {
    const waiting = this.#registration?.waiting
    if (!waiting) {
      onTakenOver()
      return
    }
    this.#onTakenOver = onTakenOver
    waiting.postMessage(takeOverMessage)
  }

  /** Asks the host for a new version, where it was not asked lately. */
  look(): void {
    if (!this.#registration || Date.now() - this.#lookedAt < lookEveryMilliseconds) return
    this.#lookedAt = Date.now()
    // Without a network there is nothing to be found.
    this.#registration.update().catch(() => {})
  }

  #watch(worker: ServiceWorker | null): void {
    if (!worker) return
    const isFirst = !this.#registration?.active
    if (isFirst) this.#set({ stage: 'preparing' })
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst) this.#set({ update: 'waiting' })
      if (worker.state === 'activated' && isFirst) this.#set({ stage: 'ready', percent: 100 })
      if (worker.state === 'redundant' && isFirst && this.#state.stage === 'preparing') this.#set({ stage: 'failed' })
    })
  }

  #takenOver(): void {
    const [onTakenOver, wasControlled] = [this.#onTakenOver, this.#isControlled]
    this.#onTakenOver = null
    this.#isControlled = true
    // A page that was loaded past the service worker, by a hard reload, may have asked for it too.
    if (onTakenOver) onTakenOver()
    // A page that was loaded from the network is taken over: nothing changes for it.
    else if (wasControlled) this.#set({ update: 'replaced' })
  }

  #hear(data: unknown): void {
    if (this.#state.stage !== 'preparing' || !isPreparing(data)) return
    const percent = Math.min(100, Math.floor((data.bytes / data.totalBytes) * 100))
    // Most files are too small to be seen.
    if (percent !== this.#state.percent) this.#set({ percent })
  }

  #set(change: Partial<OfflineState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function isPreparing(data: unknown): data is PreparingMessage {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'preparing'
}
