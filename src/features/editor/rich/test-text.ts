// A text with the few questions that a Monaco model answers, for the tests beside it.
import type { TextRange } from '../../../core/model.ts'

export function textShape(text: string) {
  const lines = text.split('\n')
  return {
    getValueLength: () => text.length,
    getLineCount: () => lines.length,
    getLineContent: (line: number) => lines[line - 1] ?? '',
    getLineMaxColumn: (line: number) => (lines[line - 1] ?? '').length + 1,
  }
}

/** A range by line and column; its offsets only order it by size. */
export function textRange(startLine: number, startColumn: number, endLine: number, endColumn: number): TextRange {
  return {
    start: startLine * 1000 + startColumn,
    end: endLine * 1000 + endColumn,
    startLine,
    startColumn,
    endLine,
    endColumn,
  }
}
