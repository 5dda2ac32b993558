// The page that the address names: the reference or one entry of it, or the capture. Any other fragment belongs to the inspector.
import { useMemo, useSyncExternalStore } from 'react'
import { type EntryAddress, type EntryKind, entryHash, entryKinds, referenceHash } from '../core/catalogue/entry.ts'
import type { SoughtEntry } from '../features/reference/records.ts'

interface ReferenceRoute<Entry> {
  readonly page: 'reference'
  /** The entry that is open; null for the reference as a whole. */
  readonly entry: Entry | null
}

interface CaptureRoute {
  readonly page: 'capture'
}

export type Route = ReferenceRoute<SoughtEntry> | CaptureRoute

export type Page = Route['page']

export const captureHash = '#/capture'

/** Reads a fragment as `location.hash` gives it. Null for anything but the address of a page. */
export function parseRoute(hash: string): Route | null {
  if (hash.split('?', 1)[0] === captureHash) return { page: 'capture' }
  if (hash === referenceHash) return reference(null)
  if (!hash.startsWith(`${referenceHash}/`)) return null
  const parts = hash
    .slice(referenceHash.length + 1)
    .split('/')
    .map(decoded)
  const [kind, ...names] = parts
  if (!isKind(kind)) return reference(sought(null, parts))
  return reference(sought(kind, names))
}

/** Whether a fragment is the address of a page that there is not. */
export function isUnknownPage(hash: string): boolean {
  return hash.length > 2 && hash.startsWith('#/') && parseRoute(hash) === null
}

function sought(kind: EntryKind | null, parts: readonly string[]): SoughtEntry | null {
  const name = parts.join('/')
  return name === '' ? null : { kind, name }
}

function reference(entry: SoughtEntry | null): Route {
  return { page: 'reference', entry }
}

/** The fragment of a page that there is. */
export function formatRoute(route: ReferenceRoute<EntryAddress> | CaptureRoute): string {
  if (route.page === 'capture') return captureHash
  return route.entry ? entryHash(route.entry) : referenceHash
}

function isKind(text: string | undefined): text is EntryKind {
  return entryKinds.some((kind) => kind === text)
}

/** An address typed by hand may hold a bare percent sign; it is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}

/** The route of the page as it is now; null for the inspector. */
export function useRoute(): Route | null {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}

/** Leaves the page that is open, if any, for the inspector: at once, where an event of the browser would come too late. */
export function openInspector(): void {
  if (!parseRoute(location.hash)) return
  history.pushState(null, '', location.pathname + location.search)
  for (const listener of listeners) listener()
}
