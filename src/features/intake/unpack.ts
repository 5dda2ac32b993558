// Unpacks files that are compressed with gzip, as logs and archives are passed on.
import { maxOpenedFileBytes } from '../../core/limits.ts'
import { isGzipFile } from './gzip.ts'

/**
 * The files, each that is compressed as what is in it. One that is damaged, or with which all that was unpacked would be more than
 * so many bytes, is left as it is. It never rejects.
 */
export async function unpacked(files: readonly File[], maxBytes = maxOpenedFileBytes): Promise<readonly File[]> {
  let left = maxBytes
  const results: File[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: what the ones before have come to counts for the next
    const inner = await unpack(file, left).catch(() => null)
    left -= inner?.size ?? 0
    results.push(inner ?? file)
  }
  return results
}

/** Null where it is not compressed, or becomes longer than so many bytes: no more than that is ever held. */
async function unpack(file: File, maxBytes: number): Promise<File | null> {
  if (!(await isGzipFile(file))) return null
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const collect = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(piece) {
      bytes += piece.length
      // Breaks off the whole pipe.
      if (bytes > maxBytes) throw new RangeError('too large')
      pieces.push(piece)
    },
  })
  await file.stream().pipeThrough(new DecompressionStream('gzip')).pipeTo(collect)
  return new File(pieces, file.name.replace(/\.gz$/i, ''))
}
