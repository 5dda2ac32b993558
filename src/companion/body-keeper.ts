// Keeps the beginning of a body that passes by, and counts the rest.
import type { KeptBody } from './recorded.ts'

export class BodyKeeper {
  readonly #maxBytes: number
  readonly #chunks: Uint8Array[] = []
  #keptBytes = 0
  #wireBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  add(chunk: Uint8Array): void {
    this.#wireBytes += chunk.length
    const room = this.#maxBytes - this.#keptBytes
    if (room <= 0) return
    const kept = chunk.length > room ? chunk.subarray(0, room) : chunk
    // A short chunk may be a view into a large buffer, which it would hold in memory: an event stream sends thousands.
    this.#chunks.push(kept.length < chunk.buffer.byteLength / 2 ? Uint8Array.from(kept) : kept)
    this.#keptBytes += kept.length
  }

  /** What was kept; null where nothing came. */
  body(): KeptBody | null {
    if (this.#wireBytes === 0) return null
    const [only] = this.#chunks
    const bytes = only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks)
    return { bytes, wireBytes: this.#wireBytes }
  }
}
