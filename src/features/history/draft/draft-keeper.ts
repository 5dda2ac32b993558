// Keeps the text of this tab as it is typed, and finds what was kept before.
import { maxDraftChars } from '../../../core/limits.ts'
import { wasRecreated } from '../store/database.ts'
import {
  declineDraft,
  deleteDraft,
  keepDraft,
  keepDraftAtOnce,
  listDrafts,
  pruneDrafts,
  readDraft,
} from '../store/drafts.ts'
import { newId } from '../store/new-id.ts'
import { claimTab, openTabs } from '../store/open-tabs.ts'
import type { DraftRecord, KeptView } from '../store/records.ts'
import { oldestKept, readSettings } from '../store/settings.ts'
import { draftWords } from '../store/trouble.ts'
import { type DraftStart, type FoundDraft, startWith } from './offer.ts'
import { tabId } from './tab-id.ts'

interface Started {
  readonly start: DraftStart
  /** Reads the offered draft; null where it cannot be read, which is said. */
  readonly read: (offered: FoundDraft) => Promise<DraftRecord | null>
  /** Puts the offered draft aside: it stays in the list, and no tab offers it again. */
  readonly decline: (offered: FoundDraft) => void
  /** The offered draft is on screen now and is kept as this tab's own. */
  readonly taken: (draft: DraftRecord) => void
}

interface KeeperEvents {
  /** That the text of this tab is not kept, which is said once, or that an offered one cannot be read. */
  readonly onTrouble: (words: string) => void
}

/** Writes a draft, made of the view. */
type Keep = (draft: DraftRecord, view: KeptView) => ReturnType<typeof keepDraft>

export class DraftKeeper {
  readonly #events: KeeperEvents
  #id: string | null = null
  #pending: KeptView | null = null
  /** What is being written part by part, and what gives it up. */
  #writing: { readonly view: KeptView; readonly stop: AbortController } | null = null
  #kept: KeptView = { text: '', form: null, status: null, exchange: 0 }
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Settled once this tab has an id. */
  #claiming: Promise<void> = Promise.resolve()
  /** What came of the last write that was begun; without any, there is no text to be kept. */
  #latest: Promise<boolean> = Promise.resolve(true)
  #hasComplained = false

