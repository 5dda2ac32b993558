// Which tabs are open: each holds a lock with the id of its draft while it lives, which no crash can leave behind.

const prefix = 'draft '

/** Never settled: the lock goes with the page. */
const untilClosed = new Promise<never>(() => {})

/** A reloaded tab may have to wait for its former self to let go. */
const patienceMilliseconds = 600

/**
 * Claims an id for this tab until it is closed.
 * @returns false where another open tab has it: a duplicated tab starts with the id of the first
 */
export function claimTab(id: string): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager }
  // Browsers without locks, and pages that are not secure: nothing can be known.
  if (!locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patienceMilliseconds)
    const held = locks.request(prefix + id, { signal }, () => {
      resolve(true)
      return untilClosed
    })
    held.catch((error: unknown) => resolve(!isTimeout(error)))
  })
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')
}

/** The ids of all tabs that are open. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { locks } = navigator as { locks?: LockManager }
  try {
    const { held = [] } = (await locks?.query()) ?? {}
    return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])))
  } catch {
    return new Set()
  }
}
