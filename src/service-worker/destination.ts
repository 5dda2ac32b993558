// What a navigation asks for: the app, the page of an entry, or something that is no matter of the service worker.
import { type EntryAddress, type EntryKind, pageFolders } from '../core/catalogue/entry.ts'

export type Destination =
  | { readonly kind: 'app' }
  /** A page beside the app; the entry is null for the overview of a folder. */
  | { readonly kind: 'page'; readonly entry: EntryAddress | null }
  | { readonly kind: 'other' }

/** @param scope the address of the app's folder, with a slash at its end */
export function destinationOf(url: URL, scope: string): Destination {
  const { origin, pathname } = new URL(scope)
  if (url.origin !== origin || !url.pathname.startsWith(pathname)) return { kind: 'other' }
  const path = url.pathname.slice(pathname.length).replace(/(^|\/)index\.html$/, '$1')
  if (path === '') return { kind: 'app' }
  const [folder, name = '', ...rest] = path.split('/')
  const kind = Object.entries(pageFolders).find(([, owner]) => owner === folder)?.[0]
  if (kind === undefined || rest.join('') !== '') return { kind: 'other' }
  return { kind: 'page', entry: name === '' ? null : { kind: kind as EntryKind, name } }
}
