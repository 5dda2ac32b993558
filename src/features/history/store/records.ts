// What is kept on this device: the drafts of the tabs and the history of inspections.
import type { Category, Envelope, Form, Retry } from '../../../core/model.ts'

/** A text with what the person chose for it. */
export interface KeptView {
  readonly text: string
  readonly form: Form | null
  readonly status: number | null
  /** Which of several responses is in view, from 0. */
  readonly exchange: number
}

/** The text of one tab, as it is. */
export interface DraftRecord extends KeptView {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly updated: number
  /** The person did not want it back: it is listed, but not offered any more. */
  readonly declined: boolean
}

/** A draft as a list shows it: the rest of a long text is read once it is wanted. */
export interface ListedDraft extends Pick<DraftRecord, 'id' | 'updated' | 'declined'> {
  /** What the text begins with; all of it where it is short. */
  readonly start: string
  /** Characters of the whole text. */
  readonly chars: number
}

/** What an inspection came to, in short. */
export interface InspectionFacts {
  readonly title: string
  readonly status: number | null
  readonly type: string | null
  readonly category: Category
  readonly retry: Retry
  readonly envelope: Envelope
  readonly requestId: string | null
  /** The form that the text was read as. */
  readonly readAs: Form
  /** How many responses the text holds. */
  readonly responses: number
}

/** An inspection whose text was kept, so that it can be inspected again. */
export interface Comparable extends HistoryEntry {
  readonly view: KeptView
}

/** One inspection. */
export interface HistoryEntry extends InspectionFacts {
  readonly id: string
  /** When it was last inspected, in milliseconds since 1970. */
  readonly time: number
  /** Given by the person; null while the title names it. */
  readonly name: string | null
  /** A number, since a database's index leaves out what is true or false. */
  readonly pinned: 0 | 1
  /** Null where the text was too long to keep. */
  readonly view: KeptView | null
  /** Characters of the text that is kept. */
  readonly chars: number
  /** Secrets and personal data were replaced before it was stored. */
  readonly redacted: boolean
  /** Equal for equal texts with equal choices. */
  readonly fingerprint: string
}
