// Drafts in the database: one per tab, and those of closed tabs.
import { maxClosedDrafts } from '../../../core/limits.ts'
import { type Stored, stored } from './database.ts'
import type { DraftRecord } from './records.ts'

/** The draft of one tab; undefined where it has none. */
export function readDraft(id: string): Promise<Stored<DraftRecord | undefined>> {
  return stored((database) => database.get('drafts', id))
}

/** All drafts, the latest first. */
export async function listDrafts(): Promise<Stored<readonly DraftRecord[]>> {
  return stored(async (database) => (await database.getAll('drafts')).toSorted((a, b) => b.updated - a.updated))
}

/** Keeps the draft; an empty text takes its draft away. */
export function keepDraft(draft: DraftRecord): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction('drafts', 'readwrite')
    const written = draft.text === '' ? transaction.store.delete(draft.id) : transaction.store.put(draft)
    // Not waited for by itself: the page may be on its way out, where nothing that comes later is run.
    transaction.commit()
    await Promise.all([written, transaction.done])
  })
}

export function deleteDraft(id: string): Promise<Stored<void>> {
  return stored((database) => database.delete('drafts', id))
}

/** Takes away the drafts of closed tabs that are too many or were last changed before `since`. */
export function pruneDrafts(live: ReadonlySet<string>, since: number): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction('drafts', 'readwrite')
    const closed = (await transaction.store.getAll())
      .filter(({ id }) => !live.has(id))
      .toSorted((a, b) => b.updated - a.updated)
    const outdated = closed.filter(({ updated }, index) => index >= maxClosedDrafts || updated < since)
    await Promise.all([...outdated.map(({ id }) => transaction.store.delete(id)), transaction.done])
  })
}
