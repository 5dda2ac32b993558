// Reads the address of Google's error page, `https://accounts.google.com/signin/oauth/error?authError=…`: the parameter holds, encoded,
// what the page says. In its place go the words that the page ends with, which are read like a copy of the page.
import { maxPhraseSearchChars } from '../limits.ts'
import type { Source } from './source.ts'

const address =
  /https:\/\/accounts\.google\.com\/[\w/.-]{0,100}\?(?:[^\s#"'<>]{0,2000}&)?authError=(?<held>[\w%=-]{12,12000})[^\s"'<>]{0,4000}/

/** Fields of the message as it is written in a protocol buffer: their number, and whether a length or a number follows. */
const codeField = 0x0a
const wordsField = 0x12
const statusField = 0x20
/** A field with a length has this in the lowest bits of its mark; a plain number has nothing. */
const wireType = 0x07
const lengthType = 2

/** The source as it is where no such address stands in it. */
export function withGoogleError(source: Source): Source {
  if (source.text.length > maxPhraseSearchChars || !source.text.includes('authError=')) return source
  const found = address.exec(source.text)
  const told = found && pageWords(bytesIn(found.groups?.['held'] ?? ''))
  if (!found || !told) return source
  const edit = { start: found.index, end: found.index + found[0].length, text: told }
  return source.derive([edit], 'Decoded what Google says in the address of its page')
}

function bytesIn(held: string): Uint8Array {
  try {
    const base64 = decodeURIComponent(held).replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
    const whole = base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0))
    return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

/** As the page writes it: its words, then `Error 400: redirect_uri_mismatch`. Null where the bytes hold no error of this kind. */
function pageWords(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder()
  let code = ''
  let words = ''
  let status = 400
  for (let at = 0; at < bytes.length;) {
    const mark = bytes[at] ?? 0
    const { value, end } = numberAt(bytes, at + 1)
    const isText = (mark & wireType) === lengthType
    if (!isText && (mark & wireType) !== 0) break
    const text = isText ? decoder.decode(bytes.subarray(end, end + value)) : ''
    if (mark === codeField) code = text
    else if (mark === wordsField) words = text.trim()
    else if (mark === statusField) status = value
    at = isText ? end + value : end
  }
  if (!/^[a-z]{2,40}(?:_[a-z]{1,40}){1,6}$/.test(code) || status < 400 || status > 499) return null
  return [words, `Error ${status}: ${code}`].filter(Boolean).join('\n\n')
}

/** A number in groups of seven bits, the lowest first. */
function numberAt(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let at = start; at < Math.min(start + 4, bytes.length); at++) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * (at - start))
    if (byte < 0x80) return { value, end: at + 1 }
  }
  return { value: 0, end: bytes.length }
}
