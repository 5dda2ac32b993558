// What fields mean in calendars, events and contacts alone.
import type { FieldEntry } from '../types.ts'

export const calendarFields: readonly FieldEntry[] = [
  {
    path: 'id',
    name: 'Calendar ID',
    meaning: 'What requests for events take as `calendar_id`; `primary` works in its place for the main calendar.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'name',
    name: 'Calendar name',
    meaning: 'What the owner calls the calendar; the name of a primary calendar often is the email address.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'description',
    name: 'Description',
    meaning: 'What the calendar is for, in the words of its owner; iCloud and EWS have none.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'timezone',
    name: 'Time zone',
    meaning: 'Zone that the calendar is kept in, by its IANA name; Google and virtual calendars only.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'read_only',
    name: 'Read only',
    meaning: 'Whether events can be written to this calendar.',
    kind: 'boolean',
    values: [
      ['true', 'Events cannot be written to it.'],
      ['false', 'The user may write to it.'],
    ],
    source: 'contract',
  },
]

export const eventFields: readonly FieldEntry[] = [
  {
    path: 'status',
    name: 'Event status',
    meaning: 'Whether the event takes place.',
    kind: 'text',
    values: [
      ['confirmed', 'It is settled.'],
      ['tentative', 'It may still change or fall through.'],
      ['maybe', 'It may still change or fall through.'],
      ['cancelled', 'It was called off; lists leave such events out unless `show_cancelled` asks for them.'],
    ],
    source: 'async-contract',
  },
  {
    path: 'title',
    name: 'Event title',
    meaning: 'Headline of the event as participants see it in their calendars.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'description',
    name: 'Event description',
    meaning: 'What the invitation says, often with HTML and the links of the online meeting.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'location',
    name: 'Event location',
    meaning: 'Where the event takes place, as free text; the link of an online meeting stands in conferencing.',
    kind: 'text',
    source: 'contract',
  },
]

export const contactFields: readonly FieldEntry[] = [
  {
    path: 'source',
    name: 'Contact source',
    meaning: 'Where the provider has the contact from.',
    kind: 'text',
    values: [
      ['address_book', 'The user saved it.'],
      ['inbox', 'The provider collected it from mail; reading it takes a scope of its own.'],
      ['domain', 'It is in the directory of the organization; reading it takes a scope of its own.'],
    ],
    source: 'contract',
  },
]
