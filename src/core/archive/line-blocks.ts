// Cuts a file of lines into blocks that can be read one after the other: each ends with a line, and none begins in the middle of
// something that is indented or being closed.

const lineFeed = 0x0a
/** Bytes of a block that is long enough to be read. */
const blockBytes = 65_536
/** A block is cut wherever it is, once no line has ended for so long. */
const maxBlockBytes = 8_388_608
/** How many lines further back a better place for the cut is looked for. */
const maxLinesBack = 200

/** Space, tab and the brackets that close. */
const goesOn = new Set([0x20, 0x09, 0x7d, 0x5d, 0x29])

export class LineBlocks {
  readonly #onBlock: (bytes: Uint8Array, start: number) => void
  #rest = new Uint8Array(0)
  #offset = 0

  /** @param onBlock is handed each block's bytes and where they start in the file */
  constructor(onBlock: (bytes: Uint8Array, start: number) => void) {
    this.#onBlock = onBlock
  }

  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void {
    let rest = this.#rest.length === 0 ? bytes : joined(this.#rest, bytes)
    while (rest.length > blockBytes) {
      const end = cutOf(rest)
      if (end === 0) break
      this.#hand(rest.subarray(0, end))
      rest = rest.subarray(end)
    }
    this.#rest = rest.slice()
  }

  /** Call once after the last bytes: what is left is the last block. */
  end(): void {
    if (this.#rest.length > 0) this.#hand(this.#rest)
    this.#rest = new Uint8Array(0)
  }

  #hand(block: Uint8Array) {
    this.#onBlock(block, this.#offset)
    this.#offset += block.length
  }
}

/** Where to cut bytes that are longer than a block; 0 where the place has not come yet. */
function cutOf(bytes: Uint8Array): number {
  let fallback = 0
  let from = blockBytes
  for (let back = 0; back < maxLinesBack; back++) {
    const end = bytes.lastIndexOf(lineFeed, from) + 1
    if (end === 0) break
    if (!goesOn.has(bytes[end] ?? 0)) return end
    fallback ||= end
    from = end - 2
    if (from < 0) break
  }
  if (fallback > 0) return fallback
  const next = bytes.indexOf(lineFeed, blockBytes) + 1
  if (next > 0) return next
  return bytes.length > maxBlockBytes ? bytes.length : 0
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
