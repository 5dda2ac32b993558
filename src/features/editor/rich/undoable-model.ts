// A Monaco model that starts with a history.
import { type editor as Editor } from 'monaco-editor/editor'
import { type Snapshot } from '../types.ts'
import { editor } from './monaco.ts'

/** A model that holds the last text, and whose undo goes back through the ones before it. Its lines end in `\n`. */
export function createUndoableModel(texts: Snapshot['texts'], languageId: string): Editor.ITextModel {
  const [first, ...later] = texts
  const model = editor.createModel(first, languageId)
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
  model.setEOL(editor.EndOfLineSequence.LF)
  for (const text of later) {
    model.pushStackElement()
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
  }
  model.pushStackElement()
  return model
}
