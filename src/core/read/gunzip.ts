// Undoes gzip. In the page's build `gunzip-later.ts` stands in for this file.
import { Gunzip } from 'fflate'

/** What is pushed comes out uncompressed, piece by piece; `push` throws where it is damaged. */
export function gunzip(onPiece: (piece: Uint8Array) => void): { push(bytes: Uint8Array): void } {
  return new Gunzip(onPiece)
}
