// The history in the database.
import { type Stored, stored } from './database.ts'
import { type Weight, toEvict } from './evict.ts'
import type { HistoryEntry } from './records.ts'
import { oldestKept, readSettings } from './settings.ts'

/** All entries, the newest first. */
export function listEntries(): Promise<Stored<readonly HistoryEntry[]>> {
  return stored(async (database) => {
    const { store } = database.transaction('history')
    // Each comes in a task of its own: all in one, with their texts, would hold the page up.
    const entries = await Promise.all((await store.getAllKeys()).map((key) => store.get(key)))
    return entries.filter((entry) => entry !== undefined).toSorted((a, b) => b.time - a.time)
  })
}

/** The entry of the same text with the same choices; undefined where there is none. */
export function entryLike(fingerprint: string): Promise<Stored<HistoryEntry | undefined>> {
  return stored((database) => database.getFromIndex('history', 'fingerprint', fingerprint))
}

/** Undefined where there is none by then. */
export function readEntry(id: string): Promise<Stored<HistoryEntry | undefined>> {
  return stored((database) => database.get('history', id))
}

/** Writes entries, new or changed, all or none, and then lets go what is too much. */
export function putEntries(entries: readonly HistoryEntry[]): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction('history', 'readwrite')
    await Promise.all([...entries.map((entry) => transaction.store.put(entry)), transaction.done])
    await prune(database)
  })
}

/** Deletes all of them or none; those that are not there are no error. */
export function deleteEntries(ids: readonly string[]): Promise<Stored<void>> {
  return stored(async (database) => {
    const transaction = database.transaction('history', 'readwrite')
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
  })
}

/** Lets go what is too old or too much. */
export function pruneEntries(): Promise<Stored<void>> {
  return stored(prune)
}

type Database = Parameters<Parameters<typeof stored>[0]>[0]

async function prune(database: Database): Promise<void> {
  const transaction = database.transaction('history', 'readwrite')
  const weights: Weight[] = []
  // Keys alone: no text is read.
  let cursor = await transaction.store.index('order').openKeyCursor()
  while (cursor) {
    const [pinned, time, chars] = cursor.key
    weights.push({ id: cursor.primaryKey, pinned: pinned === 1, time, chars })
    // One key after the other is how a cursor works.
    // oxlint-disable-next-line no-await-in-loop
    cursor = await cursor.continue()
  }
  const going = toEvict(weights, oldestKept(readSettings(), Date.now()))
  await Promise.all([...going.map((id) => transaction.store.delete(id)), transaction.done])
}
