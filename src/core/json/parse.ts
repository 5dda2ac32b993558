// The door to reading JSON, strict or damaged.
import { JsonDocument } from './document.ts'
import type { EntryKeys } from './entry-keys.ts'
import { record } from './record.ts'
import { RowMemory } from './row-memory.ts'

export interface ParseOptions {
  /** Where the value starts; white space and comments may stand before it. */
  readonly from?: number
  /** Where the text to read ends. */
  readonly to?: number
  /** What it keeps of the document; the document is read no longer when it is reused. */
  readonly memory?: RowMemory
  /**
   * Of long lists all is kept of the first entries, and of later ones what stands under these keys, which takes a tenth of the memory.
   * They are read once more when something else in them is asked for.
   */
  readonly entryKeys?: EntryKeys
}

/** Reads a JSON value, strict or damaged, as far as it goes; each break is a problem at its place. Never throws. */
export function parseJson(text: string, options: ParseOptions = {}): JsonDocument {
  const end = Math.min(Math.max(options.to ?? text.length, 0), text.length)
  const start = Math.min(Math.max(options.from ?? 0, 0), end)
  const { memory = new RowMemory(), entryKeys = null } = options
  const { tape, problems, at } = record(text, start, end, memory, entryKeys)
  return new JsonDocument(text, tape, problems, at)
}
