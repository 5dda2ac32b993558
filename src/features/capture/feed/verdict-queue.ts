// Inspects exchanges one after the other, the newest first, so that a person who opens one never waits for many.
import { exchangeText } from '../../../core/capture/to-text.ts'
import type { InspectOptions } from '../../../core/inspect.ts'
import type { Inspection } from '../../../core/model.ts'
import type { CapturedRow } from './exchange-log.ts'
import { type Verdict, noVerdict, verdictOf } from './verdict.ts'

export type InspectText = (text: string, options: InspectOptions, signal: AbortSignal) => Promise<Inspection>

interface QueueOptions {
  readonly inspect: InspectText
  /** Whether the row is still of use. */
  readonly isWanted: (key: string) => boolean
  readonly onVerdict: (key: string, verdict: Verdict) => void
}

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
    const { inspect, isWanted, onVerdict } = this.#options
    const running = new AbortController()
    this.#running = running
    for (let row = this.#waiting.pop(); row && !running.signal.aborted; row = this.#waiting.pop()) {
      if (!isWanted(row.key)) continue
      try {
        const { exchanges } = await inspect(exchangeText(row.exchange), {}, running.signal)
        onVerdict(row.key, verdictOf(exchanges[0]))
      } catch {
        if (!running.signal.aborted) onVerdict(row.key, noVerdict)
      }
    }
    this.#running = null
    if (this.#waiting.length > 0) void this.#run()
  }
}
