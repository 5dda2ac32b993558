// Drafts in the database: one per tab, and those of closed tabs. A long text is stored in parts: written or read in one go, it
// would hold the page up.
import type { IDBPTransaction } from 'idb'
import { maxClosedDrafts, maxDraftPartChars } from '../../../core/limits.ts'
import { type Schema, type Stored, stored } from './database.ts'
import type { DraftRecord } from './records.ts'

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

/** All drafts, the latest first. */
export function listDrafts(): Promise<Stored<readonly DraftRecord[]>> {
  return stored(async (database) => {
    const transaction = database.transaction(stores)
    const drafts: DraftRecord[] = []
    for (const draft of await transaction.objectStore('drafts').getAll()) {
      // oxlint-disable-next-line no-await-in-loop -- so that no more than a part is read at once
      drafts.push(await withParts(draft, transaction))
    }
    return drafts.toSorted((a, b) => b.updated - a.updated)
  })
}

/**
 * Keeps the draft part by part, all of it or nothing; the page goes on meanwhile. An empty text takes its draft away.
 * @param signal gives it up: nothing is changed then, and that is no trouble
 */
export function keepDraft(draft: DraftRecord, signal?: AbortSignal): Promise<Stored<void>> {
  return stored(async (database) => {
    if (signal?.aborted) return
    const transaction = database.transaction(stores, 'readwrite')
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

/** Keeps the draft in one go, for a page that may be on its way out, where nothing that comes later is run. */
export function keepDraftAtOnce(draft: DraftRecord): Promise<Stored<void>> {
  return stored((database) => {
    const transaction = database.transaction(stores, 'readwrite')
    return allOrNothing(transaction, async () => {
      const asked = [...requests(draft, transaction)]
      transaction.commit()
      await Promise.all(asked)
    })
  })
}

export function deleteDraft(id: string): Promise<Stored<void>> {
  return stored((database) => {
    const transaction = database.transaction(stores, 'readwrite')
    return allOrNothing(transaction, () => Promise.all(deletions(id, transaction)))
  })
}

/** Takes away the drafts of closed tabs that are too many or were last changed before `since`. */
export function pruneDrafts(live: ReadonlySet<string>, since: number): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction(stores, 'readwrite')
    const closed = (await transaction.objectStore('drafts').getAll())
      .filter(({ id }) => !live.has(id))
      .toSorted((a, b) => b.updated - a.updated)
    const outdated = closed.filter(({ updated }, index) => index >= maxClosedDrafts || updated < since)
    await allOrNothing(transaction, () => Promise.all(outdated.flatMap(({ id }) => deletions(id, transaction))))
  })
}

/** What storing a draft asks of the database, in order; each request is made when it is taken. */
function* requests(draft: DraftRecord, transaction: Transaction<'readwrite'>): Generator<Promise<unknown>> {
  const { id, text } = draft
  yield* deletions(id, transaction)
  if (text === '') return
  yield transaction.objectStore('drafts').put({ ...draft, text: text.slice(0, maxDraftPartChars) })
  const parts = transaction.objectStore('draftParts')
  for (let start = maxDraftPartChars; start < text.length; start += maxDraftPartChars) {
    yield parts.put(text.slice(start, start + maxDraftPartChars), [id, start])
  }
}

function deletions(id: string, transaction: Transaction<'readwrite'>): Promise<unknown>[] {
  return [transaction.objectStore('drafts').delete(id), transaction.objectStore('draftParts').delete(partsOf(id))]
}

async function withParts(draft: DraftRecord, transaction: Transaction<'readonly'>): Promise<DraftRecord> {
  const texts = [draft.text]
  const parts = transaction.objectStore('draftParts')
  for (const key of await parts.getAllKeys(partsOf(draft.id))) {
    // oxlint-disable-next-line no-await-in-loop -- so that no more than a part is read at once
    texts.push((await parts.get(key)) ?? '')
  }
  return { ...draft, text: texts.join('') }
}

/** The keys of all parts of a draft: they are told apart by where they start in the text. */
function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity])
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
