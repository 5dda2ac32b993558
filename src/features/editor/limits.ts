// The ceilings of the editor, most of which are Monaco’s, with their units in the names.

/** Beyond this the text is shown plain: no colours or links, which take seconds on such a text. */
export const maxRichTextChars = 5_000_000

/** Beyond this the text cannot be folded: Monaco looks through all of its lines again after each change. */
export const maxFoldedChars = 1_000_000

/** Places where the text can be folded; where there are more, the outer ones. Monaco sets all of them anew after each change. */
export const maxFoldedRegions = 1000

/** A longer text, or one in the place of a longer one, replaces the whole text at once: as an edit it takes Monaco several times as long. */
export const maxEditedChars = 200_000

/** Beyond this the bracket that belongs to the one at the caret is not shown: Monaco pairs all of the text for it. */
export const maxMatchedBracketChars = 200_000

/** Beyond this long lines are not wrapped: at each key an editor breaks all of the line anew, and at each width all of the text. */
export const maxWrappedChars = 200_000

/**
 * Beyond this a text replaces the one in the text area without the browser's undo, which takes time with the square of the
 * length: 2 s for 100,000 characters. Monaco's undo, once it has taken over, still goes back.
 */
export const maxUndoableReplaceChars = 20_000

/** Characters of an inline note; the rest is cut. */
export const maxNoteChars = 120

/** A note stands behind its line, unless the line is longer than this: then it stands behind its place. */
export const maxColumnsBeforeNote = 80

/** Texts that undo can go back to when one surface gives way to the other. */
export const maxUndoTexts = 6

/** Characters of a text whose addresses are made into links: looking through a longer one would hold the page up. */
export const maxLinkSearchChars = 500_000

/** Addresses in the text that are made into links. */
export const maxLinks = 1000

/** While somebody types in a longer text, the page waits for a pause before it takes the text over: that costs its whole length. */
export const maxEagerChars = 500_000
