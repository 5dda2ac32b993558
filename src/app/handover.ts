// Takes what is on screen over a reload of this tab: the text, what was chosen for it, the selection and the scroll position.
import { maxHandedOverChars } from '../core/limits.ts'
import type { Place } from '../features/editor/types.ts'
import type { KeptView } from '../features/history/store/records.ts'

// The number grows when the shape changes: what an old version wrote must not be misread by the next.
const key = 'handover 1'

export interface Handover {
  /** Null where the text was too long to be handed over; its draft brings it back then. */
  readonly view: KeptView | null
  readonly place: Place | null
}

/**
 * Writes it down for the page that comes next in this tab.
 * @returns whether the text is in it: it may be too long, and the browser may store nothing
 */
export function handOver(view: KeptView, place: Place | null): boolean {
  const { text, form, status, exchange } = view
  const isWhole = text.length <= maxHandedOverChars
  const handover: Handover = {
    view: isWhole ? { text, form, status, exchange } : null,
    place: place && onlyPlace(place),
  }
  try {
    sessionStorage.setItem(key, JSON.stringify(handover))
    return isWhole
  } catch {
    return false
  }
}

/** Takes up what the page before has written down, once; null where there is nothing. */
export function takeHandover(): Handover | null {
  try {
    const written = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return written === null ? null : (JSON.parse(written) as Handover)
  } catch {
    return null
  }
}

/** What comes may hold more, such as the texts that undo goes back to. */
function onlyPlace({ anchor, caret, scrollTop, scrollLeft, focused }: Place): Place {
  return { anchor, caret, scrollTop, scrollLeft, focused }
}
