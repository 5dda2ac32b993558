// What an inspected exchange puts into the editor: markers, hover cards and the note behind the type.
import type { InspectedExchange } from '../core/model.ts'
import { plainWords } from '../core/plain-words.ts'
import type { EditorHover, EditorMarker, EditorNote } from '../features/editor/types.ts'

export interface EditorView {
  readonly markers: readonly EditorMarker[]
  readonly hovers: readonly EditorHover[]
  readonly notes: readonly EditorNote[]
}

export const emptyView: EditorView = { markers: [], hovers: [], notes: [] }

/** Projects the result onto the editor; nothing is computed here that the breakdown does not show as well. */
export function editorView({ findings, fields, type, diagnosis }: InspectedExchange): EditorView {
  return {
    markers: findings.map(({ range, severity, message, rule }) => ({ range, severity, message, rule })),
    hovers: fields.map(({ range, name, display, meaning }) => ({ range, title: `${name}: ${display}`, body: meaning })),
    notes: type?.range
      ? [
          {
            range: type.range,
            text: plainWords(diagnosis.title),
          },
        ]
      : [],
  }
}
