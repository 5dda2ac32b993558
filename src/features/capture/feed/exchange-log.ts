// The exchanges that the page holds: the last ones that the companion told, bounded in number and size.
import type { CapturedBody, CapturedExchange, CapturedHeader, CompanionState } from '../../../core/capture/protocol.ts'
import type { Verdict } from '../../../core/capture/verdict.ts'
import { grouped } from '../../../core/grouped.ts'

export interface CapturedRow {
  readonly key: string
  readonly exchange: CapturedExchange
  /** Null until the exchange has been inspected. */
  readonly verdict: Verdict | null
}

interface Limits {
  readonly maxExchanges: number
  readonly maxBytes: number
}

export class ExchangeLog {
  readonly #limits: Limits
  #rows: readonly CapturedRow[] = []
  readonly #sizes = new Map<string, number>()
  #bytes = 0
  #hasBegun = false
  #lastId: number
  #overtaken = 0

  /** @param lastId the exchange behind which the list begins */
  constructor(limits: Limits, lastId = 0) {
    this.#limits = limits
    this.#lastId = lastId
  }

  get rows(): readonly CapturedRow[] {
    return this.#rows
  }

  /** After which exchange the feed is to go on. */
  get lastId(): number {
    return this.#lastId
  }

  /** How many the companion had to let go before the page could take them. */
  get overtaken(): number {
    return this.#overtaken
  }

  /**
   * The companion says where it is, as it does on each connection.
   * @returns that there were exchanges of which nobody will tell the page; null where it is told all
   */
  begin({ oldestId, newestId }: CompanionState): string | null {
    const isFirst = !this.#hasBegun
    this.#hasBegun = true
    const missed = oldestId === 0 ? 0 : Math.max(0, oldestId - 1 - this.#lastId)
    this.#lastId += missed
    const kept = newestId - oldestId + 1
    if (missed === 0) return null
    return `${passed(missed)} ${isFirst ? 'before this page was opened' : 'while this page was not connected'}; the companion kept the last ${grouped(kept)}.`
  }

  /**
   * Takes exchanges in the order they were told; one that is here already is passed over.
   * @returns the rows of those that are new
   */
  add(exchanges: readonly CapturedExchange[]): readonly CapturedRow[] {
    const rows = [...this.#rows]
    const before = rows.length
    for (const exchange of exchanges) {
      if (exchange.id <= this.#lastId) continue
      this.#overtaken += exchange.id - this.#lastId - 1
      this.#lastId = exchange.id
      const key = keyOf(exchange.id)
      const size = sizeOf(exchange)
      this.#sizes.set(key, size)
      this.#bytes += size
      rows.push({ key, exchange, verdict: null })
    }
    let dropped = 0
    while (
      rows.length - dropped > this.#limits.maxExchanges ||
      (this.#bytes > this.#limits.maxBytes && dropped < rows.length - 1)
    ) {
      this.#forget(rows[dropped++]?.key ?? '')
    }
    this.#rows = rows.slice(dropped)
    return rows.slice(Math.max(before, dropped))
  }

  /** Goes on behind an exchange that cannot be listed. */
  passOver(id: number): void {
    this.#overtaken += Math.max(0, id - this.#lastId - 1)
    this.#lastId = Math.max(this.#lastId, id)
  }

  has(key: string): boolean {
    return this.#sizes.has(key)
  }

  judge(verdicts: ReadonlyMap<string, Verdict>): void {
    this.#rows = this.#rows.map((row) => {
      const verdict = verdicts.get(row.key)
      return verdict ? { ...row, verdict } : row
    })
  }

  /** Empties the page's list; the feed goes on where it is. */
  clear(): void {
    for (const { key } of this.#rows) this.#forget(key)
    this.#rows = []
  }

  #forget(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0
    this.#sizes.delete(key)
  }
}

/** The key that an exchange has in the list. */
export function keyOf(id: number): string {
  return String(id)
}

/** As the beginning of a sentence. */
export function passed(count: number): string {
  return count === 1 ? '1 exchange passed' : `${grouped(count)} exchanges passed`
}

const bytesPerChar = 2
const bytesPerExchange = 500

/** About what it takes in memory. */
export function sizeOf({ request, response }: CapturedExchange): number {
  const chars = request.url.length + charsOf(request) + (response ? charsOf(response) : 0)
  return bytesPerExchange + chars * bytesPerChar
}

function charsOf({
  headers,
  body,
}: {
  readonly headers: readonly CapturedHeader[]
  readonly body: CapturedBody | null
}): number {
  return headers.reduce((sum, [name, value]) => sum + name.length + value.length, body?.text?.length ?? 0)
}
