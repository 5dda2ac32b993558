// What can go wrong with the storage, in words.

/** `blocked`: not to be had here; `full`: no room; `newer`: made by a newer version of the page; `recreated`: was broken. */
export type StorageTrouble = 'blocked' | 'full' | 'newer' | 'recreated'

/** The kind of trouble that an error of IndexedDB stands for. */
export function troubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'VersionError') return 'newer'
  return 'blocked'
}

/** Whether the connection was closed under our hands. */
export function isClosed(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError')
}

/** Errors that only a broken database gives: stores that are missing, data that cannot be read back. */
export function isBroken(error: unknown): boolean {
  return error instanceof DOMException && brokenNames.has(error.name)
}

const brokenNames: ReadonlySet<string> = new Set(['NotFoundError', 'NotReadableError', 'UnknownError'])

/** One sentence on what does not work, for the panel. */
export const troubleWords: Readonly<Record<StorageTrouble, string>> = {
  blocked: 'This browser does not let the page store anything, so nothing is kept beyond this tab.',
  full: 'The storage for this page is full, so new texts are not kept. Delete entries, or make room on the device.',
  newer: 'A newer version of this page has taken over the storage. Reload to use the history again.',
  recreated: 'What was kept on this device could not be read any more. The storage was set up anew and is empty.',
}

/** What is said of a draft that is not kept or cannot be had. */
export const draftWords: Readonly<Record<StorageTrouble | 'long' | 'gone' | 'unread', string>> = {
  blocked: 'This browser does not let the page keep your text: it is gone when you close or reload this tab.',
  full: 'The storage is full: your text is gone when you close or reload this tab.',
  newer: 'A newer version of this page has taken over the storage. Copy your text, then reload.',
  recreated: troubleWords.recreated,
  gone: 'This text is not kept any more: it was opened or deleted in another tab.',
  unread: 'This text cannot be read now. It stays in the history, where you can open it later.',
  long: 'This text is too long to be kept: it is gone when you close or reload this tab.',
}
