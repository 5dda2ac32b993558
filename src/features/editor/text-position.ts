// Offsets into a text against lines and columns, both 1-based, for the text area.

export interface Position {
  readonly line: number
  readonly column: number
}

/** The place of an offset in a text whose lines end in `\n`. An offset past the end counts as the end. */
export function positionAt(text: string, offset: number): Position {
  const end = Math.min(offset, text.length)
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', lineStart)) {
    line += 1
    lineStart = at + 1
  }
  return { line, column: end - lineStart + 1 }
}

/**
 * The offset of a place, in a text whose lines end in `\n`. A column past the end of its line counts as the end of the line;
 * null when the text has no such line.
 */
export function offsetAt(text: string, { line, column }: Position): number | null {
  let lineStart = 0
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', lineStart)
    if (end === -1) return null
    lineStart = end + 1
  }
  const lineEnd = text.indexOf('\n', lineStart)
  return Math.min(lineStart + column - 1, lineEnd === -1 ? text.length : lineEnd)
}
