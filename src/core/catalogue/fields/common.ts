// Keys that many objects share. The words are neutral, since the same key means something else elsewhere.
import type { FieldEntry } from '../types.ts'

export const commonFields: readonly FieldEntry[] = [
  {
    path: 'id',
    name: 'Identifier',
    meaning:
      'Identifier of this object, as Nylas or the provider issued it; on a webhook notification it serves to spot duplicates.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'data.id',
    name: 'Identifier',
    meaning:
      'Identifier of this object, as Nylas or the provider issued it; use it in the path of further requests and URL-encode it.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'data[].id',
    name: 'Identifier',
    meaning:
      'Identifier of this item, as Nylas or the provider issued it; use it in the path of further requests and URL-encode it.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'name',
    name: 'Name',
    meaning: 'What people call this object or person; it need not be unique.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'email',
    name: 'Email address',
    meaning: 'Address of the account or person that this object stands for.',
    kind: 'email',
    source: 'contract',
  },
  {
    path: 'title',
    name: 'Title',
    meaning: 'Heading that people see for this event or booking.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'description',
    name: 'Description',
    meaning: 'Free text about this object, as its author wrote it; on events it may contain HTML.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'location',
    name: 'Location',
    meaning: 'Where it takes place, as free text; a room, a street address or a link to an online meeting.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'url',
    name: 'Web address',
    meaning: 'Address that belongs to this object; the object around it says what it is for.',
    kind: 'url',
    source: 'contract',
  },
  {
    path: 'type',
    name: 'Type',
    meaning:
      'On a webhook the trigger that fired, on a flat error the name of the problem, elsewhere a category such as work or home.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'status',
    name: 'Status',
    meaning: 'State this object is in; which values are possible depends on the kind of object.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'state',
    name: 'State',
    meaning:
      'On a grant or redirect the value you passed to the sign-in, unchanged; on a Notetaker the phase the bot is in.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'code',
    name: 'Code',
    meaning:
      'On a redirect after sign-in, the one-time code to exchange for a grant; elsewhere a code that names the outcome.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'object',
    name: 'Object kind',
    meaning: 'Says what kind of object this is, such as message, event or contact.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'data[].object',
    name: 'Item kind',
    meaning:
      'Says what this item is; error marks one that failed inside an otherwise successful answer, as free-busy sends it.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'created_at',
    name: 'Created',
    meaning: 'When this object came into being, in seconds since 1970 UTC.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
  {
    path: 'updated_at',
    name: 'Updated',
    meaning: 'Last change to this object; on a grant, the last time its user signed in.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
  {
    path: 'timestamp',
    name: 'Time of the event',
    meaning: 'When the tracked event took place, in seconds since 1970 UTC.',
    kind: 'epoch-seconds',
    source: 'async-contract',
  },
  {
    path: 'timezone',
    name: 'Time zone',
    meaning: 'IANA time zone name, such as America/New_York, in which the times beside it are meant.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'provider',
    name: 'Provider',
    meaning: 'Who hosts the account or meeting, such as google, microsoft or imap; nylas stands for an Agent Account.',
    kind: 'text',
    values: [
      ['google', 'Gmail and Google Calendar.'],
      ['microsoft', 'Microsoft 365 and Outlook, by way of Microsoft Graph.'],
      ['imap', 'Any mail server, with a password; it knows no scopes.'],
      ['icloud', 'Apple iCloud, with an app password.'],
      ['yahoo', 'Yahoo Mail.'],
      ['ews', 'Exchange on a server of its own, by way of EWS.'],
      ['virtual-calendar', 'A calendar that lives at Nylas alone.'],
      ['zoom', 'Zoom, for making meetings.'],
      ['nylas', 'An Agent Account: the mailbox lives at Nylas.'],
    ],
    source: 'contract',
  },
  {
    path: 'metadata',
    name: 'Metadata',
    meaning: 'Your own key-value pairs, stored with the object and returned as you set them.',
    kind: 'object',
    source: 'contract',
  },
  {
    path: 'settings',
    name: 'Settings',
    meaning: 'Options whose keys depend on the provider; they can hold credentials, so look before you share them.',
    kind: 'object',
    source: 'contract',
  },
  {
    path: 'source',
    name: 'Source',
    meaning:
      'On a notification the service and sync that noticed the change, on a contact the list the entry comes from.',
    kind: 'text',
    source: 'async-contract',
  },
]
