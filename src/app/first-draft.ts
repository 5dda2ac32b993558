// What is on screen when the page is built up: the text of the link that it was opened with, or what was there before a crash.
import { type Draft, newDraft, withChoice } from './draft.ts'
import { lastText } from './last-text.ts'
import { linkedAddress } from './linked-address.ts'

/** The text that was kept last, with what its link states while the text is untouched. */
export function firstDraft(): Draft {
  const text = lastText.get()
  const view = linkedAddress.viewOf(text)
  return view ? withChoice(newDraft(text), view) : newDraft(text)
}
