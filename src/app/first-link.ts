// Opens the link that the page was opened with, before the page is built up: it is built up around its text, and not again for it.
import { lastText } from './last-text.ts'
import { isLink, openLink } from './link-codec.ts'
import { linkedAddress } from './linked-address.ts'

/** Done once the link is open, or is found to be none that can be opened; null where the address is no link. */
export const firstLink: Promise<void> | null = isLink(location.hash) ? open(location.hash) : null

/** More than a screen holds. */
const shownChars = 10_000

async function open(hash: string): Promise<void> {
  const opened = await openLink(hash)
  if (opened.kind !== 'view') return
  linkedAddress.keep(hash, opened.view)
  lastText.keep(opened.view.text)
  // Read while the page's script is still on its way.
  const area = document.querySelector<HTMLTextAreaElement>('.first-view textarea')
  if (area) area.value = opened.view.text.slice(0, shownChars)
}
