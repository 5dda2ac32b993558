// Ends of tokens among the bytes shown, where they are written plainly; what may be anything else is left to those who read closely.

const tab = 0x09
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const quote = 0x22
const comma = 0x2c
const minus = 0x2d
const point = 0x2e
const zero = 0x30
const nine = 0x39
const backslash = 0x5c
const closeBracket = 0x5d
const closeBrace = 0x7d

/** Longer numbers may be integers beyond what JavaScript keeps exactly. */
const maxPlainNumberChars = 15

/** 1 for each byte that a string holds as it is, 0 for others. A look at a table takes less than four comparisons. */
export const plainInString = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte >= space && byte !== quote && byte !== backslash),
)

/** Whether the byte is white space that JSON allows. */
export function isBlankByte(byte: number): boolean {
  // Spaces come first: an indented text is full of them.
  return byte === space || (byte < space && (byte === lineFeed || byte === carriageReturn || byte === tab))
}

/** The end of the number at `start`; -1 where it is none, is long, has an exponent or is not followed as values are. */
export function plainNumberEnd(bytes: Uint8Array, start: number): number {
  const digits = bytes[start] === minus ? start + 1 : start
  let end = bytes[digits] === zero ? digits + 1 : digitsEnd(bytes, digits)
  if (end === digits) return -1
  if (bytes[end] === point) {
    const decimals = end + 1
    end = digitsEnd(bytes, decimals)
    if (end === decimals) return -1
  }
  return end - start <= maxPlainNumberChars && endsValue(bytes[end] ?? 0) ? end : -1
}

function digitsEnd(bytes: Uint8Array, at: number): number {
  let end = at
  for (let byte = bytes[end] ?? 0; byte >= zero && byte <= nine; byte = bytes[end] ?? 0) end++
  return end
}

/** The letters of `true`, `false` and `null`. */
export const trueLetters = lettersOf('true')
export const falseLetters = lettersOf('false')
export const nullLetters = lettersOf('null')

function lettersOf(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0))
}

/** The end of a word at `start`; -1 where it does not stand there or is not followed as values are. */
export function plainWordEnd(bytes: Uint8Array, start: number, letters: Uint8Array): number {
  const { length } = letters
  for (let at = 1; at < length; at++) if (bytes[start + at] !== letters[at]) return -1
  return endsValue(bytes[start + length] ?? 0) ? start + length : -1
}

function endsValue(byte: number): boolean {
  return byte === comma || byte === closeBrace || byte === closeBracket || isBlankByte(byte)
}
