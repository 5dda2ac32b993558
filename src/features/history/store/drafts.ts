// Drafts in the database: one per tab, and those of closed tabs. A long text is stored in parts: written or read in one go, it
// would hold the page up.
import type { IDBPTransaction } from 'idb'
import { maxClosedDrafts, maxDraftPartChars } from '../../../core/limits.ts'
import { type Schema, type Stored, type StoredDraft, stored } from './database.ts'
import type { DraftRecord, ListedDraft } from './records.ts'

type Stores = ['drafts', 'draftParts']
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Stores, Mode>

const stores: Stores = ['drafts', 'draftParts']

/** The draft of one tab; undefined where it has none. */
export function readDraft(id: string): Promise<Stored<DraftRecord | undefined>> {
  return stored(async (database) => {
    const transaction = database.transaction(stores)
    const draft = await transaction.objectStore('drafts').get(id)
    return draft && withParts(draft, transaction)
  })
}

/** All drafts, the latest first; of a long text no more is read than what it begins with, and its end for the length. */
export function listDrafts(): Promise<Stored<readonly ListedDraft[]>> {
  return stored(async (database) => {
    const transaction = database.transaction(stores)
    const parts = transaction.objectStore('draftParts')
    const drafts: ListedDraft[] = []
    for (const { id, updated, declined, text, parts: more = 0 } of await transaction.objectStore('drafts').getAll()) {
      // oxlint-disable-next-line no-await-in-loop -- so that no more than a part is read at once
      const end = more > 0 ? await parts.get([id, more]) : undefined
      const chars = text.length + Math.max(0, more - 1) * maxDraftPartChars + (end?.length ?? 0)
      drafts.push({ id, updated, declined, start: text, chars })
    }
    return drafts.toSorted((a, b) => b.updated - a.updated)
  })
}

/** Marks a draft as one that the person did not want back, whose text stays as it is. */
export function declineDraft(id: string): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction('drafts', 'readwrite')
    const draft = await transaction.store.get(id)
    if (draft) await transaction.store.put({ ...draft, declined: true })
    await transaction.done
  })
}

/**
 * Keeps the draft, all of it or nothing; an empty text takes its draft away. A long text is kept part by part, and the page goes
 * on meanwhile; all else is asked for at once, and is kept even where the page is gone the next moment.
 * @param signal gives up what is kept part by part: nothing is changed then, and that is no trouble
 */
export function keepDraft(draft: DraftRecord, signal?: AbortSignal): Promise<Stored<void>> {
  return stored(async (database) => {
    if (signal?.aborted) return
    const transaction = database.transaction(stores, 'readwrite')
    if (draft.text.length <= maxDraftPartChars) {
      await allOrNothing(transaction, async () => {
        const asked = [...requests(draft, transaction)]
        transaction.commit()
        await Promise.all(asked)
      })
      return
    }
    const giveUp = () => transaction.abort()
    signal?.addEventListener('abort', giveUp)
    try {
      await allOrNothing(transaction, async () => {
        for (const request of requests(draft, transaction)) {
          // oxlint-disable-next-line no-await-in-loop -- the next part comes in a task of its own
          await request
        }
      })
    } catch (error) {
      if (!signal?.aborted) throw error
    } finally {
      signal?.removeEventListener('abort', giveUp)
    }
  })
}

/**
 * Keeps the draft in one go, for a page that may be on its way out: browsers finish no more than a request or two then. What
 * earlier parts there are stays behind, unread, until the next time.
 */
export function keepDraftAtOnce(draft: DraftRecord): Promise<Stored<void>> {
  return stored((database) => {
    const transaction = database.transaction(stores, 'readwrite')
    return allOrNothing(transaction, async () => {
      const drafts = transaction.objectStore('drafts')
      const asked = draft.text === '' ? drafts.delete(draft.id) : drafts.put({ ...draft, parts: 0 })
      transaction.commit()
      await asked
    })
  })
}

/** Deletes a draft with all its parts, or nothing; one that is not there is no error. */
export function deleteDraft(id: string): Promise<Stored<void>> {
  return stored((database) => {
    const transaction = database.transaction(stores, 'readwrite')
    return allOrNothing(transaction, () => Promise.all(deletions(id, transaction)))
  })
}

/**
 * Takes away the drafts of closed tabs that are too many or were last changed before `since`, and parts that belong to no
 * draft any more.
 */
export function pruneDrafts(live: ReadonlySet<string>, since: number): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction(stores, 'readwrite')
    const drafts = await transaction.objectStore('drafts').getAll()
    const closed = drafts.filter(({ id }) => !live.has(id)).toSorted((a, b) => b.updated - a.updated)
    const outdated = closed.filter(({ updated }, index) => index >= maxClosedDrafts || updated < since)
    const known = new Set(drafts.map(({ id }) => id))
    const lost = (await transaction.objectStore('draftParts').getAllKeys()).filter(([id]) => !known.has(id))
    const ids = new Set([...outdated.map(({ id }) => id), ...lost.map(([id]) => id)])
    await allOrNothing(transaction, () => Promise.all([...ids].flatMap((id) => deletions(id, transaction))))
  })
}

/** What storing a draft asks of the database, in order; each request is made when it is taken. */
function* requests(draft: DraftRecord, transaction: Transaction<'readwrite'>): Generator<Promise<unknown>> {
  const { id, text } = draft
  if (text === '') {
    yield* deletions(id, transaction)
    return
  }
  const parts = Math.ceil(text.length / maxDraftPartChars) - 1
  const part = (index: number) => text.slice(index * maxDraftPartChars, (index + 1) * maxDraftPartChars)
  yield transaction.objectStore('drafts').put({ ...draft, text: part(0), parts })
  yield transaction.objectStore('draftParts').delete(partsOf(id))
  for (let index = 1; index <= parts; index++) yield transaction.objectStore('draftParts').put(part(index), [id, index])
}

function deletions(id: string, transaction: Transaction<'readwrite'>): Promise<unknown>[] {
  return [transaction.objectStore('drafts').delete(id), transaction.objectStore('draftParts').delete(partsOf(id))]
}

function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 1], [id, Infinity])
}

async function withParts(stored: StoredDraft, transaction: Transaction<'readonly'>): Promise<DraftRecord> {
  const { parts = 0, ...draft } = stored
  const texts = [draft.text]
  for (let index = 1; index <= parts; index++) {
    // oxlint-disable-next-line no-await-in-loop -- so that no more than a part is read at once
    texts.push((await transaction.objectStore('draftParts').get([draft.id, index])) ?? '')
  }
  return { ...draft, text: texts.join('') }
}

/** Nothing of the work is stored where it fails. */
async function allOrNothing(transaction: Transaction<'readwrite'>, work: () => Promise<unknown>): Promise<void> {
  const working = work().catch((error: unknown) => {
    try {
      transaction.abort()
    } catch {
      // It is over already.
    }
    throw error
  })
  await Promise.all([working, transaction.done])
}
