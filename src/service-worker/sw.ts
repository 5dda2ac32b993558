// The service worker: keeps the whole app on the device, and answers for it without the network.
import { registerRoute } from 'workbox-routing'
import { type Destination, destinationOf } from './destination.ts'
import { openPage } from './open-page.ts'
import { Precache } from './precache.ts'
import type { PrecachedFile } from './precached.ts'
import { takeOverMessage } from './messages.ts'
import { addressIn, worker } from './scope.ts'
import { dropOldShares, receiveShare, sharePath } from './share.ts'
import { lookAfter } from './upkeep.ts'

declare const self: { readonly __WB_MANIFEST: readonly PrecachedFile[] }

/** The files are looked through once the page that was asked for has what it needs. */
const checkAfterMilliseconds = 3000

const precache = new Precache(self.__WB_MANIFEST)
let isChecked = false

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && destinationOf(url, worker.registration.scope).kind !== 'other',
  async ({ event, request, url }) => {
    void check((event as FetchEvent).resultingClientId)
    const destination: Destination = destinationOf(url, worker.registration.scope)
    return destination.kind === 'page' ? openPage(request, destination) : precache.app(event)
  },
)

registerRoute(precache.route)

// A tab of an earlier version goes on with its own files until it is reloaded.
registerRoute(
  ({ url }) => url.href.startsWith(addressIn('assets/')),
  async ({ request }) => (await precache.earlier(request)) ?? fetch(request),
)

registerRoute(
  ({ url }) => url.href === addressIn(sharePath),
  async ({ request }) => receiveShare(request),
  'POST',
)

worker.addEventListener('install', (event) => event.waitUntil(precache.install(event)))

// The page that made the first version ready may use it at once.
worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([worker.clients.claim(), dropOldShares()])))

// The person has said that the version which waits may take over.
worker.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data === takeOverMessage) void worker.skipWaiting()
})

/**
 * Once in the life of a worker, which is short. No event waits for it: a version that the person has taken would wait
 * as long, and what is not looked through in this life is in the next.
 */
async function check(opened: string): Promise<void> {
  if (isChecked) return
  isChecked = true
  await new Promise((resolve) => {
    setTimeout(resolve, checkAfterMilliseconds)
  })
  await lookAfter(precache, opened)
}
