// Says in words which part of a large file the editor shows.
import { megabytes } from '../ui/megabytes.ts'
import type { FilePart } from './use-opened-file.ts'
import { grouped } from '../core/grouped.ts'

/** Goes on from the name of the file. */
export function partWords({ size, lines }: Pick<FilePart, 'size' | 'lines'>): string {
  return `has ${megabytes(size)} MB. The editor shows ${shownWords(lines)}; the breakdown is about the whole file.`
}

function shownWords(lines: number): string {
  if (lines === 0) return 'its beginning'
  return lines === 1 ? 'its first line' : `its first ${grouped(lines)} lines`
}
