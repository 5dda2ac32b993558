// The editor's ceilings, with the unit in the name.

/** Beyond this the text is shown plain: no colours, folding, brackets or links, which take seconds on such a text. */
export const maxRichTextChars = 5_000_000

/**
 * Beyond this a text replaces the one in the text area without the browser's undo, which takes time with the square of the
 * length: 2 s for 100,000 characters. Monaco's undo, once it has taken over, still goes back.
 */
export const maxUndoableReplaceChars = 20_000

/** Characters of an inline note; the rest is cut. */
export const maxNoteChars = 120

/** A note stands behind its line, unless the line is longer than this: then it stands behind its place. */
export const maxColumnsBeforeNote = 80

/** Texts that undo can go back to when one surface hands over to the other. */
export const maxUndoTexts = 6

/** Addresses in the text that are made into links. */
export const maxLinks = 1000
