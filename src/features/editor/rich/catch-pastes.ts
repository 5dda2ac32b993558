// Tells of a paste before Monaco begins with it, and takes it over where it is large: Monaco's own way holds the page up longer.
import type { editor as Editor } from 'monaco-editor/editor'
import { maxEditedChars } from '../../../core/limits.ts'
import { withLineFeeds } from '../../../core/line-ends.ts'

interface Pasted {
  /** The whole text as it is after the paste, its lines ending in `\n`. */
  readonly text: string
  /** Where the pasted part ends in it. */
  readonly end: number
  /** Nothing else is left in it. */
  readonly isWhole: boolean
  /** Monaco does not hear of it: it is large, or in the place of much. */
  readonly isLarge: boolean
}

/** Calls back with what a paste at a single place is about to make of the text. Returns a function that stops it. */
export function catchPastes(instance: Editor.IStandaloneCodeEditor, onPaste: (pasted: Pasted) => void): () => void {
  const stop = new AbortController()
  const listen = (event: ClipboardEvent) => {
    // What is pasted into the search box is none of ours.
    if (!instance.hasTextFocus()) return
    const model = instance.getModel()
    const [selection, ...others] = instance.getSelections() ?? []
    if (!model || !selection || others.length > 0) return
    const part = withLineFeeds(event.clipboardData?.getData('text/plain') ?? '')
    if (part === '') return
    const isLarge = Math.max(part.length, model.getValueLengthInRange(selection)) > maxEditedChars
    if (isLarge) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const before = model.getValueInRange(
      model.getFullModelRange().setEndPosition(selection.startLineNumber, selection.startColumn),
    )
    const after = model.getValueInRange(
      model.getFullModelRange().setStartPosition(selection.endLineNumber, selection.endColumn),
    )
    onPaste({
      text: before + part + after,
      end: before.length + part.length,
      isWhole: before === '' && after === '',
      isLarge,
    })
  }
  // Before Monaco hears of it.
  instance.getContainerDomNode().addEventListener('paste', listen, { capture: true, signal: stop.signal })
  return () => stop.abort()
}
