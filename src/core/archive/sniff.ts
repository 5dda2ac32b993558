// Tells from its beginning how a large file is read.
import type { Form } from '../model.ts'
import { read } from '../read/read.ts'
import { encodingOf } from '../text-of-bytes.ts'

/** `archive`: entry by entry. `lines`: block by block, in that form. `text`: as a whole. `binary`: not at all. */
export type FileKind =
  { readonly kind: 'archive' | 'text' | 'binary' } | { readonly kind: 'lines'; readonly form: Form }

/** Bytes of the beginning that are looked at. */
export const sniffedBytes = 65_536

/** @param head the first bytes of a file */
export function sniff(head: Uint8Array): FileKind {
  // The scanners of archives and lines look for bytes of UTF-8.
  if (encodingOf(head) !== 'utf-8') return { kind: 'text' }
  if (head.includes(0)) return { kind: 'binary' }
  const text = new TextDecoder().decode(head)
  if (/^\s{0,40}\{\s{0,40}"log"\s{0,40}:\s{0,40}\{/.test(text)) return { kind: 'archive' }
  const lines = text.slice(0, text.lastIndexOf('\n') + 1)
  const { form } = read(lines)
  // A body that is cut off looks like many things; two lines that each hold a whole object are a log.
  return form === 'ndjson' || (form === 'log-line' && !/^\s{0,40}[[{]/.test(text))
    ? { kind: 'lines', form }
    : { kind: 'text' }
}
