// Whether the address says what is on screen. Kept outside React, as the text itself is.
import type { LinkedView } from '../core/permalink/permalink.ts'

interface Claim {
  /** The fragment as `location.hash` gives it. */
  readonly hash: string
  /** What it stands for; null for a link that could not be opened. */
  readonly view: LinkedView | null
}

let claim: Claim | null = null

export const linkedAddress = {
  /** The fragment is a link, and this is what it stands for. */
  keep(hash: string, view: LinkedView | null) {
    claim = { hash, view }
  },

  /** What a link opened, if this text is it, untouched; else null. */
  viewOf(text: string): LinkedView | null {
    return claim?.view?.text === text ? claim.view : null
  },

  /** Whether this text is what the fragment opened, untouched. */
  isShown(hash: string, text: string): boolean {
    return claim?.hash === hash && this.viewOf(text) !== null
  },

  /** The text on screen is this one now: any other than the link's ends its claim. */
  textChanged(text: string) {
    if (this.viewOf(text) === null) this.release()
  },

  /** The page no longer shows what the link says: takes it out of the address, without a step in the history. */
  release() {
    if (claim !== null && location.hash === claim.hash) {
      history.replaceState(history.state, '', location.pathname + location.search)
    }
    claim = null
  },
}
