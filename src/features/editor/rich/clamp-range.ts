// Fits a range, which may be one keystroke late, into the text that the editor holds now.
import type { IRange } from 'monaco-editor/editor'
import type { TextRange } from '../../../core/model.ts'

/** As much of a text as a range needs. A Monaco model fits. */
export interface TextShape {
  getLineCount(): number
  /** The column behind the last character of a line. */
  getLineMaxColumn(line: number): number
}

/** The range cut to the text; null when the text ends before it begins. */
export function clampRange(range: TextRange, text: TextShape): IRange | null {
  const lines = text.getLineCount()
  if (range.startLine > lines) return null
  const endLine = Math.min(range.endLine, lines)
  const startColumn = Math.min(range.startColumn, text.getLineMaxColumn(range.startLine))
  const lastColumn = text.getLineMaxColumn(endLine)
  const endColumn = endLine < range.endLine ? lastColumn : Math.min(range.endColumn, lastColumn)
  return {
    startLineNumber: range.startLine,
    startColumn,
    endLineNumber: endLine,
    endColumn: endLine === range.startLine ? Math.max(startColumn, endColumn) : endColumn,
  }
}
