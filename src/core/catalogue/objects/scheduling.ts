// What fields mean in Scheduler configurations, bookings and scheduled messages alone.
import type { FieldEntry } from '../types.ts'

export const configurationFields: readonly FieldEntry[] = [
  {
    path: 'name',
    name: 'Page name',
    meaning: 'Name of the booking page for those who manage it.',
    kind: 'text',
    source: 'contract',
  },
]

export const bookingFields: readonly FieldEntry[] = [
  {
    path: 'status',
    name: 'Booking status',
    meaning: 'How far the booking has come.',
    kind: 'text',
    values: [['booked', 'It stands, and the event is in the calendar.']],
    source: 'contract',
  },
  {
    path: 'title',
    name: 'Booking title',
    meaning: 'Headline of the event that was booked, as guests see it.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'description',
    name: 'Booking description',
    meaning: 'What the event that was booked says about itself.',
    kind: 'text',
    source: 'contract',
  },
]

export const scheduleFields: readonly FieldEntry[] = [
  {
    path: 'status',
    name: 'Schedule status',
    meaning: 'How far the scheduled message has come, as a code and in words.',
    kind: 'object',
    source: 'contract',
  },
  {
    path: 'status.code',
    name: 'Schedule state',
    meaning: 'How far the scheduled message has come.',
    kind: 'text',
    values: [
      ['pending', 'It waits for its time.'],
      ['sucess', 'It went out; the contract of the API spells the word like this.'],
    ],
    source: 'contract',
  },
]
