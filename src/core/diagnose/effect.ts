// What a request can have changed: what only asks can be repeated without harm, and what sends must not be sent twice.
import type { Facts } from '../facts.ts'

/** `may-send` changes something where it is not shown what. */
export type Effect = 'read' | 'write' | 'send' | 'may-send'

/** What the request does, however it ended; null where neither it nor its method is shown. */
export function effectOf({ request, endpoint }: Facts): Effect | null {
  const method = request?.method?.toUpperCase()
  if (!method) return null
  if (method === 'GET' || method === 'HEAD' || endpoint?.onlyReads) return 'read'
  if (endpoint?.sends === 'message') return 'send'
  // No message is sent by any other method, wherever it goes.
  return endpoint || method !== 'POST' ? 'write' : 'may-send'
}
