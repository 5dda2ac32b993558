// Hands a text on to the app, which reads it where what other apps share is laid.
import { maxReadablePermalinkChars } from '../../core/limits.ts'
import { keptAtHeader, sharedCacheName, sharedPath, type SharedRecord } from '../../core/shared-cache.ts'
import type { ReceivedText } from './message.ts'

/**
 * The address, relative to this page's folder, at which the app shows the text.
 * @returns null where the browser keeps nothing and the text is too long for an address
 */
export async function shareWithApp(received: ReceivedText): Promise<string | null> {
  try {
    // Neither the id nor the cache is there on a host without HTTPS.
    const id = crypto.randomUUID()
    const cache = await caches.open(sharedCacheName)
    const record: SharedRecord = { title: '', url: '', files: [], ...received }
    const headers = { [keptAtHeader]: String(Date.now()) }
    await cache.put(sharedPath(id), Response.json(record, { headers }))
    return `./?shared=${id}`
  } catch {
    return linkTo(received)
  }
}

function linkTo({ text, status, form }: ReceivedText): string | null {
  const stated = new URLSearchParams({ text })
  if (status !== null) stated.set('status', String(status))
  if (form !== null) stated.set('form', form)
  const fragment = stated.toString()
  return fragment.length > maxReadablePermalinkChars ? null : `./#${fragment}`
}
