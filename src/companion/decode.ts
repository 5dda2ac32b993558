// Makes a text of a captured body: decompressed, decoded, bounded. Only for display; what passes by is never touched.
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import type { Transform } from 'node:stream'
import type { CapturedBody } from '../core/capture/protocol.ts'
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { type RawHeaders, valuesOf } from './raw-headers.ts'
import type { KeptBody } from './recorded.ts'

/** Codings one upon another; nobody sends more, but a header may name any number. */
const maxCodings = 3

/** A body as it is shown; its text is null where it is none, or of a coding that is not known. */
export async function decodeBody(body: KeptBody | null, headers: RawHeaders): Promise<CapturedBody | null> {
  if (!body) return null
  const isWhole = body.bytes.length === body.wireBytes
  const decoded = await decompress(body.bytes, headers)
  const text = decoded && textOf(decoded.bytes, headers, isWhole && decoded.isWhole)
  return { text, wireBytes: body.wireBytes, isCut: text !== null && !(isWhole && decoded?.isWhole) }
}

interface Decompressed {
  readonly bytes: Uint8Array
  /** Whether the compressed data ended where it should, within the limit. */
  readonly isWhole: boolean
}

async function decompress(bytes: Uint8Array, headers: RawHeaders): Promise<Decompressed | null> {
  const codings = valuesOf(headers, 'content-encoding').join(',').toLowerCase().split(/[ ,]+/).filter(isCoding)
  if (codings.length > maxCodings) return null
  let result: Decompressed = { bytes, isWhole: true }
  for (const coding of codings.toReversed()) {
    const decoder = decoderOf(coding, result.bytes)
    if (!decoder) return null
    const { isWhole } = result
    result = await bounded(decoder, result.bytes)
    if (!isWhole) result = { ...result, isWhole }
  }
  if (result.bytes.length <= maxCapturedBodyBytes) return result
  return { bytes: result.bytes.subarray(0, maxCapturedBodyBytes), isWhole: false }
}

function isCoding(name: string): boolean {
  return name !== '' && name !== 'identity'
}

function decoderOf(coding: string, [first = 0]: Uint8Array): Transform | null {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      // Some servers send it without the zlib header, which always ends its first byte with 8.
      return (first & 0x0f) === 8 ? createInflate() : createInflateRaw()
    default:
      return null
  }
}

/** What the decoder gives up to the limit: a small body may expand to gigabytes. What it gave before an error is kept. */
async function bounded(decoder: Transform, bytes: Uint8Array): Promise<Decompressed> {
  const chunks: Uint8Array[] = []
  let size = 0
  decoder.end(bytes)
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      chunks.push(chunk.subarray(0, maxCapturedBodyBytes - size))
      size += chunk.length
      if (size > maxCapturedBodyBytes) return { bytes: Buffer.concat(chunks), isWhole: false }
    }
  } catch {
    return { bytes: Buffer.concat(chunks), isWhole: false }
  }
  return { bytes: Buffer.concat(chunks), isWhole: true }
}

/** Null for bytes that are no text. The last character of a body that was cut may be missing. */
function textOf(bytes: Uint8Array, headers: RawHeaders, isWhole: boolean): string | null {
  const [, charset = 'utf-8'] = /charset="?([\w.:-]{1,40})/i.exec(valuesOf(headers, 'content-type')[0] ?? '') ?? []
  try {
    const text = decoderFor(charset).decode(bytes, { stream: !isWhole })
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true })
  } catch {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  }
}
