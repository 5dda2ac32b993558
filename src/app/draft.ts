// The text on screen with what the person added to it.
import type { Form } from '../core/model.ts'

/** The revision grows with each change; `subject` grows when the text becomes another one altogether. */
export interface Draft {
  readonly revision: number
  readonly subject: number
  readonly text: string
  /** The status chosen by the person for this text; null where none is. */
  readonly status: number | null
  /** The form chosen by the person; null where it is recognised. */
  readonly form: Form | null
}

/** The draft after an edit. What was chosen for one text does not pass to another. */
export function edited(draft: Draft, text: string): Draft {
  const other = isOtherText(draft.text, text)
  return {
    revision: draft.revision + 1,
    subject: other ? draft.subject + 1 : draft.subject,
    text,
    status: other ? null : draft.status,
    form: other ? null : draft.form,
  }
}

/** The draft with a status or a form chosen by the person. */
export function withChoice(draft: Draft, choice: Partial<Pick<Draft, 'status' | 'form'>>): Draft {
  return { ...draft, ...choice, revision: draft.revision + 1 }
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
