// Large texts put in place of one another at once, with an undo of their own: Monaco's edit takes three times as long for them.
import type { Snapshot } from '../types.ts'
import { withText } from '../undo-texts.ts'

/** As much of a Monaco model as it works on. */
interface Model {
  getValue(): string
  setValue(text: string): void
  /** The same again after an edit was undone. */
  getAlternativeVersionId(): number
}

export interface WholeTexts {
  /** The texts that undo can go back to, oldest first; the last one is the text as it stands. */
  readonly all: () => Snapshot['texts']
  /** The text as it stands is one to go back to: an edit is about to put another in its place. */
  readonly keep: () => void
  /** Puts a text in the place of the whole one. */
  readonly replace: (text: string) => void
  /** Puts a text there as the first one, which undo does not go back behind. */
  readonly begin: (text: string) => void
  /** Goes back to the text before the last replacement, where no edit after it is left to be undone; whether it did. */
  readonly undo: () => boolean
  /** Takes the last step back again; whether there was one. */
  readonly redo: () => boolean
  /** An edit was made: what was undone before it does not come again. */
  readonly edited: () => void
}

/** @param start the texts that the model goes back through by itself; the last one is the one it holds */
export function wholeTexts(model: Model, start: Snapshot['texts']): WholeTexts {
  let before: readonly string[] = start.slice(0, -1)
  let after: readonly string[] = []
  /** The version in which a text was put here whole; null before there was one. */
  let unedited: number | null = null

  const show = (text: string) => {
    model.setValue(text)
    unedited = model.getAlternativeVersionId()
  }
  const isUnedited = () => model.getAlternativeVersionId() === unedited
  const all = () => withText(before, model.getValue())

  return {
    all,
    keep: () => {
      before = all()
    },
    replace: (text) => {
      before = all()
      after = []
      show(text)
    },
    begin: (text) => {
      before = []
      after = []
      show(text)
    },
    undo: () => {
      if (!isUnedited()) return false
      const current = model.getValue()
      // An edit that took the place of this one has been undone by the editor.
      const left = before.at(-1) === current ? before.slice(0, -1) : before
      const text = left.at(-1)
      if (text === undefined) return false
      before = left.slice(0, -1)
      after = [...after, current]
      show(text)
      return true
    },
    redo: () => {
      const text = after.at(-1)
      if (text === undefined || !isUnedited()) return false
      before = all()
      after = after.slice(0, -1)
      show(text)
      return true
    },
    edited: () => {
      after = []
    },
  }
}
