// Reads numbers, strictly as JSON writes them.
import { endsWord, isDigit } from './chars.ts'

const minus = 0x2d
const plus = 0x2b
const point = 0x2e
const zero = 0x30

/** Digits that every integer may have without leaving the safe range. */
const safeDigits = 15

/** The end of the number at `at`; -1 where no JSON number stands there or it runs on into something else. */
export function numberEnd(text: string, start: number): number {
  const length = text.length
  let at = text.charCodeAt(start) === minus ? start + 1 : start
  if (at < length && text.charCodeAt(at) === zero) at++
  else {
    const digits = at
    at = digitsEnd(text, at)
    if (at === digits) return -1
  }
  if (at === length) return at
  if (text.charCodeAt(at) === point) {
    const digits = at + 1
    at = digitsEnd(text, digits)
    if (at === digits) return -1
  }
  if (at < length && (text.charCodeAt(at) | 0x20) === 0x65) {
    at++
    if (at < length && (text.charCodeAt(at) === plus || text.charCodeAt(at) === minus)) at++
    const digits = at
    at = digitsEnd(text, at)
    if (at === digits) return -1
  }
  return endsWord(text, at) ? at : -1
}

/** Whether JavaScript cannot keep the number as written: an integer from 2^53 on. */
export function isUnsafeInteger(text: string, start: number, end: number): boolean {
  const digits = text.charCodeAt(start) === minus ? start + 1 : start
  if (end - digits <= safeDigits || digitsEnd(text, digits) < end) return false
  // With so many digits more than 2^53 any number is larger: a JSON number does not begin with zeros.
  return end - digits > safeDigits + 1 || !Number.isSafeInteger(Number(text.slice(start, end)))
}

function digitsEnd(text: string, at: number): number {
  let place = at
  while (place < text.length && isDigit(text.charCodeAt(place))) place++
  return place
}
