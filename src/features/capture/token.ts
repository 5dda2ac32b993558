// The companion's token: taken out of the address at once, kept for this tab alone.
import { cleared } from './cleared.ts'

const storageKey = 'capture-token'
const opening = '#/capture?'

// Where the browser keeps nothing for the page, the token lasts until a reload.
let inMemory: string | null = null

/** Moves the token from the address into the tab's storage, so that no link, bookmark or screenshot holds it. */
export function takeToken(): void {
  const { hash, pathname, search } = location
  if (!hash.startsWith(opening)) return
  const token = new URLSearchParams(hash.slice(opening.length)).get('token')
  history.replaceState(history.state, '', `${pathname}${search}#/capture`)
  if (!token) return
  inMemory = token
  // Its companion counts from 1, and whoever opens its address wants to see all that it has.
  cleared.forget()
  try {
    sessionStorage.setItem(storageKey, token)
  } catch {
    // The memory has it.
  }
}

/** Null where this tab was not opened by a companion. */
export function readToken(): string | null {
  try {
    // Where the new token could not be stored, the one of an earlier run may still be there.
    return inMemory ?? sessionStorage.getItem(storageKey)
  } catch {
    return null
  }
}
