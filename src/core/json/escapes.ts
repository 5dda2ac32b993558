// What follows a backslash in a string, and what a string stands for once its escapes are read.
import { bareFlag, escapedFlag, looseFlag, openFlag } from './tape.ts'

const space = 0x20
const lowerU = 0x75

/** How many characters the escape at `at` takes, backslash included; as a negative number where JSON has no such escape. */
export function escapeLength(text: string, at: number): number {
  switch (text.charCodeAt(at + 1)) {
    case 0x22: // "
    case 0x5c: // \
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return 2
    case lowerU:
      return hexDigits(text, at + 2, 4) === 4 ? 6 : -2
    default:
      // A line break or the end of the text is no part of an escape.
      return text.charCodeAt(at + 1) >= space ? -2 : -1
  }
}

/** The escapes between two places that JSON does not have. A backslash before the string's own quote is fine. */
export function* badEscapes(
  text: string,
  from: number,
  to: number,
  quote: number,
): Generator<{ start: number; end: number }> {
  for (let at = text.indexOf('\\', from); at >= 0 && at < to;) {
    const read = escapeLength(text, at)
    const length = Math.abs(read)
    if (read < 0 && text.charCodeAt(at + 1) !== quote) yield { start: at, end: Math.min(at + length, to) }
    at = text.indexOf('\\', at + length)
  }
}

/**
 * What a string or key stands for.
 * @param start its place with the quotes, as `end`
 * @param flags how it is written, see `tape.ts`
 */
export function decodeString(text: string, start: number, end: number, flags: number): string {
  const quotes = (flags & bareFlag) === 0 ? 1 : 0
  const from = start + quotes
  const to = (flags & openFlag) === 0 ? end - quotes : end
  if ((flags & escapedFlag) === 0) return text.slice(from, to)
  return (flags & looseFlag) === 0 ? String(JSON.parse(text.slice(start, end))) : decodeLoosely(text.slice(from, to))
}

/** Reads the escapes of JSON, JavaScript and Python; what none of them knows stays as written. */
function decodeLoosely(written: string): string {
  const parts: string[] = []
  let done = 0
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', done)) {
    const [decoded, length] = decodeEscape(written, at)
    parts.push(written.slice(done, at), decoded)
    done = at + length
  }
  parts.push(written.slice(done))
  return parts.join('')
}

const simpleEscapes = new Map(
  Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0', '\n': '', '\r': '' }),
)

/** What the escape at `at` stands for, and how many characters it takes. */
export function decodeEscape(written: string, at: number): readonly [string, number] {
  const letter = written.charAt(at + 1)
  const simple = simpleEscapes.get(letter)
  if (simple !== undefined) return [simple, written.startsWith('\r\n', at + 1) ? 3 : 2]
  if (letter === 'u' && written.charAt(at + 2) === '{') {
    const digits = hexDigits(written, at + 3, 6)
    const closed = digits > 0 && written.charAt(at + 3 + digits) === '}'
    return closed ? fromHex(written, at, 3, digits, 1) : [written.slice(at, at + 2), 2]
  }
  const wanted = letter === 'u' ? 4 : letter === 'x' ? 2 : letter === 'U' ? 8 : 0
  if (wanted > 0 && hexDigits(written, at + 2, wanted) === wanted) return fromHex(written, at, 2, wanted, 0)
  return '"\'`\\/'.includes(letter) ? [letter, 1 + letter.length] : [written.slice(at, at + 2), 2]
}

function fromHex(
  written: string,
  at: number,
  before: number,
  digits: number,
  after: number,
): readonly [string, number] {
  const length = before + digits + after
  const point = Number.parseInt(written.slice(at + before, at + before + digits), 16)
  return [point <= 0x10ffff ? String.fromCodePoint(point) : written.slice(at, at + length), length]
}

/** How many hexadecimal digits stand at `at`, counting up to `most`. */
function hexDigits(text: string, at: number, most: number): number {
  let count = 0
  while (count < most && isHexDigit(text.charCodeAt(at + count))) count++
  return count
}

function isHexDigit(code: number): boolean {
  const lower = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x66)
}
