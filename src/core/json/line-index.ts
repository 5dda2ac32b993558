// Turns offsets into lines and columns, for the places that are shown.
import type { TextRange } from '../model.ts'

export class LineIndex {
  readonly #text: string
  /** The offset at which each line starts; made when first asked for. */
  #starts: Int32Array | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Lines and columns from 1 on, for offsets brought inside the text; lines end at \n, \r\n or a lone \r. */
  rangeOf(start: number, end: number): TextRange {
    const from = clamp(start, 0, this.#text.length)
    const to = clamp(end, from, this.#text.length)
    this.#starts ??= lineStarts(this.#text)
    const startLine = lineAt(this.#starts, from)
    const endLine = lineAt(this.#starts, to)
    return {
      start: from,
      end: to,
      startLine: startLine + 1,
      startColumn: from - (this.#starts[startLine] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: to - (this.#starts[endLine] ?? 0) + 1,
    }
  }
}

function clamp(offset: number, low: number, high: number): number {
  return Number.isNaN(offset) ? low : Math.min(Math.max(Math.trunc(offset), low), high)
}

/** Native searches from line end to line end: a loop over the characters takes many times longer. */
function lineStarts(text: string): Int32Array {
  let starts: Int32Array = new Int32Array(Math.max(16, text.length >> 6))
  let count = 1
  let lineFeed = text.indexOf('\n')
  let carriageReturn = text.indexOf('\r')
  while (lineFeed >= 0 || carriageReturn >= 0) {
    const isReturn = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed)
    const isBoth = isReturn && lineFeed === carriageReturn + 1
    if (count === starts.length) starts = enlarged(starts)
    starts[count++] = (isReturn && !isBoth ? carriageReturn : lineFeed) + 1
    if (isReturn) carriageReturn = text.indexOf('\r', carriageReturn + 1)
    if (!isReturn || isBoth) lineFeed = text.indexOf('\n', lineFeed + 1)
  }
  return starts.subarray(0, count)
}

function enlarged(starts: Int32Array): Int32Array {
  const larger = new Int32Array(starts.length * 2)
  larger.set(starts)
  return larger
}

/** The last line, from 0, that starts at or before the offset. */
function lineAt(starts: Int32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
