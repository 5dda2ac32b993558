// The pages beside the app: from the network, as they are not kept; without it the app shows the same entry.
import { entryHash, referenceHash } from '../core/catalogue/entry.ts'
import type { Destination } from './destination.ts'
import { addressIn } from './scope.ts'

/** A network that does not answer in this time is as good as none. */
const patienceMilliseconds = 3000

/**
 * Answers a navigation to a page beside the app. Keeping all of them would take as many files again as the app has, for what
 * its catalogue holds already: so where they cannot be had, the app's reference is opened at their entry.
 */
export async function openPage(
  request: Request,
  { entry }: Extract<Destination, { readonly kind: 'page' }>,
): Promise<Response> {
  try {
    const response = await fetchInTime(request)
    // A type that is not in the catalogue gets the host's own answer.
    if (response.type === 'opaqueredirect' || response.status < 500) return response
  } catch {
    // Answered below.
  }
  return Response.redirect(addressIn(`./${entry ? entryHash(entry) : referenceHash}`))
}

/** Only the answer has to begin in time: however long its content takes then, it comes. */
async function fetchInTime(request: Request): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patienceMilliseconds)
  try {
    return await fetch(request, { signal: stop.signal })
  } finally {
    clearTimeout(timer)
  }
}
