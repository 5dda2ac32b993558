// Says in words how far a file has been read and what was found in it.
import { grouped } from '../../core/grouped.ts'
import { megabytes } from '../../ui/megabytes.ts'

export interface FileReading {
  readonly end: 'reading' | 'whole' | 'cut-off' | 'no-entries' | 'stopped' | 'failed' | 'not-loaded'
  readonly readBytes: number
  readonly listed: number
  /** Of an archive; 0 where the file is none. */
  readonly entries: number
  readonly unreadable: number
  readonly leftOut: number
}

/** @param size bytes of the whole file */
export function fileWords(state: FileReading, size: number): string {
  const { end, readBytes, unreadable, leftOut } = state
  const broken = unreadable > 0 ? ` ${counted(unreadable, 'entry', 'entries')} could not be read.` : ''
  const more = leftOut > 0 ? ` ${grouped(leftOut)} more are not listed.` : ''
  switch (end) {
    case 'reading':
      return `${found(state)} so far; ${megabytes(readBytes)} of ${megabytes(size)} MB read.`
    case 'whole':
      return `${found(state)}.${broken}${more}`
    case 'stopped':
      return `${found(state)}. You stopped after ${megabytes(readBytes)} of ${megabytes(size)} MB.${broken}${more}`
    case 'cut-off':
      return `${found(state)}. The file breaks off in the middle: it may not have been saved or downloaded to its end.${broken}${more}`
    case 'no-entries':
      return 'This starts like an HTTP archive, but has no list of entries. Save it again as HAR with content.'
    case 'failed':
      return `${found(state)}. The browser could not read on after ${megabytes(readBytes)} MB. Was the file moved or changed? Open it again.`
    case 'not-loaded':
      return `${found(state)}. Reading ended after ${megabytes(readBytes)} MB: a part of this page could not be loaded. Reload the page and open the file again.`
  }
}

function found({ listed, entries, end }: FileReading): string {
  const responses =
    listed === 0 && end !== 'reading' ? 'no response of Nylas' : `${counted(listed, 'response', 'responses')} of Nylas`
  return entries > 0 ? `${responses} among ${counted(entries, 'entry', 'entries')}` : responses
}

function counted(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}
