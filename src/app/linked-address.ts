// Whether the address says what is on screen. Kept outside React, as the text itself is.
import { withLineFeeds } from '../core/line-ends.ts'

interface Claim {
  /** The fragment as `location.hash` gives it. */
  readonly hash: string
  /** The text that it stands for, as the editor holds it; null for a link that could not be opened. */
  readonly text: string | null
}

let claim: Claim | null = null

export const linkedAddress = {
  /** The fragment is a link, and this is its text. */
  keep(hash: string, text: string | null) {
    claim = { hash, text: text === null ? null : withLineFeeds(text) }
  },

  /** Whether this text is what a link opened, untouched. */
  holds(text: string): boolean {
    return claim !== null && claim.text === text
  },

  /** The text on screen is this one now: any other than the link's ends its claim. */
  textChanged(text: string) {
    if (claim !== null && claim.text !== text) this.release()
  },

  /** The page no longer shows what the link says: takes it out of the address, without a step in the history. */
  release() {
    if (claim !== null && location.hash === claim.hash) {
      history.replaceState(history.state, '', location.pathname + location.search)
    }
    claim = null
  },
}
