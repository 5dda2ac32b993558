// The cache in which what is shared with the app is laid down, by the service worker or the receiving page, until a page takes it.

export const sharedCacheName = 'inspector-shared'

/** The header of an entry that says when it was kept, in milliseconds since 1970. */
export const keptAtHeader = 'x-kept-at'

/** Where the record of what was shared lies, relative to the app. The contents of its files lie below, under their places in it. */
export function sharedPath(id: string): string {
  return `./shared/${id}`
}

export interface SharedFile {
  readonly name: string
  readonly type: string
  /** Then its content was not kept. */
  readonly tooLarge: boolean
}

export interface SharedRecord {
  readonly title: string
  readonly text: string
  readonly url: string
  readonly files: readonly SharedFile[]
  /** 100–599; null where no page stated one with the text. */
  readonly status: number | null
  /** As stated, to be checked by whoever reads it; null where no page stated one. */
  readonly form: string | null
}
