// Where pages and pictures lie, and how one links to another from wherever the site is put.
import { formatRoute } from '../../src/app/route.ts'
import { type EntryAddress, type EntryKind, pageFolders } from '../../src/core/catalogue/entry.ts'

export type PageKind = keyof typeof pageFolders

/**
 * The folder of a page, with a slash at its end; without a name it is that of the overview.
 * Throws when a name cannot be the name of a folder everywhere.
 */
export function folderOf(kind: PageKind, name?: string): string {
  if (name === undefined) return `${pageFolders[kind]}/`
  if (!/^\w[\w.-]*\w$/.test(name)) throw new Error(`“${name}” cannot name a folder.`)
  return `${pageFolders[kind]}/${name}/`
}

/** The way from a page back to the root of the site. */
export function rootFrom(folder: string): string {
  return '../'.repeat(folder.split('/').length - 1)
}

/** Links an entry: to its page, or to the app where it has none. */
export function linkTo(entry: EntryAddress, root: string): string {
  return isPageKind(entry.kind) ? root + folderOf(entry.kind, entry.name) : inApp(entry, root)
}

/** Links an entry in the app's own reference. */
export function inApp(entry: EntryAddress, root: string): string {
  return root + formatRoute({ page: 'reference', entry })
}

function isPageKind(kind: EntryKind): kind is PageKind {
  return kind in pageFolders
}
