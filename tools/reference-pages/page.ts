// What a page of the site is, before it is written out.
import type { Html } from './html.ts'

export const siteName = 'Nylas Response Inspector'

/** The file beside a page that previews of its link show. */
export const pictureName = 'picture.png'

export interface Page {
  /** With a slash at its end; empty for the root. */
  readonly folder: string
  readonly title: string
  readonly description: string
  readonly content: Html
}

/** The app itself, as previews of a link to it tell. */
export const home = {
  folder: '',
  title: siteName,
  description: 'Paste a Nylas API response and read what happened, whose move it is, what to do and whether to retry.',
} as const satisfies Omit<Page, 'content'>

export interface Site {
  /** The absolute address with a slash at its end; null where it is not known. */
  readonly url: string | null
  readonly stylesheet: string
}