  constructor(events: KeeperEvents) {
    this.#events = events
    const leave = () => this.#leave()
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave())
    window.addEventListener('pagehide', leave)
  }

  /**
   * Finds what this tab starts with, and claims an id for it.
   * @param onScreen the text in the editor, read when it is needed
   */
  async start(onScreen: () => string, hasLink: boolean): Promise<Started> {
    const before = tabId.read()
    const own = before === null ? undefined : await readDraft(before)
    const ownDraft = own?.ok ? own.value : undefined
    // The person waits for the own text alone; everything else can come later.
    const isOwnUp = ownDraft !== undefined && onScreen() === '' && !hasLink
    const start = isOwnUp
      ? ({ kind: 'restore', draft: ownDraft } as const)
      : await this.#look(ownDraft, onScreen(), hasLink)
    if (start.kind === 'restore') this.#kept = start.draft
    // What is only offered stays where it is, under its own id; this tab gets another one.
    this.#claiming = this.#claim(start.kind === 'offer' ? null : before)
    return {
      start,
      read: (offered) => this.#read(offered),
      decline: (offered) => void decline(offered),
      taken: (draft) => void this.#take(draft),
    }
  }

  /** Whether this tab has an id: before, nothing can be written, not even when the page is left. */
  get hasBegun(): boolean {
    return this.#id !== null
  }

  /** Keeps the view: soon, and at the latest when the page is hidden. */
  keep(view: KeptView): void {
    if (isSame(this.#pending ?? this.#kept, view)) return
    this.#pending = view
    clearTimeout(this.#timer)
    // Long texts are written less often: each time costs their whole length.
    this.#timer = setTimeout(() => void this.flush(), 200 + view.text.length / 20_000)
  }

  /**
   * Writes what is not written yet, and waits for what is being written.
   * @returns whether the text of this tab is kept
   */
  async flush(): Promise<boolean> {
    await this.#claiming
    if (this.#id === null) return this.#pending === null
    this.#begin()
    return this.#outcome()
  }

  #begin(): void {
    this.#writeNow(this.#pending, async (draft, view) => {
      const writing = { view, stop: new AbortController() }
      this.#writing = writing
      const written = await keepDraft(draft, writing.stop.signal)
      if (this.#writing === writing) this.#writing = null
      return written
    })
  }

  /** The page may be gone the next moment: what is only half written is begun anew, in one go. */
  #leave(): void {
    const view = this.#pending ?? this.#writing?.view ?? null
    this.#writing?.stop.abort()
    this.#writeNow(view, keepDraftAtOnce)
  }

  #writeNow(view: KeptView | null, keep: Keep): void {
    if (!view || this.#id === null) return
    clearTimeout(this.#timer)
    this.#pending = null
    this.#kept = view
    const latest = this.#write(view, this.#id, keep)
    this.#latest = latest
    void this.#keepPending(view, latest)
  }

  /** What is not kept is tried again when the page is left or reloaded: there may be room by then. */
  async #keepPending(view: KeptView, latest: Promise<boolean>): Promise<void> {
    if (!(await latest) && latest === this.#latest) this.#pending ??= view
  }

  /** What was begun meanwhile counts: the write before it may have been given up for it. */
  async #outcome(): Promise<boolean> {
    const latest = this.#latest
    const isKept = await latest
    return latest === this.#latest ? isKept : this.#outcome()
  }

  async #write(view: KeptView, id: string, keep: Keep): Promise<boolean> {
    if (view.text.length > maxDraftChars) {
      this.#complain(draftWords.long)
      return false
    }
    const written = await keep({ ...pick(view), id, updated: Date.now(), declined: false }, view)
    if (!written.ok) this.#complain(draftWords[written.trouble])
    else if (wasRecreated()) this.#complain(draftWords.recreated)
    return written.ok
  }

  async #look(own: DraftRecord | undefined, onScreen: string, hasLink: boolean): Promise<DraftStart> {
    const [drafts, open] = await Promise.all([listDrafts(), openTabs()])
    return startWith({ own, drafts: drafts.ok ? drafts.value : [], open, onScreen, hasLink })
  }

  async #claim(id: string | null): Promise<void> {
    const wanted = id ?? newId()
    const isOurs = await claimTab(wanted)
    const claimed = isOurs ? wanted : newId()
    if (!isOurs) {
      await claimTab(claimed)
      // The first tab keeps its draft; this one starts its own with the same text.
      this.#pending ??= this.#kept
    }
    tabId.write(claimed)
    this.#id = claimed
    this.#begin()
    await this.#outcome()
    void pruneDrafts(await openTabs(), oldestKept(readSettings(), Date.now()))
  }

  async #read(offered: FoundDraft): Promise<DraftRecord | null> {
    if (offered.kind === 'restore') return offered.draft
    const read = await readDraft(offered.id)
    if (read.ok && read.value) return read.value
    this.#events.onTrouble(read.ok ? draftWords.gone : draftWords.unread)
    return null
  }

  async #take(draft: DraftRecord): Promise<void> {
    this.#pending = draft
    // Only once it is safe under the new id.
    if ((await this.flush()) && this.#id !== draft.id) void deleteDraft(draft.id)
  }

  #complain(words: string): void {
    if (this.#hasComplained) return
    this.#hasComplained = true
    this.#events.onTrouble(words)
  }
}

function isSame(a: KeptView, b: KeptView): boolean {
  return a.text === b.text && a.form === b.form && a.status === b.status && a.exchange === b.exchange
}

function decline(offered: FoundDraft): Promise<unknown> {
  if (offered.kind === 'offer') return declineDraft(offered.id)
  // What was typed instead is kept under the id of this one by now.
  return keepDraft({ ...offered.draft, id: newId(), declined: true })
}

/** A view may come with more than is kept. */
function pick({ text, form, status, exchange }: KeptView): KeptView {
  return { text, form, status, exchange }
}
