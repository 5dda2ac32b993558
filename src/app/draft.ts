// The text on screen with what the person added to it.
import type { Form } from '../core/model.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'

/** The revision grows with each change that the result depends on; `subject` when the text becomes another altogether. */
export interface Draft extends LinkedView {
  readonly revision: number
  readonly subject: number
}

/** A text by itself, before anything was chosen for it. */
export function newDraft(text: string): Draft {
  return { revision: 0, subject: 0, text, status: null, form: null, exchange: 0 }
}

/** The draft after an edit. What was chosen for one text does not pass to another. */
export function edited(draft: Draft, text: string): Draft {
  const revision = draft.revision + 1
  if (!isOtherText(draft.text, text)) return { ...draft, revision, text }
  return { ...newDraft(text), revision, subject: draft.subject + 1 }
}

interface Choice {
  readonly status?: number | null
  readonly form?: Form | null
  readonly exchange?: number
}

/** The draft with a status, a form or one of several exchanges chosen. */
export function withChoice(draft: Draft, choice: Choice): Draft {
  const isRead = choice.status !== undefined || choice.form !== undefined
  return { ...draft, ...choice, revision: isRead ? draft.revision + 1 : draft.revision }
}

/** Whether less than half of the old text is left at the two ends of the new one: then it is another response. */
export function isOtherText(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return (start + end) * 2 < before.length || (before === '' && after.length > 1)
}
