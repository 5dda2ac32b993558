// Finds entries by words and by the class of their status.
import { type StatusFilter, isOfClass } from '../../../core/status-class.ts'
import type { HistoryEntry } from './records.ts'

export interface HistoryFilter {
  readonly words: string
  readonly status: StatusFilter
}

/** The entries in which every word stands, pinned ones first; the order is otherwise kept. */
export function found(entries: readonly HistoryEntry[], { words, status }: HistoryFilter): readonly HistoryEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return entries
    .filter((entry) => isOfClass(entry.status, status) && holds(entry, wanted))
    .toSorted((a, b) => b.pinned - a.pinned)
}

function holds({ name, title, type, requestId, status, view }: HistoryEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const facts = [name, title, type, requestId, status].join('\n').toLowerCase()
  const missing = words.filter((word) => !facts.includes(word))
  if (missing.length === 0) return true
  const text = view?.text.toLowerCase() ?? ''
  return missing.every((word) => text.includes(word))
}
