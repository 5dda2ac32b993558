// How the text and its breakdown share the page until somebody moves the handle between them. The first view, the page and the handle
// go by the same: nothing moves when one follows the other.
import type { CSSProperties } from 'react'

/**
 * The text's part, in percent. The breakdown has more, being what the page is opened for; most of all below the text, where there is
 * the least room for it, and less again where a list of responses stands between them: it is what the text is read by.
 */
export const textPart = { beside: 46, above: 38, aboveList: 26 } as const

/** The style of the element that holds both. */
export function partsStyle(above: number): CSSProperties {
  return { '--beside': textPart.beside, '--above': above } as CSSProperties
}

// `--text-part` is what the handle makes of it, now or at the last visit. Where the page is scrolled as one, it leaves something of the breakdown in view.
export const textPartClass =
  'short:h-[60dvh] short:flex-none flex-[var(--text-part,var(--above))_1_0%] md:flex-[var(--text-part,var(--beside))_1_0%]'
export const breakdownPartClass =
  'short:flex-none flex-[calc(100-var(--text-part,var(--above)))_1_0%] md:flex-[calc(100-var(--text-part,var(--beside)))_1_0%]'

// Messages stand over the breakdown, which is scrolled clear of them; below the end of a text and the note on its secrets there is nothing to scroll.
export const besideTextClass = 'md:left-[calc(var(--text-part,var(--beside))*1%+18px)]'
