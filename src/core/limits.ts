// The ceilings that several modules share or that people see, each with its unit in the name.

/** Beyond this depth values are still read past, but neither annotated nor turned into plain values. */
export const maxNestingDepth = 200

/** Levels that JSON is indented by when it is laid out; what is nested deeper stands where the last one does. */
export const maxIndentLevels = 50

/** Findings kept per exchange; the last one then says how many more there were. */
export const maxFindingsPerExchange = 200

/** Fields explained per exchange: enough for any single object, a window of a long list. */
export const maxFieldNotesPerExchange = 400

/** Characters of a heading above a response that are looked at: a file's name has up to 255. */
export const maxHeadingChars = 300

/** Bytes of the status page's answer that are read; a page with many components has some 50,000. */
export const maxStatusBytes = 1_000_000

/** Components, incidents or maintenances of the status page that are shown. */
export const maxStatusEntries = 20

/** Files that are opened at once. */
export const maxOpenedFiles = 200

/** Characters of a text that another page sends. */
export const maxReceivedChars = 5_000_000

/** Files that are taken over from what another app shares at once. */
export const maxSharedFiles = 50

/** Bytes of all files that are taken over from what another app shares at once. */
export const maxSharedBytes = 200_000_000

/** How long what another app shared waits for a page that takes it. */
export const sharesKeptForMilliseconds = 24 * 60 * 60 * 1000

/** Characters of a value that a note or an evidence line repeats. */
export const maxDisplayChars = 160

/** Characters of a message or of prose in which rules look for phrases. */
export const maxPhraseSearchChars = 20_000

/** Parts of a request that are listed as refused. */
export const maxRefusals = 50

/** Characters of a message that a report quotes. */
export const maxQuotedChars = 1000

/** References shown under one diagnosis. */
export const maxReferences = 5

/** Bytes of files that are opened together, or of one that another app shares. */
export const maxOpenedFileBytes = 50_000_000

/** A file of up to so many bytes becomes the text in the editor; a larger archive or log is read in slices and listed. */
export const maxWholeFileBytes = 5_000_000

/** A file of up to so many bytes goes into the editor whole, where it is neither archive nor log; else only its beginning. */
export const maxEditorFileBytes = 20_000_000

/** Bytes of the beginning that is shown of a file too large for the editor. */
export const maxShownPartBytes = 1_000_000

/** Responses that are listed of a file that is read in slices. */
export const maxListedRows = 200_000

/** Bytes of one entry of an HTTP archive that is read from a file; a larger one is passed over. */
export const maxArchiveEntryBytes = 50_000_000

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

/** Characters of what a line of the remark above a captured exchange says; a longer one is not one of ours. */
export const maxRemarkChars = 300

/** Characters of an inline note; the rest is cut. */
export const maxNoteChars = 120

/** A note stands behind its line, unless the line is longer than this: then it stands behind its place. */
export const maxColumnsBeforeNote = 80

/** Texts that undo can go back to when one surface gives way to the other. */
export const maxUndoTexts = 6

/** Texts that the undo of a notice can go back to. */
export const maxTextsBefore = 20

/** Characters of all these texts together; the newest is kept however long it is. */
export const maxTextsBeforeChars = 40_000_000

/** Characters of a text whose addresses are made into links: looking through a longer one would hold the page up. */
export const maxLinkSearchChars = 500_000

/** Addresses in the text that are made into links. */
export const maxLinks = 1000

/** While somebody types in a longer text, the page waits for a pause before it takes the text over: that costs its whole length. */
export const maxEagerChars = 500_000

/** A running inspection whose text is longer than this is cancelled by ending the worker: it would hold up the next one. */
export const maxCharsLeftRunning = 500_000

/** Forms that may be wrapped in one another: JSON in a string in a log line in a fence. */
export const maxWrappingDepth = 6

/** Characters of a text that is searched for what seldom is there: NULs between the letters, a table, a second response below the first. */
export const maxWholeSearchChars = 2_000_000

/** Exchanges read from one paste: an archive or a log may hold any number. */
export const maxExchanges = 5000

/** Exchanges that the page takes over from the worker at once: more would hold it up. */
export const maxExchangesPerPiece = 100

/** Characters of a request's body that are shown. */
export const maxRequestBodyChars = 4000

/** A body longer than this is not laid out. */
export const maxLaidOutChars = 200_000

/** How often JSON in a string is unescaped, or a text that was HTML-escaped again and again is decoded. */
export const maxUnescapedLevels = 4

/** Characters of an HTML page in which headings are looked for. */
export const maxHtmlHeadChars = 100_000

/** Errors of the schema validator that are put into words. */
export const maxSchemaErrors = 1000

/** Characters of a permalink's fragment from which on chats and mail programs begin to cut it. */
export const noticeablePermalinkChars = 2000

/** Characters of a permalink's fragment beyond which none is made: a file is the better way then. */
export const maxPermalinkChars = 16_000

/** Characters of a fragment that are looked at when one is opened; a `#text=` link may be longer than our own. */
export const maxReadablePermalinkChars = 200_000

/** Bytes of text that a permalink may hold, so that a small link cannot fill the memory. */
export const maxPermalinkTextBytes = 1_048_576

/** Characters up to which the text of a permalink is laid out again: brackets in brackets grow by far more than they are many. */
export const maxLaidOutPermalinkChars = 4_194_304

/** Characters of a text that is shared: more would take too long to be searched for secrets, at each choice anew. */
export const maxSharedChars = 5_000_000

/** Characters of a response that a report quotes: issue trackers take some 65,000 in all. */
export const maxQuotedResponseChars = 20_000

/** Characters of a link beyond which the squares get too small for a camera in front of a screen. */
export const maxQrChars = 800

/** Characters in which secrets are looked for; Share looks through all of them. */
export const maxSecretSearchChars = 200_000

/** Characters of a text that is kept as a draft. */
export const maxDraftChars = 20_000_000

/** Characters of a draft that are written or read at once: more would hold the page up. */
export const maxDraftPartChars = 1_000_000

/** Characters of a text that is handed to the next version of the page by itself; a longer one comes back as a draft. */
export const maxHandedOverChars = 2_000_000

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

/** Differences between two responses that are listed; the editor beside the list shows all. */
export const maxDifferences = 100

/** Stretches of time that a summary of traffic counts in: more would be too thin to see. */
export const maxTrafficBuckets = 40

/** Error types, and endpoints, that a summary of traffic lists. */
export const maxTrafficGroups = 8

/** Characters of a path that the catalogue does not know, in a summary of traffic. */
export const maxTrafficPathChars = 120

/** Exchanges that are kept of a capture; the oldest go first. */
export const maxCapturedExchanges = 1000

/** Bytes of all captured exchanges together; the oldest go first. */
export const maxCapturedBytes = 64_000_000

/** Bytes of a captured body, as it was sent and once more when it is decoded, that are kept for display; the rest passes by. */
export const maxCapturedBodyBytes = 2_000_000

/** Bytes of a notification that is received; Nylas cuts its own at 1 MB. */
export const maxNotificationBytes = 10_000_000

/** Bytes of a call of the page to the companion: a request that is sent, in JSON. */
export const maxCompanionCallBytes = 30_000_000

/** Characters of a curl command that is read; a longer one would be felt at each key. */
export const maxCurlChars = 500_000

/** Bytes of a text that a paste holds compressed. */
export const maxInflatedBytes = 5_000_000

/** How many times as long a compressed text may become: what one says hundreds of times over is no response. */
export const maxInflationRatio = 40
