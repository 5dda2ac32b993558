// Opens links of version 1.
import { isHttpStatus } from '../http-status.ts'
import { maxLaidOutPermalinkChars, maxPermalinkTextBytes } from '../limits.ts'
import { fromBase64url } from './base64url.ts'
import {
  checksum,
  crcChars,
  dictionary,
  exchangeFlag,
  formFlag,
  formNumbers,
  indentedFlag,
  joined,
  knownFlags,
  statusFlag,
  uuidsFlag,
} from './codec-1.ts'
import { inflateRaw } from './inflate-raw.ts'
import { indented } from './layout.ts'
import type { LinkedView } from './permalink.ts'
import { unpackUuids } from './uuids.ts'

/** What a link of version 1 holds; null where it is damaged in any way. */
export async function decode1(payload: string): Promise<LinkedView | null> {
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
  const packed = uuids && (await inflated(reader.rest()))
  if (!uuids || packed === null) return null
  const compact = hasUuids ? unpackUuids({ text: packed, bytes: uuids }) : packed
  if (compact === null || checksum(head, compact) !== payload.slice(-crcChars)) return null
  return {
    text: (flags & indentedFlag && indented(compact, maxLaidOutPermalinkChars)) || compact,
    form,
    // A link that something else has made may state any number.
    status: isHttpStatus(stated) ? stated : null,
    exchange,
  }
}

/** What was deflated with the dictionary; null for what is no deflate, or becomes longer than a link may hold. */
async function inflated(bytes: Uint8Array): Promise<string | null> {
  const all = await inflateRaw(joined([storedBlock(dictionary), bytes]), dictionary.length + maxPermalinkTextBytes)
  try {
    return all && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(all.subarray(dictionary.length))
  } catch {
    return null
  }
}

/**
 * Bytes as a block of deflate that is not the last one, uncompressed. The browser's own inflating takes no dictionary, but what
 * follows this block refers back into it all the same.
 * Source: RFC 1951, 3.2.4.
 */
function storedBlock(bytes: Uint8Array): Uint8Array {
  const length = [bytes.length & 255, bytes.length >> 8]
  return joined([Uint8Array.from([0, ...length, ...length.map((byte) => ~byte & 255)]), bytes])
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
