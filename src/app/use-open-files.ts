// Puts opened files on screen, whichever way they came in: as the text in the editor, or beside it where one is too large for that.
import { useCallback, useState } from 'react'
import { maxWholeFileBytes } from '../core/limits.ts'
import { type ReadText, readAsText } from '../features/intake/read-as-text.ts'
import { withoutGzip } from '../features/intake/gzip.ts'
import { noTextWords } from '../features/intake/read-file.ts'
import { LatestRequest } from '../ui/latest-request.ts'
import { lastText } from './last-text.ts'
import type { FileOpener } from './use-opened-file.ts'
import type { TextChanges } from './use-workbench.ts'

type OpenFiles = (files: readonly File[]) => void

/**
 * @returns the one function through which all files go that are opened, dropped or shared; of what is opened while others are
 * still being read, the newer wins
 */
export function useOpenFiles(
  { replace, open }: TextChanges,
  { open: openLarge, cancel, close }: FileOpener,
  notifyText: (words: string) => void,
): OpenFiles {
  const [request] = useState(() => new LatestRequest())
  const show = useCallback(
    async (given: readonly File[]) => {
      const latest = request.begin()
      cancel()
      const files = await latest(withoutGzip(given))
      if (!files) return
      const [file, ...others] = files
      const large = file && others.length === 0 && file.size > maxWholeFileBytes ? file : null
      const read = await latest(large ? readLarge(large, openLarge) : readAsText(files))
      if (!read) return
      switch (read.kind) {
        case 'part':
          replace(read.text)
          break
        case 'text':
          close()
          replace(read.text)
          break
        case 'several': {
          close()
          const isAlone = lastText.get().trim() === ''
          open({ text: read.text, form: 'markdown', status: null, exchange: 0 }, true, read.words)
          if (isAlone) notifyText(read.words)
          break
        }
        case 'problem':
          notifyText(read.words)
      }
    },
    [request, cancel, close, openLarge, open, replace, notifyText],
  )
  return useCallback((files) => void (files.length > 0 && show(files)), [show])
}

/** The text that the beginning of a file is; the file itself is open already. */
interface ReadPart {
  readonly kind: 'part'
  readonly text: string
}

/** Its text or that of its beginning; null where it is listed beside the editor, and asked for what is in it later. */
async function readLarge(file: File, open: FileOpener['open']): Promise<ReadText | ReadPart | null> {
  try {
    const opening = await open(file)
    switch (opening.kind) {
      case 'whole':
        return await readAsText([file])
      case 'part':
        return { kind: 'part', text: opening.text }
      case 'binary':
        return { kind: 'problem', words: await noTextWords(file) }
      case 'listed':
      case 'superseded':
        return null
    }
  } catch (error) {
    // What the browser says of a file is for whoever wrote the page; what the page lacks is said in its own words.
    const isOfPage = error instanceof Error && !(error instanceof DOMException)
    const why = isOfPage ? error.message : 'Was it moved or changed meanwhile?'
    return { kind: 'problem', words: `${file.name} could not be read. ${why}` }
  }
}
