// The ceilings of the shell, with their units in the names.

/** A file of up to so many bytes becomes the text in the editor; a larger archive or log is read in slices and listed. */
export const maxWholeFileBytes = 5_000_000

/** A file of up to so many bytes goes into the editor whole, where it is neither archive nor log; else only its beginning. */
export const maxEditorFileBytes = 20_000_000

/** Bytes of the beginning that is shown of a file too large for the editor. */
export const maxShownPartBytes = 1_000_000

/** Characters of a text that is handed over across a reload by itself; a longer one comes back as a draft. */
export const maxHandedOverChars = 2_000_000
