// The secret of one run: who has it may read what was captured, and send.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 192 random bits, in characters that an address takes as they are. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Compares in a time that tells nothing about where the two differ, nor about the length. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
