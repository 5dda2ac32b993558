// Reads an opened or dropped file as text, or says why it cannot.
import { isGzip } from './gzip.ts'
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
  const text = textOfBytes(bytes)
  // Not every PDF holds a NUL.
  const isNoText = isGzip(bytes) || text.startsWith('%PDF-') || text.includes('\0')
  if (isNoText) throw new Error(await noTextWords(file))
  if (text.trim() === '') throw new Error(`${file.name} is empty.`)
  return text
}

/** What a file is that holds no text, and how to get at the text in it. It never rejects. */
export async function noTextWords(file: File): Promise<string> {
  try {
    const { noTextWordsOf, tellingBytes } = await import('./no-text.ts')
    return noTextWordsOf(file.name, new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()))
  } catch {
    return `${file.name} is not a text file.`
  }
}
