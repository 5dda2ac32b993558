// Fetches the rich editor once, however many ask for it.
import type * as rich from './rich-editor.tsx'

export type Rich = (typeof rich)['RichEditor']

const pausesMs = [500, 1500, 4000]

let loading: Promise<Rich> | null = null

/** The rich editor. Tries again three times; rejects when that fails too, and a later call starts anew. */
export function loadRich(): Promise<Rich> {
  loading ??= fetchWithRetries().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function fetchWithRetries(): Promise<Rich> {
  for (const pause of pausesMs) {
    try {
      // One after the other is the point of a retry.
      // oxlint-disable-next-line no-await-in-loop
      return await fetchRich()
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setTimeout(resolve, pause)
      })
    }
  }
  return fetchRich()
}

async function fetchRich(): Promise<Rich> {
  const { RichEditor } = await import('./rich-editor.tsx')
  // Its code has just run for long: what the page has to do meanwhile comes before it is put on screen.
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  return RichEditor
}
