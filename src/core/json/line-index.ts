// Turns offsets into lines and columns, for the places that are shown.
import type { TextRange } from '../model.ts'

/** The place where a line starts, and which one it is, from 0. */
interface Line {
  readonly index: number
  readonly start: number
}

/**
 * Which line goes on is noted for each stretch of the text, and counted on from there. To count through long stretches takes as long as
 * all else that is done with a short text; in a long one, writing many notes to new memory takes a third of the time.
 */
const minStretchShift = 7
/** So many stretches, or up to twice as many, are noted of a long text: 2 to the power of this. */
const stretchesShift = 14

export class LineIndex {
  readonly #text: string
  /** A stretch has 2 to the power of this many characters. */
  readonly #shift: number
  /** Of the line that goes on, or starts, where a stretch does: its index and its start. Made when first asked for. */
  #stretches: Int32Array | null = null

  constructor(text: string) {
    this.#text = text
    this.#shift = Math.max(minStretchShift, 31 - Math.clz32(text.length) - stretchesShift)
  }

  /** Lines and columns from 1 on, for offsets brought inside the text; lines end at \n, \r\n or a lone \r. */
  rangeOf(start: number, end: number): TextRange {
    const from = clamp(start, 0, this.#text.length)
    const to = clamp(end, from, this.#text.length)
    const first = this.#lineAt(from)
    const last = this.#lineAt(to)
    return {
      start: from,
      end: to,
      startLine: first.index + 1,
      startColumn: from - first.start + 1,
      endLine: last.index + 1,
      endColumn: to - last.start + 1,
    }
  }

  /** The last line that starts at or before the offset. */
  #lineAt(offset: number): Line {
    const text = this.#text
    this.#stretches ??= stretchesOf(text, this.#shift)
    const stretch = offset >> this.#shift
    let index = this.#stretches[stretch * 2] ?? 0
    let start = this.#stretches[stretch * 2 + 1] ?? 0
    for (let at = stretch << this.#shift; at < offset; at++) {
      const code = text.charCodeAt(at)
      if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
        index++
        start = at + 1
      }
    }
    return { index, start }
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

function clamp(offset: number, low: number, high: number): number {
  return Number.isNaN(offset) ? low : Math.min(Math.max(Math.trunc(offset), low), high)
}

/** Native searches from line end to line end: a loop over the characters takes many times longer. */
function stretchesOf(text: string, shift: number): Int32Array {
  const stretches = new Int32Array(((text.length >> shift) + 1) * 2)
  let stretch = 0
  let index = 0
  let start = 0
  /** Notes the line for the stretches that start before a place. */
  const noteUpTo = (place: number) => {
    for (; stretch << shift < place; stretch++) {
      stretches[stretch * 2] = index
      stretches[stretch * 2 + 1] = start
    }
  }
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed >= 0 || carriage >= 0) {
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed)
    const isBoth = isReturn && feed === carriage + 1
    const next = (isReturn && !isBoth ? carriage : feed) + 1
    noteUpTo(next)
    index++
    start = next
    if (isReturn) carriage = text.indexOf('\r', carriage + 1)
    if (!isReturn || isBoth) feed = text.indexOf('\n', feed + 1)
  }
  noteUpTo(text.length + 1)
  return stretches
}
