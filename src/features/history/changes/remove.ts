// Deletes entries of the history and texts of closed tabs.
import { deleteDraft, keepDraft, readDraft } from '../store/drafts.ts'
import { deleteEntries, putEntries } from '../store/entries.ts'
import type { DraftRecord, HistoryEntry, ListedDraft } from '../store/records.ts'
import type { Change } from './change.ts'

/** Deletes all of them; undo brings them back as they were. */
export function remove(
  change: Change,
  entries: readonly HistoryEntry[],
  drafts: readonly ListedDraft[],
): Promise<void> {
  let whole: readonly DraftRecord[] = []
  const putBack = () =>
    void change(
      async () => [await putEntries(entries), ...(await Promise.all(whole.map((draft) => keepDraft(draft))))],
      { text: 'It is all back.', undo: null },
    )
  const count = entries.length + drafts.length
  return change(
    async () => {
      // What cannot be read could not be put back: then nothing is deleted.
      const read = await Promise.all(drafts.map(({ id }) => readDraft(id)))
      if (!read.every((one) => one.ok)) return read
      whole = read.flatMap(({ value }) => value ?? [])
      return [
        await deleteEntries(entries.map(({ id }) => id)),
        ...(await Promise.all(drafts.map(({ id }) => deleteDraft(id)))),
      ]
    },
    { text: count === 1 ? 'Deleted.' : `${count} deleted.`, undo: putBack },
  )
}
