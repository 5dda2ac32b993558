// The service worker as itself, and the addresses it answers for.

declare const self: ServiceWorkerGlobalScope

export const worker = self

/** The address that a path relative to the app's folder stands for. */
export function addressIn(path: string): string {
  return new URL(path, worker.registration.scope).href
}
