// Version 1 of the permalink codec. Its links decode for ever: nothing that changes a byte may change here.
//
// base64url( flags, [form], [status], [exchange], [number of UUIDs, UUIDs], deflate-raw(text, dictionary 1) ), then the CRC-32
// of the choices and the text in six characters of base 62. It therefore ends in a letter or digit: where a chat makes links
// of addresses, it cuts other characters off their end.
import type { Form } from '../model.ts'
import { toBase62 } from './base62.ts'
import { crc32 } from './crc32.ts'
import { dictionary1 } from './dictionary-1.ts'

// In the order of version 1: a form's place in this list is its number.
export const formNumbers: readonly Form[] = [
  'json',
  'jsonc',
  'http-message',
  'curl-verbose',
  'har',
  'ndjson',
  'javascript-inspect',
  'python-repr',
  'java-tostring',
  'ruby-inspect',
  'escaped-json',
  'html',
  'markdown',
  'log-line',
  'stack-trace',
  'cli-output',
  'callback-url',
  'plain-text',
  'empty',
]

export const indentedFlag = 1
export const uuidsFlag = 2
export const formFlag = 4
export const statusFlag = 8
export const exchangeFlag = 16
export const knownFlags = 31

export const crcChars = 6
export const dictionary = new TextEncoder().encode(dictionary1)

/** What stands at the end of a link, for its choices and its text. */
export function checksum(head: readonly number[], text: string): string {
  return toBase62(crc32(joined([Uint8Array.from(head), new TextEncoder().encode(text)])), crcChars)
}

/** These bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
