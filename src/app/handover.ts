// Takes what is on screen over a reload of this tab: the text, what was chosen for it, the selection and the scroll position.
import { isHttpStatus } from '../core/http-status.ts'
import { maxHandedOverChars } from '../core/limits.ts'
import { forms } from '../core/model.ts'
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
    return written === null ? null : parseHandover(JSON.parse(written))
  } catch {
    return null
  }
}

/** Reads what was written down; a part that is not as it should be is as good as none. */
function parseHandover(value: unknown): Handover | null {
  if (!isObject(value)) return null
  return { view: viewOf(value['view']), place: placeOf(value['place']) }
}

function viewOf(value: unknown): KeptView | null {
  if (!isObject(value)) return null
  const { text, form, status, exchange } = value as Partial<Record<keyof KeptView, unknown>>
  if (typeof text !== 'string' || text.length > maxHandedOverChars || !isPlace(exchange)) return null
  return {
    text,
    form: forms.find((known) => known === form) ?? null,
    status: isHttpStatus(status) ? status : null,
    exchange,
  }
}

function placeOf(value: unknown): Place | null {
  if (!isObject(value)) return null
  const { anchor, caret, scrollTop, scrollLeft, focused } = value as Partial<Record<keyof Place, unknown>>
  if (!isPlace(anchor) || !isPlace(caret) || !isPixels(scrollTop) || !isPixels(scrollLeft)) return null
  return { anchor, caret, scrollTop, scrollLeft, focused: focused === true }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

/** Some browsers scroll by parts of a pixel. */
function isPixels(value: unknown): value is number {
  return Number.isFinite(value)
}

/** What comes may hold more, such as the texts that undo goes back to. */
function onlyPlace({ anchor, caret, scrollTop, scrollLeft, focused }: Place): Place {
  return { anchor, caret, scrollTop, scrollLeft, focused }
}
