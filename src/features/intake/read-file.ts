// Reads an opened or dropped file as text, or says why it cannot.
import { gzipWords, isGzip } from './gzip.ts'
import { textOfBytes } from '../../core/text-of-bytes.ts'

/**
 * @returns the file's text
 * @throws Error with a message for the person: not text, not readable, or nothing in it
 */
export async function readTextFile(file: File): Promise<string> {
  const buffer = await file.arrayBuffer().catch(() => {
    throw new Error(`${file.name} could not be read. Was it moved or changed meanwhile?`)
  })
  const bytes = new Uint8Array(buffer)
  if (isGzip(bytes)) throw new Error(gzipWords(file.name))
  const text = textOfBytes(bytes)
  if (text.includes('\0')) throw new Error(`${file.name} is not a text file.`)
  if (text.trim() === '') throw new Error(`${file.name} is empty.`)
  return text
}
