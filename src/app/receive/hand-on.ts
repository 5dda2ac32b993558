// Hands a text on to the app, which reads it where what other apps share is laid.
import { maxReadablePermalinkChars } from '../../core/limits.ts'
import type { ReceivedText } from './message.ts'

/**
 * The address, relative to this page's folder, at which the app shows the text.
 * @returns null where the browser keeps nothing and the text is too long for an address
 */
export async function handOn(received: ReceivedText): Promise<string | null> {
  const id = crypto.randomUUID()
  try {
    const cache = await caches.open('inspector-shared')
    await cache.put(`./shared/${id}`, Response.json({ title: '', url: '', files: [], ...received }))
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
