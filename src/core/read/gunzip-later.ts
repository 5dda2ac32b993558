// Undoes gzip with a library that is fetched for the first text that needs it: it builds its tables as soon as it is there, which
// takes a fifth of a worker's start.
import { Later } from '../later.ts'

const gunzipLibrary = new Later('What undoes gzip', async () => (await import('fflate')).Gunzip)

/** What is pushed comes out uncompressed, piece by piece; `push` throws where it is damaged. */
export function gunzip(onPiece: (piece: Uint8Array) => void): { push(bytes: Uint8Array): void } {
  return new gunzipLibrary.value(onPiece)
}
