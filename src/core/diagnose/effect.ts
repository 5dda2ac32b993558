// Whether a request can have changed anything: what only asks can be repeated without harm.
import type { Facts } from '../facts.ts'

export type Effect = 'read' | 'write'

/** What the request does, however it ended; null where neither it nor its method is shown. */
export function effectOf({ request, endpoint }: Facts): Effect | null {
  const method = request?.method?.toUpperCase()
  if (!method) return null
  return method === 'GET' || method === 'HEAD' || endpoint?.onlyReads ? 'read' : 'write'
}
