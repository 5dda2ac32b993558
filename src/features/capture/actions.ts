// What a person can do in the capture, handed down to wherever it is offered.
import type { CapturedRow } from './feed/exchange-log.ts'

export interface RowActions {
  /** Shows the exchange in editor and breakdown. */
  onOpen(row: CapturedRow): void
  /** Prepares to send its request again. */
  onRepeat(row: CapturedRow): void
  /** Delivers a notification once more. */
  onReplay(row: CapturedRow): void
}
