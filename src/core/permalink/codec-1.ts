// Version 1 of the permalink codec. Its links decode for ever: nothing that changes a byte may change here.
//
// base64url( flags, [form], [status], [exchange], [number of UUIDs, UUIDs], deflate-raw(text, dictionary 1) ), then the CRC-32
// of the choices and the text in six characters of base 62. It therefore ends in a letter or digit: where a chat makes links
// of addresses, it cuts other characters off their end.
import { Inflate, deflateSync } from 'fflate'
import { isHttpStatus } from '../http-status.ts'
import { maxPermalinkTextBytes } from '../limits.ts'
import type { Form } from '../model.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { toBase62 } from './base62.ts'
import { crc32 } from './crc32.ts'
import { dictionary1 } from './dictionary-1.ts'
import { compacted, indented, isStrictJson } from './layout.ts'
import type { LinkedView } from './permalink.ts'
import { packUuids, unpackUuids } from './uuids.ts'

// In the order of version 1: a form's place in this list is its number.
const formNumbers: readonly Form[] = [
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

const indentedFlag = 1
const uuidsFlag = 2
const formFlag = 4
const statusFlag = 8
const exchangeFlag = 16
const knownFlags = 31

const crcChars = 6
const inflateChunkBytes = 1024
const dictionary = new TextEncoder().encode(dictionary1)

/** The link's text behind its version character. */
export function encode1(view: LinkedView): string {
  const strict = isStrictJson(view.text)
  const compact = strict ? compacted(view.text) : view.text
  const packed = packUuids(compact)
  const count = packed.bytes.length / 16
  const flags =
    (strict && compact !== view.text ? indentedFlag : 0) |
    (count > 0 ? uuidsFlag : 0) |
    (view.form ? formFlag : 0) |
    (view.status === null ? 0 : statusFlag) |
    (view.exchange > 0 ? exchangeFlag : 0)
  const head = [
    flags,
    ...(view.form ? [formNumbers.indexOf(view.form)] : []),
    ...(view.status === null ? [] : varint(view.status)),
    ...(view.exchange > 0 ? varint(view.exchange) : []),
  ]
  const bytes = joined([
    Uint8Array.from([...head, ...(count > 0 ? varint(count) : [])]),
    packed.bytes,
    deflateSync(new TextEncoder().encode(packed.text), { level: 9, dictionary }),
  ])
  return toBase64url(bytes) + checksum(head, compact)
}

/** What a link of version 1 holds; null where it is damaged in any way. */
export function decode1(payload: string): LinkedView | null {
  const bytes = fromBase64url(payload.slice(0, -crcChars))
  if (!bytes) return null
  const reader = new ByteReader(bytes)
  const flags = reader.byte()
  if (flags === null || (flags & ~knownFlags) !== 0) return null
  const form = flags & formFlag ? (formNumbers[reader.byte() ?? -1] ?? null) : null
  const stated = flags & statusFlag ? reader.varint() : null
  const exchange = flags & exchangeFlag ? (reader.varint() ?? 0) : 0
  const head = [...bytes.subarray(0, reader.at)]
  const hasUuids = (flags & uuidsFlag) !== 0
  const uuids = reader.take(hasUuids ? (reader.varint() ?? 0) * 16 : 0)
  const text = uuids && inflated(reader.rest())
  if (!uuids || text === null) return null
  const compact = hasUuids ? unpackUuids({ text, bytes: uuids }) : text
  if (compact === null || checksum(head, compact) !== payload.slice(-crcChars)) return null
  return {
    text: flags & indentedFlag ? indented(compact) : compact,
    form,
    // A link that something else has made may state any number.
    status: isHttpStatus(stated) ? stated : null,
    exchange,
  }
}

function checksum(head: readonly number[], text: string): string {
  return toBase62(crc32(joined([Uint8Array.from(head), new TextEncoder().encode(text)])), crcChars)
}

/** Inflates piece by piece, so that a bomb is stopped soon after the ceiling; null for one, and for what is no deflate. */
function inflated(bytes: Uint8Array): string | null {
  const pieces: Uint8Array[] = []
  let size = 0
  let finished = false
  try {
    const inflate = new Inflate({ dictionary }, (piece, last) => {
      size += piece.length
      pieces.push(piece)
      finished = last
    })
    for (let at = 0; at < bytes.length; at += inflateChunkBytes) {
      inflate.push(bytes.subarray(at, at + inflateChunkBytes), at + inflateChunkBytes >= bytes.length)
      if (size > maxPermalinkTextBytes) return null
    }
    return finished ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(joined(pieces)) : null
  } catch {
    return null
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Seven bits a byte, the lowest first; all but the last byte have their highest bit set. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128)
  return [...bytes, left]
}

/** Reads from the front; null where the bytes are at an end. */
class ByteReader {
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number | null {
    return this.#bytes[this.at++] ?? null
  }

  varint(): number | null {
    let value = 0
    for (let factor = 1; factor < 2 ** 28; factor *= 128) {
      const byte = this.byte()
      if (byte === null) return null
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
    return null
  }

  take(count: number): Uint8Array | null {
    if (this.at + count > this.#bytes.length) return null
    this.at += count
    return this.#bytes.subarray(this.at - count, this.at)
  }

  rest(): Uint8Array {
    return this.#bytes.subarray(this.at)
  }
}
