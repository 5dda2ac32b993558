// The database: opened once, set up by version, set up anew when it is broken. Every use of it goes through here.
import { type DBSchema, type IDBPDatabase, deleteDB, openDB } from 'idb'
import type { DraftRecord, HistoryEntry } from './records.ts'
import { type StorageTrouble, isBroken, isClosed, troubleOf } from './trouble.ts'

/** A draft with no more than the first part of its text, where that is long. */
export interface StoredDraft extends DraftRecord {
  /** How many parts more there are; none where nothing says so. */
  readonly parts?: number
}

export interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft }
  /** What a draft's text goes on with, counted from 1. */
  draftParts: { key: [id: string, part: number]; value: string }
  history: {
    key: string
    value: HistoryEntry
    indexes: {
      fingerprint: string
      /** Pinned, time, characters: enough to decide what has to go without reading a text. */
      order: [number, number, number]
    }
  }
}

type Database = IDBPDatabase<Schema>

/** What came of a use of the storage; it never throws. */
export type Stored<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: StorageTrouble }

export const databaseName = 'response-inspector'
const version = 2
const storeNames = ['drafts', 'draftParts', 'history'] as const

/** A tab that does not close an older version must not hold this one up for ever. */
const patienceMilliseconds = 4000

let opening: Promise<Database> | null = null
let isRecreated = false

/** Runs `work` on the database. What fails becomes a trouble; a broken database is set up anew and used once more. */
export async function stored<T>(work: (database: Database) => Promise<T>): Promise<Stored<T>> {
  let attempt = await attempted(work)
  // Closed by the browser or for another tab meanwhile, or broken: opened afresh, the first is over.
  if (!attempt.ok && (isClosed(attempt.error) || isBroken(attempt.error))) {
    await closeDatabase()
    attempt = await attempted(work)
  }
  if (!attempt.ok && isBroken(attempt.error)) {
    await recreate()
    attempt = await attempted(work)
  }
  return attempt.ok ? attempt : { ok: false, trouble: troubleOf(attempt.error) }
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

async function attempted<T>(work: (database: Database) => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work(await opened()) }
  } catch (error) {
    return { ok: false, error }
  }
}

/** Whether the database was broken and had to be set up anew since the page was opened. */
export function wasRecreated(): boolean {
  return isRecreated
}

/** Closes the database; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const current = opening
  opening = null
  await current?.then(
    (database) => database.close(),
    () => undefined,
  )
}

function opened(): Promise<Database> {
  if (opening) return opening
  const arriving = open()
  const inPatience = inTime(arriving).catch((error: unknown) => {
    if (opening === inPatience) opening = null
    // Nobody waits for it any more: held open, it would stand in the way of an upgrade.
    arriving.then(
      (late) => late.close(),
      () => undefined,
    )
    throw error
  })
  opening = inPatience
  return inPatience
}

async function open(): Promise<Database> {
  const database = await openDB<Schema>(databaseName, version, {
    upgrade(fresh, from) {
      if (from < 1) {
        fresh.createObjectStore('drafts', { keyPath: 'id' })
        const history = fresh.createObjectStore('history', { keyPath: 'id' })
        history.createIndex('fingerprint', 'fingerprint')
        history.createIndex('order', ['pinned', 'time', 'chars'])
      }
      if (from < 2) fresh.createObjectStore('draftParts')
    },
    // Another tab wants to upgrade or delete it: that must not wait for this one to be closed. The next use opens it again.
    blocking: (_current, _wanted, { target }) => {
      if (target instanceof IDBDatabase) target.close()
    },
  })
  if (!storeNames.every((name) => database.objectStoreNames.contains(name))) {
    database.close()
    throw new DOMException('A store is missing.', 'NotFoundError')
  }
  return database
}

async function recreate(): Promise<void> {
  await closeDatabase()
  try {
    await inTime(deleteDB(databaseName))
    isRecreated = true
  } catch {
    // What opening it says then is what the person is told.
  }
}

/** Rejects when it takes too long, as it does while another tab holds an old version open. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('The database did not open.', 'TimeoutError')),
      patienceMilliseconds,
    )
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
