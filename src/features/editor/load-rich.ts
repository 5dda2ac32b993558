// Fetches the rich editor once, however many ask for it.

import type * as rich from './rich/create.ts'

export type RichModule = typeof rich

const pausesMs = [500, 1500, 4000]

let loading: Promise<RichModule> | null = null

/** The module that makes a rich editor. Tries again three times; rejects when that fails too, and a later call starts anew. */
export function loadRich(): Promise<RichModule> {
  loading ??= fetchWithRetries().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function fetchWithRetries(): Promise<RichModule> {
  for (const pause of pausesMs) {
    try {
      // One after the other is the point of a retry.
      // oxlint-disable-next-line no-await-in-loop
      return await import('./rich/create.ts')
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setTimeout(resolve, pause)
      })
    }
  }
  return import('./rich/create.ts')
}
