// Reads an opened or dropped file as text, or says why it cannot.

/**
 * @returns the file's text
 * @throws Error with a message for the person: not text, or not readable
 */
export async function readTextFile(file: File): Promise<string> {
  const text = await file.text().catch(() => {
    throw new Error(`${file.name} could not be read. Was it moved or changed meanwhile?`)
  })
  if (text.includes('\0')) throw new Error(`${file.name} is not a text file.`)
  return text
}
