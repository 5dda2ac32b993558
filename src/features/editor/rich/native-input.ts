// Keeps Monaco's hidden text area true for whatever works on it from outside: assistive technology, dictation, automation.
import type { editor as Editor } from 'monaco-editor/editor'

/**
 * Monaco keeps only a window of the text in its text area, and lets it go stale. Two things are put right here: selecting all
 * of the text area selects the whole text, and text that arrives in one piece is one edit instead of one per character.
 * Returns a function that stops it.
 */
export function followNativeInput(instance: Editor.IStandaloneCodeEditor, area: HTMLTextAreaElement): () => void {
  const stop = new AbortController()
  const { signal } = stop

  const refill = () => {
    // Monaco writes into it only while it has the focus; others read it all the same.
    if (area.value === '' || !instance.hasTextFocus()) instance.writeScreenReaderContent('refill')
  }
  refill()
  const listener = instance.onDidChangeModelContent(refill)
  signal.addEventListener('abort', () => listener.dispose())

  const adoptSelectAll = (event: Event) => {
    if (document.activeElement !== area || !isSelectAllFromOutside(instance, area)) return
    // Monaco would take it for a selection of the window.
    event.stopImmediatePropagation()
    selectAll(instance)
  }
  // Both run before Monaco's own listeners: theirs write the text area anew.
  window.addEventListener('selectionchange', adoptSelectAll, { capture: true, signal })
  instance.getContainerDomNode().addEventListener(
    'focus',
    () => {
      if (isSelectAllFromOutside(instance, area)) selectAll(instance)
    },
    { capture: true, signal },
  )

  area.addEventListener(
    'beforeinput',
    (event) => {
      // Two units can be a single character, which Monaco types as such.
      if (event.inputType !== 'insertText' || event.isComposing || (event.data ?? '').length <= 2) return
      event.preventDefault()
      if (isSelectAllFromOutside(instance, area)) selectAll(instance)
      instance.pushUndoStop()
      instance.trigger('keyboard', 'paste', { text: event.data, pasteOnNewLine: false, multicursorText: null })
      instance.pushUndoStop()
      instance.writeScreenReaderContent('native-input')
    },
    { signal },
  )
  return () => stop.abort()
}

function selectAll(instance: Editor.IStandaloneCodeEditor): void {
  const model = instance.getModel()
  if (model !== null) instance.setSelection(model.getFullModelRange())
}

/** All of the text area is selected, while Monaco, which would have written its own selection there, has selected less. */
function isSelectAllFromOutside(instance: Editor.IStandaloneCodeEditor, area: HTMLTextAreaElement): boolean {
  const selection = instance.getSelection()
  const selected = selection === null ? 0 : (instance.getModel()?.getValueLengthInRange(selection) ?? 0)
  return (
    area.value !== '' &&
    area.selectionStart === 0 &&
    area.selectionEnd === area.value.length &&
    selected < area.value.length
  )
}
