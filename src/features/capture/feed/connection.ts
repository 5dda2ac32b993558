// The connection to the companion's feed: opened anew whenever it breaks, at growing intervals, until the companion refuses.
import type { CompanionEvent } from '../../../core/capture/protocol.ts'
import type { Probe } from './calls.ts'

export type ConnectionState =
  /** `silent`: tried for a while, and still trying. `absent`: whatever answers at this address is no companion. */
  | { readonly kind: 'connecting' | 'live' | 'reconnecting' | 'silent' | 'absent' }
  | { readonly kind: 'refused'; readonly message: string }

/** As much of an EventSource as is used, for tests to stand in. */
export interface EventStream {
  addEventListener(name: CompanionEvent | 'error', listener: (event: { readonly data?: unknown }) => void): void
  close(): void
}

export interface ConnectionOptions {
  /** Opens the feed behind the last exchange that is here. */
  open(): EventStream
  probe(signal: AbortSignal): Promise<Probe>
  onEvent(name: CompanionEvent, data: string): void
  onState(state: ConnectionState): void
}

const firstPauseMs = 500
const longestPauseMs = 10_000

/** Tries before the companion is called silent: some seven seconds. */
const triesBeforeSilence = 4

export class Connection {
  readonly #options: ConnectionOptions
  readonly #ended = new AbortController()
  #stream: EventStream | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  #wasLive = false

  constructor(options: ConnectionOptions) {
    this.#options = options
  }

  start(): void {
    this.#report({ kind: this.#wasLive ? 'reconnecting' : 'connecting' })
    this.#open()
  }

  /** Ends for good. */
  end(): void {
    this.#ended.abort()
    this.#stream?.close()
    clearTimeout(this.#timer)
  }

  #open(): void {
    if (this.#ended.signal.aborted) return
    const stream = this.#options.open()
    this.#stream = stream
    const isCurrent = () => this.#stream === stream && !this.#ended.signal.aborted
    for (const name of ['state', 'exchange'] as const) {
      stream.addEventListener(name, ({ data }) => {
        if (!isCurrent() || typeof data !== 'string') return
        if (name === 'state') {
          this.#tries = 0
          this.#wasLive = true
          this.#report({ kind: 'live' })
        }
        this.#options.onEvent(name, data)
      })
    }
    stream.addEventListener('error', () => {
      if (!isCurrent()) return
      // The stream would try again by itself, but without saying why it broke, nor where the page is by now.
      stream.close()
      this.#stream = null
      void this.#broken()
    })
  }

  async #broken(): Promise<void> {
    this.#tries++
    if (this.#wasLive && this.#tries === 1) this.#report({ kind: 'reconnecting' })
    const found = await this.#options.probe(this.#ended.signal)
    if (this.#ended.signal.aborted) return
    if (found.kind === 'refused') {
      this.#report(found)
      return
    }
    if (found.kind === 'absent') {
      this.#report({ kind: 'absent' })
      return
    }
    if (this.#tries >= triesBeforeSilence) this.#report({ kind: 'silent' })
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (this.#tries - 1))
    this.#timer = setTimeout(() => this.#open(), pause)
  }

  #report(state: ConnectionState): void {
    this.#options.onState(state)
  }
}
