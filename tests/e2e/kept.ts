// What the page keeps on the device, as its database has it.
import type { Page } from '@playwright/test'
import { drawn, expect } from './support.ts'

type Store = 'drafts' | 'draftParts' | 'history'

/** All that one store of the database holds, as JSON. A database that the page has not made yet is left alone. */
export function stored(page: Page, store: Store): Promise<string> {
  return page.evaluate(async (name) => {
    const databases = await indexedDB.databases()
    if (databases.length === 0) return ''
    const done = (request: IDBRequest) =>
      new Promise((resolve) => {
        request.addEventListener('success', resolve)
      })
    const request = indexedDB.open('response-inspector')
    await done(request)
    // A broken database that the page has not set up anew yet.
    if (!request.result.objectStoreNames.contains(name)) {
      request.result.close()
      return ''
    }
    const all = request.result.transaction(name).objectStore(name).getAll()
    await done(all)
    request.result.close()
    return JSON.stringify(all.result)
  }, store)
}

/**
 * Waits until the tab has looked for kept texts, and shows what came of it. The last thing that it does then is to claim its own
 * text, by a lock.
 */
export async function expectLooked(page: Page) {
  const hasClaimed = () =>
    page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query()
      const id = sessionStorage.getItem('draft')
      return held.some(({ name }) => name === `draft ${id}`)
    })
  await expect.poll(hasClaimed).toBe(true)
  await drawn(page)
}

/** Waits until a text lies in the database. */
export async function expectKept(page: Page, part: string, store: Store = 'drafts') {
  // An entry is written only after the text has rested for two seconds.
  await expect.poll(() => stored(page, store), { timeout: 15_000 }).toContain(part)
}
