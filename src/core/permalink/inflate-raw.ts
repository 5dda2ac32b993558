// Inflates with what the browser has for it: a library would be evaluated before every link, for longer than the inflating takes.

const chunkBytes = 1024

/** Inflates raw deflate piece by piece, so that a bomb is stopped soon after the ceiling; null for one, and for what is no deflate. */
export async function inflateRaw(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array | null> {
  const whole = new Uint8Array(maxBytes)
  let size = 0
  const kept = new WritableStream<Uint8Array>({
    write(piece) {
      // What does not fit is refused, and ends it.
      whole.set(piece, size)
      size += piece.length
    },
  })
  try {
    await inPieces(bytes).pipeThrough(new DecompressionStream('deflate-raw')).pipeTo(kept)
    return whole.subarray(0, size)
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
