// What a tab does with the drafts it finds when it starts.
import type { DraftRecord } from '../store/records.ts'

/** `restore` puts the draft on screen at once; `offer` only asks. */
export type DraftStart =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'restore'; readonly draft: DraftRecord }
  | { readonly kind: 'offer'; readonly draft: DraftRecord }

interface Found {
  /** The draft of this tab, from before it was reloaded. */
  readonly own: DraftRecord | undefined
  /** All drafts, the latest first. */
  readonly drafts: readonly DraftRecord[]
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
    return { kind: onScreen === '' && !hasLink ? 'restore' : 'offer', draft: own }
  }
  if (own) return { kind: 'nothing' }
  const draft = drafts.find(({ id, declined, text }) => !open.has(id) && !declined && text !== onScreen)
  return draft ? { kind: 'offer', draft } : { kind: 'nothing' }
}
