// Reads what was opened as one text, a single file or several.
import type { OpenedFiles } from './read-files.ts'
import { readTextFile } from './read-file.ts'

export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  /** Several files as one text that is to be read as Markdown, with what to tell about them. */
  | { readonly kind: 'several'; readonly text: string; readonly words: string }
  | { readonly kind: 'problem'; readonly words: string }

/** @returns the text, or what to tell where there is none; it never rejects */
export async function readAsText(files: readonly File[]): Promise<ReadText> {
  const [file, ...others] = files
  if (file && others.length === 0) {
    return readTextFile(file).then(
      (text) => ({ kind: 'text', text }),
      (problem: Error) => ({ kind: 'problem', words: problem.message }),
    )
  }
  const { text, words } = await readSeveral(files)
  return text === null ? { kind: 'problem', words } : { kind: 'several', text, words }
}

async function readSeveral(files: readonly File[]): Promise<OpenedFiles> {
  try {
    const { readFiles } = await import('./read-files.ts')
    return await readFiles(files)
  } catch {
    return { text: null, words: 'A part of the page that opens several files could not be loaded. Try it once online.' }
  }
}
