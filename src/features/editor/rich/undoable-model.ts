// A Monaco model that starts with a history.
import type { editor as Editor } from 'monaco-editor/editor'
import { editorLabel } from '../words.ts'
import type { Snapshot } from '../types.ts'
import { editor, Uri } from './monaco.ts'

let made = 0

/** A model that holds the last text, and whose undo goes back through the ones before it. Its lines end in `\n`. */
export function createUndoableModel(texts: Snapshot['texts'], languageId: string): Editor.ITextModel {
  const [first, ...later] = texts
  made += 1
  // Monaco heads the list of problems with the last part of the name.
  const model = editor.createModel(first, languageId, Uri.parse(`inmemory://inspector/${made}/${editorLabel}`))
  model.setEOL(editor.EndOfLineSequence.LF)
  // No bracket has a colour of its own; else Monaco pairs those of the whole text before it draws the first line. The model
  // takes no notice of the editor's option of that name.
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
  for (const text of later) {
    model.pushStackElement()
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
  }
  model.pushStackElement()
  return model
}
