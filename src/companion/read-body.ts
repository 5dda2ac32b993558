// Reads the body of a request, piece by piece or as a whole.
import type { IncomingMessage } from 'node:http'

/**
 * The pieces as they come. Where the reader stops before the end, the rest is read and dropped: a client that writes all it has
 * before it reads gets its answer too, and the connection can be used again.
 */
export async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } finally {
    // In this turn of the loop the iterator still holds the request.
    setImmediate(() => request.resume())
  }
}

/** The bytes as they came; null where there are more than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of chunksOf(request)) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
