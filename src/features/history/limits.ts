// The ceilings of what is kept on the device, with their units in the names.

/** Characters of a text that is kept as a draft. */
export const maxDraftChars = 20_000_000

/** Characters of a draft that are written or read at once: more would hold the page up. */
export const maxDraftPartChars = 1_000_000

/** Drafts of closed tabs that are kept; the oldest go first. */
export const maxClosedDrafts = 10

/** Entries that the history keeps; the oldest go first, pinned ones last. */
export const maxHistoryEntries = 500

/** Characters of a text that a history entry keeps; of a longer one only the facts are kept. */
export const maxHistoryEntryChars = 500_000

/** Characters of all texts in the history together. */
export const maxHistoryChars = 10_000_000

/** Characters of a name that a person gives to a history entry, and of every other short fact in it. */
export const maxHistoryFactChars = 200

/** Bytes of a history file that is imported: more than a full history in a two-byte notation takes. */
export const maxHistoryFileBytes = 40_000_000
