// What a drop brings along. It has to be read while the event lasts.

export interface Dropped {
  /** A folder is among them, as a file of no use. */
  readonly files: readonly File[]
  /** Names of folders: their files cannot be told from their thousands of neighbours, so they are not opened. */
  readonly folders: readonly string[]
}

/** Its files and the names of its folders; what is neither, such as a link, is left out. */
export function dropped({ items, files }: DataTransfer): Dropped {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry())
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []))
  return { files: [...files], folders }
}

/** What to tell about folders that were dropped; null where there were none. */
export function folderWords([first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null
  return others.length === 0
    ? `${first} is a folder. Open it and drop the files in it.`
    : `These are ${others.length + 1} folders. Open them and drop the files in them.`
}
