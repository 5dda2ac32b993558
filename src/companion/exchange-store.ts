// The last exchanges, in memory, bounded in bytes, and in number once they have been told; the oldest go first.
import { EventEmitter, once } from 'node:events'
import type { Recorded, StoredExchange } from './recorded.ts'

export interface StoreLimits {
  readonly maxExchanges: number
  readonly maxBytes: number
}

/** Follows the store from a place on. What it has not seen yet stays, as long as there are bytes for it. */
export interface StoreReader {
  /** The next exchange, once there is one; rejects when `signal` says so first. */
  readonly next: (signal: AbortSignal) => Promise<StoredExchange>
  readonly close: () => void
}

/** Headers and addresses have no exact size in memory; a character may take two bytes. */
const bytesPerChar = 2
const bytesPerExchange = 1000

export class ExchangeStore {
  readonly #limits: StoreLimits
  readonly #exchanges = new Map<number, StoredExchange>()
  readonly #added = new EventEmitter<{ added: [StoredExchange] }>().setMaxListeners(0)
  /** The last id that each reader has seen. */
  readonly #seen = new Map<StoreReader, number>()
  #bytes = 0
  #newestId = 0

  constructor(limits: StoreLimits) {
    this.#limits = limits
  }

  /** 0 where there is none. */
  get oldestId(): number {
    return this.#exchanges.size === 0 ? 0 : this.#newestId - this.#exchanges.size + 1
  }

  get newestId(): number {
    return this.#newestId
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Gives the exchange the next id and tells the readers that wait. Called once an exchange has ended, so ids are in that order. */
  add(recorded: Recorded): StoredExchange {
    const exchange = { ...recorded, id: this.#newestId + 1 }
    this.#newestId = exchange.id
    this.#exchanges.set(exchange.id, exchange)
    this.#bytes += sizeOf(exchange)
    while (this.#bytes > this.#limits.maxBytes || this.#hasTooMany()) this.#dropOldest()
    this.#added.emit('added', exchange)
    return exchange
  }

  get(id: number): StoredExchange | undefined {
    return this.#exchanges.get(id)
  }

  /** @param after the last id that is not wanted any more; one that was never given starts anew */
  reader(after: number): StoreReader {
    const reader: StoreReader = {
      next: async (signal) => {
        const seen = this.#seen.get(reader) ?? 0
        if (seen >= this.#newestId) await once(this.#added, 'added', { signal })
        const id = Math.max(seen + 1, this.oldestId)
        this.#seen.set(reader, id)
        const next = this.#exchanges.get(id)
        return next ?? reader.next(signal)
      },
      close: () => this.#seen.delete(reader),
    }
    this.#seen.set(reader, after > this.#newestId ? 0 : after)
    return reader
  }

  #hasTooMany(): boolean {
    return this.#exchanges.size > this.#limits.maxExchanges && this.oldestId <= Math.min(...this.#seen.values())
  }

  #dropOldest(): void {
    const oldest = this.#exchanges.get(this.oldestId)
    if (!oldest) return
    this.#exchanges.delete(oldest.id)
    this.#bytes -= sizeOf(oldest)
  }
}

function sizeOf({ request, response }: Recorded): number {
  return [request, response].reduce(
    (sum, message) => sum + (message?.body?.bytes.length ?? 0) + charsOf(message?.headers ?? []) * bytesPerChar,
    bytesPerExchange + request.url.length * bytesPerChar,
  )
}

function charsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
