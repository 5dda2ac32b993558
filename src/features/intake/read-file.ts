// Reads an opened or dropped file as text, or says why it cannot.
import { textOfBytes } from '../../core/text-of-bytes.ts'

/**
 * @returns the file's text
 * @throws Error with a message for the person: not text, not readable, or nothing in it
 */
export async function readTextFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(`${file.name} could not be read. Was it moved or changed meanwhile?`)
  })
  const text = textOfBytes(new Uint8Array(bytes))
  if (text.includes('\0')) throw new Error(`${file.name} is not a text file.`)
  if (text.trim() === '') throw new Error(`${file.name} is empty.`)
  return text
}
