// “Forget after” lets go what it does not keep any more.
import { pruneEntries, putEntries } from '../store/entries.ts'
import type { Change, Forgotten } from './change.ts'

/** What is forgotten in this step, and in those before it that can still be undone. */
export function withMore(before: Forgotten | null, { entries, putBack }: Forgotten): Forgotten {
  const byId = new Map([...(before?.entries ?? []), ...entries].map((entry) => [entry.id, entry]))
  // The setting to go back to is the one before the first step.
  return { entries: [...byId.values()], putBack: before?.putBack ?? putBack }
}

/** Deletes them as the settings have it; undo brings them back, and the setting too. */
export function forget(change: Change, forgotten: Forgotten): Promise<void> {
  const { entries, putBack } = forgotten
  const undo = () => {
    putBack()
    void change(async () => [await putEntries(entries)], { text: 'It is all back, and the setting too.', undo: null })
  }
  const count = entries.length === 1 ? '1 older entry' : `${entries.length} older entries`
  return change(async () => [await pruneEntries()], { text: `${count} deleted.`, undo, forgotten })
}
