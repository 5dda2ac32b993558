// The files of this version on the device: fetched once, checked, made whole again, and put away when no tab needs them.
import type { WorkboxPlugin } from 'workbox-core/types.js'
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { integrityOf } from './integrity.ts'
import type { PreparingMessage } from './messages.ts'
import type { PrecachedFile } from './precached.ts'
import { addressIn, worker } from './scope.ts'

export class Precache {
  readonly #files: readonly PrecachedFile[]
  readonly #controller: PrecacheController
  #bytes = 0

  constructor(files: readonly PrecachedFile[]) {
    this.#files = files
    const progress: WorkboxPlugin = {
      handlerDidComplete: async ({ event, request }) => {
        if (event.type === 'install') await this.#tellProgress(request.url)
      },
    }
    this.#controller = new PrecacheController({ plugins: [progress] })
    this.#controller.addToCacheList([...files])
  }

  /** Answers for every file of this version; what is missing comes from the network and is kept again. */
  get route(): PrecacheRoute {
    return new PrecacheRoute(this.#controller, { cleanURLs: false, directoryIndex: '' })
  }

  /** Fetches what the version before did not have. Rejects when a file is not what the build made. */
  async install(event: ExtendableEvent): Promise<void> {
    await this.#controller.install(event)
  }

  /** Answers a navigation with the app's page. */
  async app(event: ExtendableEvent): Promise<Response> {
    const request = new Request(addressIn('index.html'))
    const answer = this.#controller.createHandlerBoundToURL('index.html')
    return answer({ event, request, url: new URL(request.url), params: {} })
  }

  /**
   * Looks for a file of an earlier version that a page of that version still asks for.
   * @returns undefined where there is none
   */
  async earlier(request: Request): Promise<Response | undefined> {
    const cache = await this.#cache()
    return cache.match(request)
  }

  /** Fetches again what is missing or is not what the build made. Does nothing about what cannot be fetched now. */
  async heal(): Promise<void> {
    const cache = await this.#cache()
    for (const { url, integrity } of this.#files) {
      const key = this.#controller.getCacheKeyForURL(url)
      if (key === undefined) continue
      // One after the other, so that it never holds much in memory nor keeps the page from the network.
      // oxlint-disable no-await-in-loop
      const kept = await cache.match(key)
      if (kept && (await integrityOf(await kept.arrayBuffer())) === integrity) continue
      try {
        await cache.put(key, await fetch(new Request(addressIn(url), { integrity, cache: 'reload' })))
      } catch {
        // No network, or another version is deployed by now: what is there stays.
      }
      // oxlint-enable no-await-in-loop
    }
  }

  /** Puts away the files that only earlier versions had. */
  async clean(): Promise<void> {
    const cache = await this.#cache()
    const wanted = new Set(this.#controller.getURLsToCacheKeys().values())
    const outdated = (await cache.keys()).filter(({ url }) => !wanted.has(url))
    await Promise.all(outdated.map((request) => cache.delete(request)))
  }

  async #cache(): Promise<Cache> {
    return caches.open(this.#controller.strategy.cacheName)
  }

  async #tellProgress(url: string): Promise<void> {
    this.#bytes += this.#files.find((file) => addressIn(file.url) === url)?.bytes ?? 0
    const totalBytes = this.#files.reduce((sum, { bytes }) => sum + bytes, 0)
    const message: PreparingMessage = { kind: 'preparing', bytes: this.#bytes, totalBytes }
    for (const client of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
      client.postMessage(message)
    }
  }
}
