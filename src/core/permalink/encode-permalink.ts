// Makes permalinks. Apart from what opens them: only who shares needs what compresses.
import { maxPermalinkChars, maxPermalinkTextBytes, noticeablePermalinkChars } from '../limits.ts'
import { encode1 } from './encode-1.ts'
import type { LinkedView } from './permalink.ts'

/** How a link came out: usable, usable though long for a chat, or too long to be one. */
export type EncodedLink =
  | { readonly kind: 'link'; readonly fragment: string; readonly isLong: boolean }
  | { readonly kind: 'too-long'; readonly chars: number | null }

/** The fragment for a view, without the number sign. */
export function encodePermalink(view: LinkedView): EncodedLink {
  if (view.text.length > maxPermalinkTextBytes) return { kind: 'too-long', chars: null }
  const fragment = `1${encode1(view)}`
  if (fragment.length > maxPermalinkChars) return { kind: 'too-long', chars: fragment.length }
  return { kind: 'link', fragment, isLong: fragment.length > noticeablePermalinkChars }
}
