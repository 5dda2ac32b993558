// Decodes what stands in Base64: text, or text that was compressed with gzip.
import { maxInflatedBytes, maxInflationRatio } from '../limits.ts'
import { gunzip } from './gunzip.ts'

/** How gzip begins in Base64. */
export const gzipStart = 'H4sI'

interface Decoded {
  /** Empty where the bytes are no text. */
  readonly text: string
  /** What was done or left out, in words. */
  readonly repair: string
}

/** The text that Base64 holds. */
export function decode(base64: string): Decoded {
  const bytes = bytesOf(base64)
  if (!bytes) return { text: '', repair: 'Left out a body that is marked as Base64 and is none' }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return inflated(bytes)
  const text = textOf([bytes])
  return text === null ? noText : { text, repair: 'Decoded the body from Base64' }
}

const noText: Decoded = { text: '', repair: 'Left out a body that is no text: it is binary or still compressed' }

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/** @param isCut whether a letter may be cut in two at the end */
function textOf(pieces: readonly Uint8Array[], isCut = false): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('')
    return isCut ? text : text + decoder.decode()
  } catch {
    return null
  }
}

const chunkBytes = 1024

/** Inflates piece by piece, so that a bomb is stopped soon after the ceiling. What is cut off is read as far as it goes. */
function inflated(bytes: Uint8Array): Decoded {
  const most = Math.min(maxInflatedBytes, bytes.length * maxInflationRatio)
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = gunzip((piece) => {
    size += piece.length
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < bytes.length && size <= most; at += chunkBytes)
      stream.push(bytes.subarray(at, at + chunkBytes))
  } catch {
    // It is damaged: what came before may be of use.
  }
  if (size > most || size === 0) {
    return { text: '', repair: 'Left out a body that is still compressed with gzip: it is damaged or too long' }
  }
  const isWhole = size === statedSize(bytes)
  const text = textOf(pieces, !isWhole)
  if (text === null) return noText
  const repair = 'Decoded the body from gzip in Base64'
  return { text, repair: isWhole ? repair : `${repair}, as far as it goes: it is cut off or damaged` }
}

/** The length of what was compressed: it stands at the end, the lowest byte first. */
function statedSize(bytes: Uint8Array): number {
  return bytes.subarray(-4).reduceRight((size, byte) => size * 256 + byte, 0)
}
