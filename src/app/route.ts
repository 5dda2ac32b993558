// The page that the address names: the reference, or one entry of it. Any other fragment belongs to the inspector.
import { useMemo, useSyncExternalStore } from 'react'
import { type EntryAddress, type EntryKind, entryHash, entryKinds, referenceHash } from '../core/catalogue/entry.ts'

export interface Route {
  /** The entry that is open; null for the reference as a whole. */
  readonly entry: EntryAddress | null
}

/** Reads a fragment as `location.hash` gives it. Null for anything but an address of the reference. */
export function parseRoute(hash: string): Route | null {
  if (hash === referenceHash) return { entry: null }
  if (!hash.startsWith(`${referenceHash}/`)) return null
  const [kind, ...names] = hash.slice(referenceHash.length + 1).split('/')
  const name = names.map(decoded).join('/')
  if (kind === '') return { entry: null }
  if (!isKind(kind)) return null
  return { entry: name === '' ? null : { kind, name } }
}

/** The fragment of the reference, or of one entry of it. */
export function formatRoute({ entry }: Route): string {
  return entry ? entryHash(entry) : referenceHash
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

/** Leaves the reference, if it is open, for the inspector: at once, where an event of the browser would come too late. */
export function leaveReference(): void {
  if (!parseRoute(location.hash)) return
  history.pushState(null, '', location.pathname + location.search)
  for (const listener of listeners) listener()
}
