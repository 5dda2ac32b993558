// Inspects exchanges in small batches, the newest first, so that a person who opens one never waits for many.
import type { CapturedExchange } from '../../../core/capture/protocol.ts'
import type { Verdict } from '../../../core/capture/verdict.ts'
import { type CapturedRow, sizeOf } from './exchange-log.ts'

/** Inspects exchanges away from the page's thread; the verdicts come in their order. */
export type Judge = (exchanges: readonly CapturedExchange[], signal: AbortSignal) => Promise<readonly Verdict[]>

interface QueueOptions {
  readonly judge: Judge
  /** Whether the row is still of use. */
  readonly isWanted: (key: string) => boolean
  readonly onVerdict: (key: string, verdict: Verdict) => void
}

/** A batch ends with the exchange that reaches either: the worker is then free for what a person waits for. */
const batch = { exchanges: 32, bytes: 500_000 }

/** For an exchange on which the inspector failed, which is a defect of ours and not of the exchange. */
export const noVerdict: Verdict = { title: 'Could not be inspected', tone: 'neutral', type: null }

export class VerdictQueue {
  readonly #options: QueueOptions
  #waiting: CapturedRow[] = []
  #running: AbortController | null = null

  constructor(options: QueueOptions) {
    this.#options = options
  }

  add(rows: readonly CapturedRow[]): void {
    this.#waiting.push(...rows)
    if (!this.#running) void this.#run()
  }

  /** Gives up what is waiting and what is running. */
  stop(): void {
    this.#waiting = []
    this.#running?.abort()
  }

  async #run(): Promise<void> {
    const running = new AbortController()
    this.#running = running
    // Once it is stopped, what is added since waits for the next run.
    while (!running.signal.aborted) {
      const rows = this.#next()
      if (rows.length === 0) break
      await this.#judge(rows, running.signal)
    }
    this.#running = null
    if (this.#waiting.length > 0) void this.#run()
  }

  #next(): readonly CapturedRow[] {
    const rows: CapturedRow[] = []
    for (let bytes = 0; rows.length < batch.exchanges && bytes < batch.bytes;) {
      const row = this.#waiting.pop()
      if (!row) break
      if (!this.#options.isWanted(row.key)) continue
      rows.push(row)
      bytes += sizeOf(row.exchange)
    }
    return rows
  }

  async #judge(rows: readonly CapturedRow[], signal: AbortSignal): Promise<void> {
    const { judge, onVerdict } = this.#options
    try {
      const verdicts = await judge(
        rows.map(({ exchange }) => exchange),
        signal,
      )
      for (const [index, { key }] of rows.entries()) onVerdict(key, verdicts[index] ?? noVerdict)
    } catch {
      if (signal.aborted) return
      const [only, ...others] = rows
      // One of many brings down the others: each is tried by itself.
      if (only && others.length === 0) onVerdict(only.key, noVerdict)
      else for (const row of rows) await this.#judge([row], signal)
    }
  }
}
