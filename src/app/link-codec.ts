// Opens the fragment of an address. The codec is fetched when there is a link to open.
import { withLineFeeds } from '../core/line-ends.ts'
import type { OpenedLink } from '../core/permalink/permalink.ts'

type Codec = typeof import('../core/permalink/permalink.ts')

let codec: Promise<Codec> | null = null

function load(): Promise<Codec> {
  codec ??= import('../core/permalink/permalink.ts').catch((error: unknown) => {
    codec = null
    throw error
  })
  return codec
}

/** Whether a fragment, as `location.hash` gives it, is a link to a response; `#/…` are pages of the app. */
export function isLink(hash: string): boolean {
  return hash.length > 1 && !hash.startsWith('#/')
}

/** What the link holds, its text as the editor has it, or why it cannot be opened; `unavailable` where the codec cannot be fetched. */
export async function openLink(hash: string): Promise<OpenedLink | { readonly kind: 'unavailable' }> {
  try {
    const { openFragment } = await load()
    const opened = (await openFragment(hash)) ?? { kind: 'damaged' }
    if (opened.kind !== 'view') return opened
    return { kind: 'view', view: { ...opened.view, text: withLineFeeds(opened.view.text) } }
  } catch {
    return { kind: 'unavailable' }
  }
}
