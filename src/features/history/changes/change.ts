// A change to what is stored, and what the panel says of it.
import type { HistoryEntry } from '../store/records.ts'
import type { StorageTrouble } from '../store/trouble.ts'

/** What just happened, with a way back where there is one. */
export interface Outcome {
  readonly text: string
  readonly undo: (() => void) | null
  /** What “Forget after” has deleted. If more is deleted before `undo`, one `undo` brings back all of it. */
  readonly forgotten?: Forgotten
}

export interface Forgotten {
  readonly entries: readonly HistoryEntry[]
  /** Restores the setting that kept them. */
  readonly putBack: () => void
}

type Results = readonly { readonly ok: boolean; readonly trouble?: StorageTrouble }[]

/** Does something to what is stored, and shows the outcome, or why it failed; null takes the outcome before away. */
export type Change = (work: () => Promise<Results>, done: Outcome | null) => Promise<void>
