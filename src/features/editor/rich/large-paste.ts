// Takes over a paste that is large, or in the place of much: Monaco's own way holds the page up several times longer.
import type { editor as Editor } from 'monaco-editor/editor'
import { maxEditedChars } from '../../../core/limits.ts'

interface Pasted {
  /** The whole text as it is after the paste, its lines ending in `\n`. */
  readonly text: string
  /** Where the pasted part ends in it. */
  readonly end: number
  /** Nothing else is left in it. */
  readonly isWhole: boolean
}

/** Calls back with what a large paste makes of the text; smaller ones are left to Monaco. Returns a function that stops it. */
export function catchLargePastes(
  instance: Editor.IStandaloneCodeEditor,
  onPaste: (pasted: Pasted) => void,
): () => void {
  const stop = new AbortController()
  const listen = (event: ClipboardEvent) => {
    // What is pasted into the search box is none of ours.
    if (!instance.hasTextFocus()) return
    const model = instance.getModel()
    const [selection, ...others] = instance.getSelections() ?? []
    if (!model || !selection || others.length > 0) return
    const part = withLineFeeds(event.clipboardData?.getData('text/plain') ?? '')
    if (part === '' || Math.max(part.length, model.getValueLengthInRange(selection)) <= maxEditedChars) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const before = model.getValueInRange(
      model.getFullModelRange().setEndPosition(selection.startLineNumber, selection.startColumn),
    )
    const after = model.getValueInRange(
      model.getFullModelRange().setStartPosition(selection.endLineNumber, selection.endColumn),
    )
    onPaste({ text: before + part + after, end: before.length + part.length, isWhole: before === '' && after === '' })
  }
  // Before Monaco hears of it.
  instance.getContainerDomNode().addEventListener('paste', listen, { capture: true, signal: stop.signal })
  return () => stop.abort()
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}
