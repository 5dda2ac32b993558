// What a tab does with the drafts it finds when it starts.
import type { DraftRecord, ListedDraft } from '../store/records.ts'

/** `restore` puts the draft on screen at once; `offer` only asks, and it is read when the person says so. */
export type DraftStart =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'restore'; readonly draft: DraftRecord }
  | { readonly kind: 'offer'; readonly id: string }

/** A draft that was found; one that was to come back by itself is offered too where somebody typed meanwhile. */
export type FoundDraft = Exclude<DraftStart, { readonly kind: 'nothing' }>

interface Found {
  /** The draft of this tab, from before it was reloaded. */
  readonly own: DraftRecord | undefined
  /** All drafts, the latest first. */
  readonly drafts: readonly ListedDraft[]
  /** The ids of the tabs that are open. */
  readonly open: ReadonlySet<string>
  /** The text on screen now, which nothing may take away. */
  readonly onScreen: string
  /** The address holds a link, which wins over every draft. */
  readonly hasLink: boolean
}

/** A tab's own draft comes back by itself where nothing is in its place; that of a closed tab is offered. */
export function startWith({ own, drafts, open, onScreen, hasLink }: Found): DraftStart {
  if (own && own.text !== onScreen) {
    return onScreen === '' && !hasLink ? { kind: 'restore', draft: own } : { kind: 'offer', id: own.id }
  }
  if (own) return { kind: 'nothing' }
  const draft = drafts.find((one) => !open.has(one.id) && !one.declined && !isOnScreen(one, onScreen))
  return draft ? { kind: 'offer', id: draft.id } : { kind: 'nothing' }
}

/** A text as long, with the same beginning of a million characters, is taken for the same. */
function isOnScreen({ start, chars }: ListedDraft, onScreen: string): boolean {
  return chars === onScreen.length && onScreen.startsWith(start)
}
