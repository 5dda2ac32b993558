// Reads several files that were opened at once; one that cannot be read does not keep the others out.
import { maxOpenedFileBytes, maxOpenedFiles } from '../../core/limits.ts'
import { type NamedText, asOneText } from '../../core/several-texts.ts'
import { readTextFile } from './read-file.ts'

export interface OpenedFiles {
  /** All texts as one, in the form that `asOneText` writes; null where no file could be read. */
  readonly text: string | null
  /** What is open now, and what is not and why. */
  readonly words: string
}

/** How many problems are told one by one. */
const toldProblems = 2

/** Reads the files in the order of their names. It never rejects. */
export async function readFiles(files: readonly File[]): Promise<OpenedFiles> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (files.length > maxOpenedFiles) {
    return { text: null, words: `These are ${files.length} files; up to ${maxOpenedFiles} can be opened at once.` }
  }
  if (bytes > maxOpenedFileBytes) {
    const [has, most] = [bytes, maxOpenedFileBytes].map((count) => Math.round(count / 1_000_000))
    return {
      text: null,
      words: `These files have ${has} MB together; up to ${most} MB can be opened at once. Open fewer of them.`,
    }
  }
  const inOrder = files.toSorted((a, b) => inNumericOrder.compare(a.name, b.name))
  const results = await Promise.all(inOrder.map(read))
  const texts = results.filter((result) => typeof result !== 'string')
  const problems = results.filter((result) => typeof result === 'string')
  return { text: texts.length > 0 ? asOneText(texts) : null, words: words(texts.length, problems) }
}

const inNumericOrder = new Intl.Collator(undefined, { numeric: true })

/** The text under its name, or what is wrong with the file. */
async function read(file: File): Promise<NamedText | string> {
  try {
    return { name: file.name, text: await readTextFile(file) }
  } catch (problem) {
    return problem instanceof Error ? problem.message : `${file.name} could not be read.`
  }
}

function words(open: number, problems: readonly string[]): string {
  const more = problems.length - toldProblems
  return [
    open > 0 && (open === 1 ? '1 file is open.' : `${open} files are open as one text, each under its name.`),
    ...problems.slice(0, toldProblems),
    more > 0 && `${more} more could not be opened.`,
  ]
    .filter(Boolean)
    .join(' ')
}
