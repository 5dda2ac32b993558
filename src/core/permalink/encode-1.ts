// Makes links of version 1.
import { deflateSync } from 'fflate'
import { toBase64url } from './base64url.ts'
import {
  checksum,
  dictionary,
  exchangeFlag,
  formFlag,
  formNumbers,
  indentedFlag,
  joined,
  statusFlag,
  uuidsFlag,
} from './codec-1.ts'
import { compacted, isStrictJson } from './layout.ts'
import type { LinkedView } from './permalink.ts'
import { packUuids } from './uuids.ts'

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

/** Seven bits a byte, the lowest first; all but the last byte have their highest bit set. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128)
  return [...bytes, left]
}
