// Microsoft Graph: objects that are missing, IDs and queries it cannot read, conflicts and sync states.
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import type { FixStep } from '../../model.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { backOff, entriesOf, pages } from './microsoft-advice.ts'

const graph = entriesOf('microsoft-graph', 'microsoft-graph-docs', pages.graphErrors)

const encode: FixStep = {
  text: 'Encode every ID before putting it into a path.',
  code: { language: 'javascript', text: "const path = '/messages/' + encodeURIComponent(id)" },
}

const sameUrl = { verdict: 'after-fix', advice: 'The same URL fails every time.' } as const

export const graphRequestErrors: readonly ProviderErrorEntry[] = [
  graph('ErrorItemNotFound', {
    codes: ['ErrorItemNotFound', 'itemNotFound'],
    title: 'The message, event or contact is not in the mailbox',
    meaning: 'Exchange does not find the object, or the grant has no right to see it; it says the same for both.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The object was deleted or moved between the webhook and your request, which happens now and then.',
      'A draft was sent: the sent message has an ID of its own.',
      'The ID belongs to another grant, or was not encoded in the URL.',
      'On the EWS connector a message gets a new ID whenever it moves to another folder.',
    ],
    fix: [
      { text: 'Treat the object as deleted and take it out of your store.' },
      { text: 'Check that ID and grant belong together, and that IDs with `#`, `/` or `+` are encoded.' },
      { text: 'For an object in a shared folder check the `.Shared` scopes of the grant.' },
    ],
    retry: { verdict: 'never', advice: 'What is gone stays gone; look it up anew through a list.' },
    references: [pages.graphErrors, pages.ewsCodes],
  }),
  graph('ErrorFolderNotFound', {
    codes: ['ErrorFolderNotFound', 'ErrorParentFolderNotFound', 'ErrorToFolderNotFound', 'ErrorSyncFolderNotFound'],
    title: 'The folder or calendar does not exist in this mailbox',
    meaning: 'The folder ID leads nowhere, or to a folder that the person may not open.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The folder was deleted or renamed, or its ID comes from another grant.',
      'A shared folder is no longer shared with the person.',
    ],
    fix: [
      { text: 'Read the list of folders or calendars of this grant again, and use the ID that stands there.' },
      { text: 'For a shared folder check the sharing and the `.Shared` scopes.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with the ID of a folder that exists.' },
    references: [pages.ewsCodes, pages.graphSharing, pages.sharedFolders],
  }),
  graph('ResourceNotFound', {
    codes: ['ResourceNotFound', 'NotFound'],
    title: 'Microsoft does not know what the request asks for',
    meaning: 'The resource, or the mailbox that should hold it, is not there. It may be the account that lacks it.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The object was removed, or the ID is of another account.',
      'The account has no mailbox or calendar in Exchange Online.',
    ],
    fix: [
      { text: 'List the objects of this grant to see whether the ID exists.' },
      { text: 'If lists fail as well, ask the administrator about the account’s mailbox and licence.' },
    ],
    retry: { verdict: 'never', advice: 'Asking again does not bring it back.' },
  }),
  graph('ErrorInvalidIdMalformed', {
    codes: ['ErrorInvalidIdMalformed', 'ErrorInvalidId', 'ErrorInvalidIdEmpty', 'ErrorInvalidFolderId'],
    title: 'Microsoft cannot read the ID in the request',
    meaning: 'The ID is damaged, empty or of another kind. Mostly it was not URL-encoded.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The ID holds `/`, `+`, `=` or `#` and went into the path as it is.',
      'The ID was cut off, for one by a database column that is too short.',
      'It is an ID of another provider, of API v2 or of another kind of object.',
    ],
    fix: [{ text: 'Log the final URL and compare its ID with the one that Nylas returned.' }, encode],
    retry: sameUrl,
    references: [pages.ewsCodes, docs.responses400],
  }),
  graph('id-malformed', {
    codes: [],
    says: ['id is malformed'],
    title: 'The ID in the request is damaged',
    meaning: 'Microsoft says that an ID is malformed. It looks at nothing else before that.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The ID went into the URL without encoding, so that a `/` or `#` cut it in two.',
      'The wrong variable was used, such as a thread ID where a message ID belongs.',
    ],
    fix: [{ text: 'Log the URL as it was sent, and check each ID in it.' }, encode],
    retry: sameUrl,
    references: [pages.graphErrors, docs.responses400],
    source: 'contract',
  }),
  graph('TargetIdShouldNotBeMeOrWhitespace', {
    title: 'An ID in the request is empty',
    meaning: 'Where Microsoft expects the ID of a user or an object it found nothing, a space or the word `me`.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A variable was empty or undefined when the URL was built.',
      'White space stands around the ID, or a placeholder was left in.',
    ],
    fix: [{ text: 'Log the final URL and check that every ID is in it, without spaces.' }, encode],
    retry: sameUrl,
    references: [pages.graphErrors, docs.responses400],
    source: 'contract',
  }),
  graph('RequestBroker--ParseUri', {
    codes: ['RequestBroker--ParseUri', 'RequestBroker-ParseUri'],
    title: 'Microsoft cannot take the URL apart',
    meaning: 'A part of the path or query is not one that Graph knows. With Nylas it is mostly an ID with a `/` in it.',
    category: 'request',
    actor: 'developer',
    causes: [
      'An ID was not encoded, so that Graph reads the rest of it as a further path segment.',
      'A query parameter is not supported for this kind of object.',
    ],
    fix: [encode, { text: 'Leave `select` and filters out one by one to find the parameter it stumbles over.' }],
    retry: sameUrl,
    source: 'provider-docs',
  }),
  graph('BadRequest', {
    codes: ['BadRequest', 'invalidRequest'],
    says: [
      'resource not found for the segment',
      'invalid filter clause',
      'parsing odata select and expand failed',
      'the query specified in the uri is not valid',
      'syntax error at position',
      'could not find a property named',
    ],
    title: 'Microsoft rejects the query',
    meaning: 'A filter, a search or a field of the request became a query that Graph does not accept.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A filter holds characters such as a quote or `&` that are not encoded.',
      'A `search_query_native` is not written in Microsoft’s syntax.',
      'A field in `select` does not exist for this kind of object.',
    ],
    fix: [
      { text: 'Take the filters out one by one until the request works; the last one is the culprit.' },
      { text: 'URL-encode filter values, and check a native query against Microsoft’s documentation.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same query is refused every time.' },
    references: [pages.graphErrors, docs.responses400],
  }),
  graph('Request_UnsupportedQuery', {
    title: 'Graph does not support this combination of filters',
    meaning: 'Each filter may be fine by itself; together, or with the sort order, Microsoft cannot carry them out.',
    category: 'request',
    actor: 'developer',
    causes: [
      'Filters are combined that the directory cannot index together.',
      'A search or an address filter is mixed with other parameters.',
    ],
    fix: [
      { text: 'Send one filter at a time, and narrow the result down in your own code.' },
      { text: 'Put everything into one `search_query_native` where you need several conditions.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with fewer filters.' },
    references: [pages.graphErrors, docs.responses400],
  }),
  graph('ErrorInvalidRecipients', {
    codes: ['ErrorInvalidRecipients', 'ErrorMissingRecipients', 'ErrorInvalidSmtpAddress'],
    title: 'A recipient is missing or cannot be used',
    meaning: 'At least one address of the message or event is malformed or unknown, or there is none at all.',
    category: 'request',
    actor: 'developer',
    causes: [
      'An address holds spaces, a stray comma or characters outside ASCII.',
      'The recipients were empty by the time the draft was sent.',
      'An internal address was removed from the organization.',
    ],
    fix: [
      { text: 'Check every address in `to`, `cc`, `bcc` and `participants` before you send.' },
      { text: 'Keep names in `name` and bare addresses in `email`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with corrected addresses.' },
    references: [pages.ewsCodes, docs.sendingErrors],
  }),
  graph('ErrorItemSave', {
    codes: ['ErrorItemSave', 'ErrorItemSavePropertyError'],
    title: 'Exchange could not save the item',
    meaning: 'Creating or changing the draft, event or contact failed at the last step; nothing was stored.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'The mailbox was busy, or somebody else changed the item in the same moment.',
      'A value is out of range, such as a reminder or a recurrence.',
    ],
    fix: [
      { text: 'Try once more after some seconds.' },
      { text: 'If it fails again, leave out optional fields until you know which one Exchange refuses.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.twice,
      advice: 'One or two more tries; after that it is the data.',
      afterStatedWait: 'One or two more tries after the pause that the response names; after that it is the data.',
    },
    references: [pages.ewsCodes],
  }),
  graph('ErrorIrresolvableConflict', {
    codes: [
      'ErrorIrresolvableConflict',
      'ErrorStaleObject',
      'ErrorChangeKeyRequiredForWriteOperations',
      'resourceModified',
    ],
    title: 'Somebody else changed the object meanwhile',
    meaning: 'Two changes met, and Exchange kept the other one. Yours was not stored.',
    category: 'conflict',
    actor: 'developer',
    causes: [
      'Two of your workers update the same event or message.',
      'The person, or Outlook by itself, changed it in the same moment.',
    ],
    fix: [
      { text: 'Read the object again and apply your change to what you get.' },
      { text: 'Let only one worker at a time write to an object.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.moment,
      advice: 'Read it afresh, then try again after a short pause.',
    },
    references: [pages.ewsCodes, pages.graphErrors],
  }),
  graph('ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange', {
    title: 'The series has no such occurrence',
    meaning: 'The request names an occurrence beyond the first or last one of the recurring event.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The recurrence was shortened since you stored the ID.',
      'The ID was put together by hand from the series and a date.',
    ],
    fix: [
      { text: 'List the events of the time span with `expand_recurring=true` and take the ID from there.' },
      { text: 'Drop occurrences from your store that the list no longer shows.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with the ID of an occurrence that exists.' },
    references: [pages.ewsCodes],
  }),
  graph('ErrorCalendarOccurrenceIsDeletedFromRecurrence', {
    title: 'This occurrence was taken out of the series',
    meaning: 'The series still exists, but somebody deleted this one occurrence, and it cannot be read or changed.',
    category: 'not-found',
    actor: 'developer',
    causes: ['The person deleted or declined this single date.', 'Your own code cancelled the occurrence earlier.'],
    fix: [
      { text: 'Treat the occurrence as deleted.' },
      { text: 'To have it back, create a single event for that date.' },
    ],
    retry: { verdict: 'never', advice: 'A deleted occurrence does not come back.' },
    references: [pages.ewsCodes],
  }),
  graph('ErrorOccurrenceCrossingBoundary', {
    codes: ['ErrorOccurrenceCrossingBoundary', 'ErrorOccurrenceTimeSpanTooBig'],
    title: 'The occurrence would run into its neighbour',
    meaning: 'Exchange does not let an occurrence of a series pass or overlap the one before or after it.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The new start or end is on the other side of the next occurrence.',
      'The event lasts longer than its interval.',
    ],
    fix: [
      { text: 'Choose a time between the two neighbouring occurrences.' },
      { text: 'Or delete this occurrence and create a single event at the time you want.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with a time that stays within its interval.' },
    references: [pages.ewsCodes],
  }),
  graph('ErrorCalendarEndDateIsEarlierThanStartDate', {
    title: 'The event ends before it starts',
    meaning: 'Exchange compares start and end after converting both to one time zone, and the end is not later.',
    category: 'request',
    actor: 'developer',
    causes: [
      'Start and end carry different time zones.',
      'Milliseconds were sent for one of them where Nylas wants seconds.',
    ],
    fix: [
      { text: 'Print both times in UTC before you send them.' },
      { text: 'Use epoch seconds and the same time zone name in `start_timezone` and `end_timezone`.' },
    ],
    retry: { verdict: 'never', advice: 'The same times are refused every time; correct them first.' },
    references: [pages.ewsCodes],
    source: 'exchange-docs',
  }),
  graph('ErrorCalendarIsNotOrganizer', {
    title: 'Only the organizer may do this with the event',
    meaning:
      'The grant’s person is a guest of the meeting. Cancelling or moving it for everyone is up to its organizer.',
    category: 'request',
    actor: 'developer',
    causes: ['The event was created by somebody else, and the grant only holds a copy of it.'],
    fix: [
      { text: 'Compare the event’s `organizer` with the grant’s address before you change or cancel it.' },
      { text: 'As a guest, answer with the send-RSVP endpoint; else use the organizer’s grant.' },
    ],
    retry: { verdict: 'never', advice: 'It cannot succeed with this grant.' },
    references: [pages.ewsCodes],
    source: 'exchange-docs',
  }),
  graph('ErrorFolderExists', {
    codes: ['ErrorFolderExists', 'nameAlreadyExists'],
    title: 'A folder of this name is there already',
    meaning: 'Two folders under the same parent cannot share a name, upper and lower case aside.',
    category: 'conflict',
    actor: 'developer',
    causes: ['An earlier try had succeeded.', 'The person made a folder of this name.'],
    fix: [{ text: 'List the folders and use the one that exists.' }, { text: 'Or choose another name or parent.' }],
    retry: { verdict: 'never', advice: 'There is nothing left to create under this name.' },
    references: [pages.ewsCodes, pages.graphErrors],
  }),
  graph('ErrorDeleteDistinguishedFolder', {
    codes: ['ErrorDeleteDistinguishedFolder', 'ErrorMoveDistinguishedFolder'],
    title: 'This is a folder of Outlook’s own',
    meaning: 'Inbox, Sent Items, Drafts and the like belong to every mailbox, and cannot be deleted or moved.',
    category: 'request',
    actor: 'developer',
    causes: ['The folder ID is that of a system folder.'],
    fix: [{ text: 'Skip folders with a system attribute, and delete or move only those that people made.' }],
    retry: { verdict: 'never', advice: 'Exchange never allows it.' },
    references: [pages.ewsCodes],
    source: 'exchange-docs',
  }),
  graph('SyncStateNotFound', {
    title: 'Microsoft forgot where the sync had stopped',
    meaning: 'The token that marks the last position is too old: Microsoft keeps only as many as its cache holds.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'A `page_token` was kept for hours or days before it was used.',
      'The mailbox was not synced for long, or was moved.',
    ],
    fix: [
      { text: 'Start the list again from its first page, without `page_token`.' },
      { text: 'If it comes without any `page_token` of yours, give Nylas support the request ID.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The old token never works again; a new list does.' },
    references: [pages.graphErrors, pages.graphDelta],
  }),
  graph('syncStateInvalid', {
    title: 'The sync position is not valid for this mailbox',
    meaning: 'Microsoft has a token in hand that it cannot read, or that was made for another folder or query.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'A `page_token` was cut off, encoded twice or used with other filters than those it came from.',
      'The token stems from another grant.',
    ],
    fix: [
      { text: 'Send `page_token` exactly as `next_cursor` gave it, with the same filters.' },
      { text: 'Else begin again at the first page.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with a token that fits, or with none.' },
    references: [pages.graphDelta, pages.graphErrors],
  }),
  graph('resyncRequired', {
    codes: ['resyncRequired', 'resyncApplyDifferences', 'resyncUploadDifferences'],
    title: 'Microsoft wants the sync to start over',
    meaning: 'The delta token is no longer valid, so that changes since then cannot be listed one by one.',
    category: 'provider',
    actor: 'nylas',
    causes: [
      'The mailbox was migrated or restored.',
      'So much changed at once that Microsoft dropped its record of it.',
    ],
    fix: [
      { text: 'Try again later: Nylas keeps the sync of a grant, and starts it over by itself.' },
      { text: 'If it goes on for a grant, contact Nylas support with the request ID.' },
    ],
    retry: backOff,
    references: [pages.graphErrors, pages.graphDelta],
  }),
]
