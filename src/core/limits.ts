// The ceilings of the core, and those that two rooms have to agree on, each with its unit in the name.

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

/** Files that are taken over from what another app shares at once. */
export const maxSharedFiles = 50

/** Characters of a value that a note or an evidence line repeats. */
export const maxDisplayChars = 160

/** Characters of a message or of prose in which rules look for phrases. */
export const maxPhraseSearchChars = 20_000

/** Characters of a message that a report quotes. */
export const maxQuotedChars = 1000

/** References shown under one diagnosis. */
export const maxReferences = 5

/** Bytes of files that are opened together, or of one that another app shares. */
export const maxOpenedFileBytes = 50_000_000

/** Bytes of one entry of an HTTP archive that is read from a file; a larger one is passed over. */
export const maxArchiveEntryBytes = 50_000_000

/** Characters of what a note in the remark above a captured exchange says; a longer one is not one of ours. */
export const maxNoteChars = 300

/** Forms that may be wrapped in one another: JSON in a string in a log line in a fence. */
export const maxWrappingDepth = 6

/** Characters of a text in which NULs are taken out from between the letters: each is a change of its own. */
export const maxWideTextChars = 2_000_000

/** Exchanges read from one paste: an archive or a log may hold any number. */
export const maxExchanges = 5000

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

/** Characters of a response that a report quotes: issue trackers take some 65,000 in all. */
export const maxQuotedResponseChars = 20_000

/** Characters in which secrets are looked for; Share looks through all of them. */
export const maxSecretSearchChars = 200_000

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

/** Bytes of a text that a paste holds compressed. */
export const maxInflatedBytes = 5_000_000

/** How many times as long a compressed text may become: what one says hundreds of times over is no response. */
export const maxInflationRatio = 40
