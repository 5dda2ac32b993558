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
  const start = agreement(shorter, (from, to) => before.slice(from, to) === after.slice(from, to))
  const [b, a] = [before.length, after.length]
  const end = agreement(shorter - start, (from, to) => before.slice(b - to, b - from) === after.slice(a - to, a - from))
  return (start + end) * 2 < b || (before === '' && after.length > 1)
}

/** Characters that are compared in one go: whole stretches are compared many times faster than single characters. */
const stretch = 65_536

/** How far two texts agree, at most `most` characters. */
function agreement(most: number, agree: (from: number, to: number) => boolean): number {
  let at = 0
  for (let step = stretch; step >= 1 && at < most;) {
    const to = Math.min(most, at + step)
    if (agree(at, to)) at = to
    else step >>= 1
  }
  return at
}
