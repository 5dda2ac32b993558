// The last exchanges, in memory, bounded in number and in bytes; the oldest go first.
import { EventEmitter, once } from 'node:events'
import type { Recorded, StoredExchange } from './recorded.ts'

export interface StoreLimits {
  readonly maxExchanges: number
  readonly maxBytes: number
}

/** Headers and addresses have no exact size in memory; a character may take two bytes. */
const bytesPerChar = 2
const bytesPerExchange = 1000

export class ExchangeStore {
  readonly #limits: StoreLimits
  readonly #exchanges = new Map<number, StoredExchange>()
  readonly #added = new EventEmitter<{ added: [StoredExchange] }>().setMaxListeners(0)
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

  /** Gives the exchange the next id and tells the listeners. Called once an exchange has ended, so ids are in that order. */
  add(recorded: Recorded): StoredExchange {
    const exchange = { ...recorded, id: this.#newestId + 1 }
    this.#newestId = exchange.id
    this.#exchanges.set(exchange.id, exchange)
    this.#bytes += sizeOf(exchange)
    while (this.#exchanges.size > this.#limits.maxExchanges || this.#bytes > this.#limits.maxBytes) this.#dropOldest()
    this.#added.emit('added', exchange)
    return exchange
  }

  get(id: number): StoredExchange | undefined {
    return this.#exchanges.get(id)
  }

  /** The first one after `id` that is still kept. */
  after(id: number): StoredExchange | undefined {
    return this.#exchanges.get(Math.max(id + 1, this.oldestId))
  }

  /** Calls the listener for each exchange to come; returns what ends that. */
  onAdded(listener: (exchange: StoredExchange) => void): () => void {
    this.#added.on('added', listener)
    return () => this.#added.off('added', listener)
  }

  /** Resolves when the next one comes; rejects when `signal` says so first. */
  async nextAdded(signal: AbortSignal): Promise<void> {
    await once(this.#added, 'added', { signal })
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
