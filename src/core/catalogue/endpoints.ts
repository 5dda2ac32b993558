// The endpoints of API v3: what a method and path ask for, which object answers, and which permission it takes.
import type { RequestContext } from '../model.ts'
import type { SourceKey } from './types.ts'

export interface EndpointEntry {
  /** `collection.action`, as in `messages.send`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The template of the path, as in `/v3/grants/{grant_id}/messages/send`. */
  readonly path: string
  readonly title: string
  readonly source: SourceKey
}

export const endpoints: readonly EndpointEntry[] = [
  {
    id: 'messages.send',
    method: 'POST',
    path: '/v3/grants/{grant_id}/messages/send',
    title: 'Send a message',
    source: 'contract',
  },
]

/** The endpoint that a request asked for; null for anything but a known path of API v3. */
export function endpointOf(request: RequestContext): EndpointEntry | null {
  return endpoints.find(({ method, path }) => method === request.method && request.url.endsWith(path)) ?? null
}
