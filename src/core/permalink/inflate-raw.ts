// Inflates with what the browser has for it: a library would be evaluated before every link, for longer than the inflating takes.

const chunkBytes = 1024

/** Inflates raw deflate piece by piece, so that a bomb is stopped soon after the ceiling; null for one, and for what is no deflate. */
export async function inflateRaw(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array | null> {
  const whole = new Uint8Array(maxBytes)
  let size = 0
  try {
    const inflated = inPieces(bytes).pipeThrough(new DecompressionStream('deflate-raw'))
    for (const reader = inflated.getReader(); ;) {
      // oxlint-disable-next-line no-await-in-loop -- what follows is not to be inflated before this has been counted
      const { done, value } = await reader.read()
      if (done) return whole.subarray(0, size)
      if (size + value.length > maxBytes) {
        void reader.cancel()
        return null
      }
      whole.set(value, size)
      size += value.length
    }
  } catch {
    return null
  }
}

/** The next piece is given out when the one before has been taken. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.subarray(at, (at += chunkBytes)))
    },
  })
}
