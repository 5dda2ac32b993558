// Which texts undo can still go back to after one surface gives way to the other.
import { maxUndoTexts } from '../../core/limits.ts'

/** The texts with one more at the end; an unchanged text is not repeated, and the oldest go when there are too many. */
export function withText(texts: readonly string[], text: string): [string, ...string[]] {
  const kept = texts.at(-1) === text ? texts.slice(0, -1) : texts
  const [first, ...rest] = [...kept, text].slice(-maxUndoTexts)
  return first === undefined ? [text] : [first, ...rest]
}
