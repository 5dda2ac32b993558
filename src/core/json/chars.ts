// Which characters mean what between and inside JSON tokens.

/** White space that JSON allows. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** White space that JSON does not know: no-break and zero-width spaces, byte order marks, Unicode line ends. */
export function isOddSpace(code: number): boolean {
  if (code < 0x80) return false
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return true
  return (code >= 0x2000 && code <= 0x200d) || (code >= 0x2028 && code <= 0x202f) || code === 0x205f || code === 0x2060
}

/** Line feed or carriage return. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** `}` or `]`. */
export function isCloser(code: number): boolean {
  return code === 0x7d || code === 0x5d
}

/** `{` or `[`. */
export function isOpener(code: number): boolean {
  return code === 0x7b || code === 0x5b
}

/** `"`, `'` and `` ` ``, which stand at both ends of a string. */
export function isStraightQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60
}

/** “ ” „ ‟ */
export function isCurlyDoubleQuote(code: number): boolean {
  return code >= 0x201c && code <= 0x201f
}

/** ‘ ’ ‚ ‛ */
export function isCurlySingleQuote(code: number): boolean {
  return code >= 0x2018 && code <= 0x201b
}

/** Straight or curly, single or double. */
export function isQuote(code: number): boolean {
  return isStraightQuote(code) || isCurlySingleQuote(code) || isCurlyDoubleQuote(code)
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether an unquoted word goes on with this character: anything but white space, brackets, commas, colons and `"`. */
export function isWordChar(code: number): boolean {
  if (code <= 0x20 || code === 0x22 || code === 0x2c || code === 0x3a) return false
  return !isOpener(code) && !isCloser(code) && !isOddSpace(code)
}

/** How many backslashes stand right before `at`, looked for as far back as `from`. */
export function backslashesBefore(text: string, at: number, from: number): number {
  let first = at
  while (first > from && text.charCodeAt(first - 1) === 0x5c) first--
  return at - first
}

/** Whether `//` or `/*` stands at `at`. */
export function startsSlashComment(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2f) return false
  const next = text.charCodeAt(at + 1)
  return next === 0x2f || next === 0x2a
}

/** Whether a value without quotes goes on at `at`: a colon belongs to it if more follows, as in a URL or a time of day. */
export function goesOn(text: string, at: number): boolean {
  if (at >= text.length) return false
  if (text.charCodeAt(at) !== 0x3a) return isWordChar(text.charCodeAt(at))
  return at + 1 < text.length && isWordChar(text.charCodeAt(at + 1))
}

/** Whether a literal or number that is read up to `at` is complete there. */
export function endsWord(text: string, at: number): boolean {
  return !goesOn(text, at) || startsSlashComment(text, at)
}

/** The first place at or after `at` without JSON white space; the text's length where there is none. */
export function skipBlanks(text: string, at: number): number {
  let place = at
  while (place < text.length && isBlank(text.charCodeAt(place))) place++
  return place
}

/** The place just after the last character before `at` that is no JSON white space; `from` where there is none. */
export function trimBlanks(text: string, at: number, from = 0): number {
  let place = at
  while (place > from && isBlank(text.charCodeAt(place - 1))) place--
  return place
}
