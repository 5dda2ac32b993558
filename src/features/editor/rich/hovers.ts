// The cards that open when the pointer rests on a place.
import type { IPosition, IRange, languages } from 'monaco-editor/editor'
import type { EditorHover } from '../types.ts'
import { clampRange, type TextShape } from './clamp-range.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** The card of the innermost place around a position; null where nothing is known. */
export function hoverAt(hovers: readonly EditorHover[], text: TextShape, position: IPosition): languages.Hover | null {
  const around = hovers
    .map((hover) => ({ hover, range: clampRange(hover.range, text) }))
    .filter(({ range }) => range !== null && contains(range, position))
    .toSorted((a, b) => size(a.hover) - size(b.hover))
  const innermost = around[0]
  if (innermost === undefined || innermost.range === null) return null
  const { hover, range } = innermost
  return {
    range,
    contents: [{ value: `**${escapeMarkdown(hover.title)}**` }, { value: escapeMarkdown(hover.body) }],
  }
}

function size({ range }: EditorHover): number {
  return range.end - range.start
}

function contains(range: IRange, { lineNumber, column }: IPosition): boolean {
  if (lineNumber < range.startLineNumber || lineNumber > range.endLineNumber) return false
  if (lineNumber === range.startLineNumber && column < range.startColumn) return false
  return lineNumber < range.endLineNumber || column <= range.endColumn
}
