// Which permissions of Google and Microsoft an endpoint takes, as the Nylas scopes pages list them.
import { maxPhraseSearchChars } from '../limits.ts'
import type { Provider, ScopeNeed } from '../model.ts'
import type { SourceKey } from './types.ts'

/** Any one of the lists is enough. */
type Choices = readonly (readonly string[])[]

interface ScopeEntry extends ScopeNeed {
  /** Ids of the endpoints that it is for. */
  readonly endpoints: readonly string[]
  /** Set where most applications do it: what to show while the endpoint is not known. */
  readonly common?: true
  readonly source: SourceKey
}

const readMail = microsoft(['Mail.Read'], ['Mail.ReadWrite'], ['Mail.Read.Shared'], ['Mail.ReadWrite.Shared'])
const writeMail = microsoft(['Mail.ReadWrite'], ['Mail.ReadWrite.Shared'])
// Nylas drafts every message before it sends it: `Mail.Send` alone is not enough.
const sendMail = microsoft(['Mail.ReadWrite', 'Mail.Send'])
const readCalendars = microsoft(['Calendars.Read'], ['Calendars.ReadWrite'])
const writeCalendars = microsoft(['Calendars.ReadWrite'])

/** Threads, attachments and Notetakers are missing: no page that we know of says what they take. */
export const scopeEntries: readonly ScopeEntry[] = [
  {
    task: 'Read messages',
    google: google(['gmail.readonly'], ['gmail.modify']),
    microsoft: readMail,
    endpoints: ['messages.list', 'messages.find', 'smart-compose.create', 'smart-compose.reply'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'Send messages',
    google: google(['gmail.send'], ['gmail.compose'], ['gmail.modify']),
    microsoft: sendMail,
    endpoints: ['messages.send'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'Change messages',
    google: google(['gmail.modify']),
    microsoft: writeMail,
    endpoints: ['messages.update', 'messages.delete'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'Clean the text of messages',
    google: google(['gmail.readonly']),
    microsoft: microsoft(['Mail.Read']),
    endpoints: ['messages.clean'],
    source: 'scopes-page',
  },
  {
    task: 'Read drafts',
    google: google(['gmail.readonly'], ['gmail.compose']),
    microsoft: readMail,
    endpoints: ['drafts.list', 'drafts.find'],
    source: 'scopes-page',
  },
  {
    task: 'Write drafts',
    google: google(['gmail.compose']),
    microsoft: writeMail,
    endpoints: ['drafts.create', 'drafts.update', 'drafts.delete'],
    source: 'scopes-page',
  },
  {
    task: 'Send drafts',
    google: google(['gmail.compose'], ['gmail.modify']),
    microsoft: sendMail,
    endpoints: ['drafts.send'],
    source: 'scopes-page',
  },
  {
    task: 'Read folders and labels',
    google: google(['gmail.labels'], ['gmail.modify']),
    microsoft: readMail,
    endpoints: ['folders.list', 'folders.find'],
    source: 'scopes-page',
  },
  {
    task: 'Change folders and labels',
    google: google(['gmail.labels'], ['gmail.modify']),
    microsoft: writeMail,
    endpoints: ['folders.create', 'folders.update', 'folders.delete'],
    source: 'scopes-page',
  },
  {
    task: 'Read calendars and availability',
    google: google(['calendar.readonly'], ['calendar']),
    microsoft: readCalendars,
    endpoints: ['calendars.list', 'calendars.find', 'calendars.free-busy', 'calendars.availability'],
    source: 'scopes-page',
  },
  {
    task: 'Change calendars',
    google: google(['calendar']),
    microsoft: writeCalendars,
    endpoints: ['calendars.create', 'calendars.update', 'calendars.delete'],
    source: 'scopes-page',
  },
  {
    task: 'Read events',
    google: google(['calendar.events.readonly'], ['calendar.events'], ['calendar.readonly'], ['calendar']),
    microsoft: readCalendars,
    endpoints: ['events.list', 'events.find'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'Change events and answer invitations',
    google: google(['calendar.events'], ['calendar']),
    microsoft: writeCalendars,
    endpoints: ['events.create', 'events.update', 'events.delete', 'events.send-rsvp'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'Read contacts of the address book',
    google: google(['contacts.readonly']),
    microsoft: microsoft(['Contacts.Read']),
    endpoints: ['contacts.list', 'contacts.find', 'contact-groups.list'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'Read contacts that the inbox gave rise to',
    google: google(['contacts.other.readonly']),
    microsoft: microsoft(['People.Read']),
    endpoints: ['contacts.list', 'contacts.find'],
    source: 'scopes-page',
  },
  {
    task: 'Read contacts of the domain',
    google: google(['directory.readonly']),
    microsoft: microsoft(['People.Read']),
    endpoints: ['contacts.list', 'contacts.find'],
    source: 'scopes-page',
  },
  {
    task: 'Change contacts',
    google: google(['contacts']),
    microsoft: microsoft(['Contacts.ReadWrite']),
    endpoints: ['contacts.create', 'contacts.update', 'contacts.delete'],
    common: true,
    source: 'scopes-page',
  },
  {
    task: 'List rooms',
    google: google(['admin.directory.resource.calendar.readonly']),
    microsoft: microsoft(['Place.Read.All']),
    endpoints: ['room-resources.list'],
    source: 'scopes-page',
  },
]

/**
 * What a person has to grant for an endpoint; for null what the common tasks take. Empty where no page says it, and for
 * endpoints that touch nobody's mailbox. One need for each kind of data, where an endpoint reads several.
 */
export function scopesFor(endpointId: string | null): readonly ScopeNeed[] {
  return scopeEntries
    .filter(({ endpoints, common }) => (endpointId === null ? common : endpoints.includes(endpointId)))
    .map(({ task, google, microsoft }) => ({ task, google, microsoft }))
}

/** The needs as they are with one provider; with another than the two, or an unknown one, as they are. */
export function scopesWith(provider: Provider | null, needs: readonly ScopeNeed[]): readonly ScopeNeed[] {
  if (provider === 'google')
    return needs.map((need) => ({ ...need, microsoft: [] })).filter(({ google }) => google.length > 0)
  if (provider === 'microsoft-graph')
    return needs.map((need) => ({ ...need, google: [] })).filter(({ microsoft }) => microsoft.length > 0)
  return needs
}

const googleScope = /https:\/\/(?:www\.googleapis\.com\/auth\/[\w.]{1,80}\w|mail\.google\.com\/)/gi
const microsoftScope =
  /(?:https:\/\/graph\.microsoft\.com\/)?\b(?:Mail|Calendars|Contacts|People|Place)\.(?:Read|Send)\w{0,20}(?:\.\w{1,20})?/g
const maxNamed = 20

/**
 * Every scope of the table as a response may name it, in lower case; those of Microsoft come with and without the address. The
 * longer first: the name of one scope may begin with that of another.
 */
export const scopePhrases: readonly string[] = [
  ...new Set(
    scopeEntries.flatMap(({ google: ofGoogle, microsoft: ofMicrosoft }) => [
      ...ofGoogle.flat(),
      ...ofMicrosoft.flat().map((scope) => scope.slice(scope.lastIndexOf('/') + 1)),
    ]),
  ),
]
  .map((scope) => scope.toLowerCase())
  .toSorted((a, b) => b.length - a.length)

/** The scopes that a response names itself, all of them needed together; null where it names none. */
export function scopesNamedIn(text: string): ScopeNeed | null {
  const words = text.slice(0, maxPhraseSearchChars)
  const [ofGoogle, ofMicrosoft] = [googleScope, microsoftScope].map((pattern) => {
    const named = [...new Set(words.match(pattern))].slice(0, maxNamed)
    return named.length > 0 ? [named] : []
  })
  if (!ofGoogle?.length && !ofMicrosoft?.length) return null
  // That one is never enough alone: the list of what sending takes says what goes with it.
  if (ofMicrosoft?.flat().some((scope) => scope.endsWith('Mail.Send'))) return null
  return { task: 'Named in the response', google: ofGoogle ?? [], microsoft: ofMicrosoft ?? [] }
}

function google(...choices: Choices): Choices {
  return choices.map((scopes) => scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`))
}

function microsoft(...choices: Choices): Choices {
  return choices.map((scopes) => scopes.map((scope) => `https://graph.microsoft.com/${scope}`))
}
