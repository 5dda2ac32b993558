// Reads an opened or dropped file as text, or says why it cannot.
import { maxOpenedFileBytes } from '../../core/limits.ts'

/**
 * @returns the file's text
 * @throws Error with a message for the person: too large, not text, or not readable
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > maxOpenedFileBytes) {
    throw new Error(
      `${file.name} has ${megabytes(file.size)} MB; up to ${megabytes(maxOpenedFileBytes)} MB can be opened.`,
    )
  }
  const text = await file.text().catch(() => {
    throw new Error(`${file.name} could not be read. Was it moved or changed meanwhile?`)
  })
  if (text.includes('\0')) throw new Error(`${file.name} is not a text file.`)
  return text
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
}
