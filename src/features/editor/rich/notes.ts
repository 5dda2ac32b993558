// Remarks written behind their place without being part of the text, and the soft background of a highlighted place.
import type { editor as Editor } from 'monaco-editor/editor'
import type { TextRange } from '../../../core/model.ts'
import { maxColumnsBeforeNote, maxNoteChars } from '../../../core/limits.ts'
import type { EditorNote } from '../types.ts'
import { clampRange, type TextShape } from './clamp-range.ts'
import { editor } from './monaco.ts'

/** Each note behind its line, or behind its place where the line is too long for its end to be in sight. */
export function toNotes(notes: readonly EditorNote[], text: TextShape): Editor.IModelDeltaDecoration[] {
  return notes.flatMap((note) => {
    const place = clampRange(note.range, text)
    if (place === null) return []
    const line = place.endLineNumber
    const lineEnd = text.getLineMaxColumn(line)
    const column = lineEnd > maxColumnsBeforeNote ? place.endColumn : lineEnd
    return [
      {
        range: { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column },
        options: {
          showIfCollapsed: true,
          // Spaces, which Monaco counts where it wraps a line, as it does no margin.
          before: { content: '  ', cursorStops: editor.InjectedTextCursorStops.None },
          after: {
            content: ` ${shorten(note.text)} `,
            inlineClassName: 'response-editor-note',
            inlineClassNameAffectsLetterSpacing: true,
            cursorStops: editor.InjectedTextCursorStops.None,
          },
        },
      },
    ]
  })
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > maxNoteChars ? `${line.slice(0, maxNoteChars - 1)}…` : line
}

/** The background of one place; nothing for null. */
export function toHighlight(range: TextRange | null, text: TextShape): Editor.IModelDeltaDecoration[] {
  const place = range === null ? null : clampRange(range, text)
  if (place === null) return []
  return [{ range: place, options: { className: 'response-editor-highlight' } }]
}
