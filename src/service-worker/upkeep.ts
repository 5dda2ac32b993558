// Looks after what is kept on the device: makes it whole, and puts away what nobody can need any more.
import type { Precache } from './precache.ts'
import { worker } from './scope.ts'
import { dropOldShares } from './share.ts'

/**
 * Call it once in the life of a worker, which is short, and when the page has what it needs: it reads every kept file.
 * @param opened the id of the tab that has been opened with this version
 */
export async function lookAfter(precache: Pick<Precache, 'heal' | 'clean'>, opened: string): Promise<void> {
  await dropOldShares()
  await precache.heal()
  if (isOnlyVersion() && !(await mayOldTabsBeOpen(opened))) await precache.clean()
}

/** All versions keep their files in one cache: one that waits to take over, or has just done so, has its own there too. */
function isOnlyVersion(): boolean {
  const { waiting, installing } = worker.registration
  return !isReplaced() && waiting === null && installing === null
}

/** A worker may go on for a moment after the next one has taken over. */
function isReplaced(): boolean {
  // Some browsers do not tell a worker of itself.
  const { serviceWorker: self } = worker as Partial<ServiceWorkerGlobalScope>
  return self?.state === 'redundant'
}

/** Any tab but the one that has been opened, which may be closed again by now, may be of an earlier version. */
async function mayOldTabsBeOpen(opened: string): Promise<boolean> {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return tabs.some(({ id }) => id !== opened)
}
