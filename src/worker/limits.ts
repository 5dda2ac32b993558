// The ceilings of the worker and of its calls, with their units in the names.

/** Responses that are listed of a file that is read in slices. */
export const maxListedRows = 200_000

/** A running inspection whose text is longer than this is cancelled by ending the worker: it would hold up the next one. */
export const maxCharsLeftRunning = 500_000

/** Exchanges that the page takes over from the worker at once: more would hold it up. */
export const maxExchangesPerPiece = 100
