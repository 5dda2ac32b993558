// Every ceiling in one place, with its unit in the name.

/** Beyond this depth values are still read past, but neither annotated nor turned into plain values. */
export const maxNestingDepth = 200

/** Findings kept per exchange; the last one then says how many more there were. */
export const maxFindingsPerExchange = 200

/** Fields explained per exchange: enough for any single object, a window of a long list. */
export const maxFieldNotesPerExchange = 400

/** Characters of a value that a note or an evidence line repeats. */
export const maxDisplayChars = 160

/** Characters of a message or of prose in which rules look for phrases. */
export const maxPhraseSearchChars = 20_000

/** References shown under one diagnosis. */
export const maxReferences = 5

/** Bytes of a file that is opened or dropped. */
export const maxOpenedFileBytes = 50_000_000
