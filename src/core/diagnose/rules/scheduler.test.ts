// Scheduler: refused bookings, hosts without a grant, and the words of its components in a browser's console.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const verdict = (text: string) => inspect(text).exchanges[0].diagnosis
const refused = (message: string) =>
  JSON.stringify({ request_id: 'r', error: { type: 'invalid_request_error', message } })

test.each([
  ['The selected timeslot is unavailable', 'The time is no longer free', 'end-user'],
  ['Failed to find a valid Grant for host@example.com', 'A host has no grant that works', 'end-user'],
  ['You cannot cancel the booking within 60 minutes of the event', 'It is too late to cancel this booking', 'end-user'],
  ['slug already exists', 'Something by this name is there already', 'developer'],
  ['Sorry, the page slug you provided is already taken', 'Something by this name is there already', 'developer'],
  ['Connector already exists', 'There is already a connector for this provider', 'developer'],
])('the API: %s', (message, title, actor) => {
  expect(verdict(refused(message))).toMatchObject({ title, actor })
})

test.each([
  [
    'Uncaught Error: sessionId is required for private configs. If using public config either pass a configurationId or a combination of slug and clientId.\n    at new NylasSchedulerConnector (nylas-scheduling.entry.js:100:19)',
    'The scheduling component was told no configuration',
  ],
  [
    "{title: 'Create Booking Error', message: 'The selected timeslot is unavailable', category: 'api'}",
    'The time is no longer free',
  ],
  [
    "{title: 'No time-slots found', message: 'The calendar connection has expired. Please contact the organizer to update their calendar connection.', category: 'api'}",
    'A host has no grant that works',
  ],
  ['Invalid booking reference: abc', 'The component cannot read the booking reference'],
  ['[nylas-scheduler-editor] Unable to get authentication URL.', 'The Scheduler Editor has no way to call Nylas'],
  [
    '[nylas-scheduler-editor] Unable to authenticate. API request handler is not initialized.',
    'The Scheduler Editor has no way to call Nylas',
  ],
  [
    'Error fetching configurations: Nylas API Request is not initialized',
    'The Scheduler Editor has no way to call Nylas',
  ],
])('the console: %s', (text, title) => {
  expect(verdict(text).title).toBe(title)
})

test('a slot of something else is none of Scheduler', () => {
  expect(verdict('PCI slot is unavailable').title).toBe('No response found in this text')
})
