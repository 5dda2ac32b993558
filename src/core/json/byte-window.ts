// Shows a stretch of a text as bytes, one for each character: a loop over them takes a third of the time that one over the
// characters of a string takes, and a whole copy of a large text would take as much memory again.

const maxWindowChars = 16384
/** After a jump, as over the body of a mail, little may be read before the next one: windows start small, and double while they are read on. */
const minWindowChars = 1024
/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const bytesPerUnit = 3
/** So near its end the window moves on: most tokens stand in one whole. */
const marginChars = 128

/** Stands for every character beyond ASCII. */
const beyondAscii = 0x80

const encoder = new TextEncoder()

export class ByteWindow {
  /** The characters from `from` on; a zero follows the last of them. */
  readonly bytes: Uint8Array
  /** Where in the text the window starts. */
  from = 0
  /** How many characters from `from` on are shown before the window should move on. */
  shown = 0
  readonly #text: string
  /** How many characters the window takes, its margin among them. */
  #chars = 0

  /** @param from where the first window may start */
  constructor(text: string, from = 0) {
    this.#text = text
    this.bytes = new Uint8Array(Math.min(text.length - from, maxWindowChars) * bytesPerUnit + 1)
  }

  /** Sees to it that the place, and what most tokens take after it, is shown. Returns where the window starts. */
  moveTo(at: number): number {
    if (this.shown > 0 && at >= this.from && at < this.from + this.shown) return this.from
    const goesOn = at < this.from + this.#chars
    this.#chars = goesOn ? Math.min(this.#chars * 2, maxWindowChars) : minWindowChars
    const part = this.#text.slice(at, at + this.#chars)
    const { written } = encoder.encodeInto(part, this.bytes)
    if (written !== part.length) oneByteEach(this.bytes, written)
    this.bytes[part.length] = 0
    this.from = at
    this.shown = at + this.#chars < this.#text.length ? this.#chars - marginChars : part.length
    return at
  }
}

/** Makes one byte of each UTF-16 unit, of which the longest codes in UTF-8 hold two. Most texts have few that are not ASCII. */
function oneByteEach(bytes: Uint8Array, written: number): void {
  let units = 0
  let at = 0
  while (at < written) {
    const start = at
    while (at < written && (bytes[at] ?? 0) < beyondAscii) at++
    moveDown(bytes, start, at, units)
    units += at - start
    for (let byte = bytes[at] ?? 0; at < written && byte >= beyondAscii; byte = bytes[++at] ?? 0) {
      if (byte >= 0xc0) bytes[units++] = beyondAscii
      if (byte >= 0xf0) bytes[units++] = beyondAscii
    }
  }
}

/** A call costs as much as moving so many bytes one by one. */
const worthACall = 32

function moveDown(bytes: Uint8Array, start: number, end: number, to: number): void {
  if (start === to) return
  if (end - start < worthACall) for (let at = start; at < end; at++) bytes[to + at - start] = bytes[at] ?? 0
  else bytes.copyWithin(to, start, end)
}
