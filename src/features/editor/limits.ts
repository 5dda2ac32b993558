// The editor's ceilings, with the unit in the name.

/** Beyond this the text is shown plain: no colours, folding, brackets or links, which take seconds on such a text. */
export const maxRichTextChars = 5_000_000

/** Beyond this the browser's own undo of a text area takes seconds, so a replaced text is set without it. */
export const maxUndoableReplaceChars = 500_000

/** Characters of an inline note; the rest is cut. */
export const maxNoteChars = 120

/** A note stands behind its line, unless the line is longer than this: then it stands behind its place. */
export const maxColumnsBeforeNote = 110

/** Texts that undo can go back to when one surface hands over to the other. */
export const maxUndoTexts = 6
