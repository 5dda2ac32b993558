// Scheduler: what its API refuses, and what its components write into the console of a browser.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const usingScheduler = [docs.availability] as const

const slotTaken = {
  title: 'The time is no longer free',
  meaning: 'Between the moment the times were shown and this request, the calendar of a host changed.',
  category: 'conflict',
  actor: 'end-user',
  causes: [
    'Somebody else booked the same time, or a host got another appointment.',
    'The times were fetched long ago, or in another time zone.',
  ],
  fix: [
    { text: 'Ask for the availability anew and let the person choose another time.' },
    { text: 'Send start and end exactly as the availability lists them, in seconds.' },
  ],
  retry: { verdict: 'after-fix', advice: 'The same time fails every time; book another one.' },
  candidates: [],
  references: usingScheduler,
} as const satisfies Rule['then']

/** None of these words comes from a server: the component gave up before it asked one. */
const ofComponent = { category: 'request', actor: 'developer' } as const satisfies Rule['then']

export const schedulerRules: readonly Rule[] = [
  {
    id: 'scheduler/slot-taken',
    when: {
      envelope: ['error'],
      says: [
        'slot is not available',
        'slot not available',
        'slot is no longer available',
        'slot no longer available',
        'slot is already booked',
        'slot is unavailable',
        'timeslot is not available',
        'timeslot not available',
        'timeslot is no longer available',
        'timeslot is unavailable',
      ],
    },
    then: slotTaken,
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    // What the component reports to the page: no response, but the words of one.
    id: 'scheduler/slot-taken-in-component',
    when: { envelope: ['unknown'], says: ['the selected timeslot is unavailable'] },
    then: slotTaken,
    confidence: 'likely',
    source: 'sdk-source',
  },
  {
    id: 'scheduler/participant-without-grant',
    when: {
      envelope: ['error', 'unknown'],
      says: ['failed to find a valid grant', 'please contact the organizer to update their calendar connection'],
    },
    then: {
      title: 'A host has no grant that works',
      meaning:
        'Each participant’s calendar is read through a grant of their own. For one of them there is none, or it has expired. The request itself is in order.',
      category: 'grant',
      actor: 'end-user',
      causes: [
        'The grant of a participant has expired: a changed password, withdrawn access.',
        'The address in `participants` belongs to nobody who has connected an account to this application.',
      ],
      fix: [
        {
          text: 'Look for the grants of each participant by address, and read `grant_status`.',
          code: {
            language: 'bash',
            text: `curl --get https://api.us.nylas.com/v3/grants \\
  --data-urlencode "email=$PARTICIPANT" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        {
          text: 'Where it is `invalid`, have that person sign in again with the same address; the grant keeps its ID.',
        },
        { text: 'Where there is none, let the person connect, or take them out of the participants.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It fails for every guest until the participant has connected again.' },
      candidates: [],
      references: [docs.availability, docs.grantLifecycle],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'scheduler/too-late-to-cancel',
    when: {
      envelope: ['error', 'unknown'],
      says: ['cannot cancel the booking within … minutes of the event', 'cannot cancel the booking within'],
    },
    then: {
      title: 'It is too late to cancel this booking',
      meaning: 'The configuration sets a shortest notice, `min_cancellation_notice`, and the event begins sooner.',
      category: 'request',
      actor: 'end-user',
      causes: ['The guest cancels within the time that the organizer has ruled out.'],
      fix: [
        { text: 'Have the guest write to the organizer, who can remove the event from the calendar.' },
        { text: 'For later bookings, change `min_cancellation_notice` in the configuration, in minutes.' },
      ],
      retry: { verdict: 'never', advice: 'The event only comes nearer: it stays refused.' },
      candidates: [],
      references: usingScheduler,
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'scheduler/component-without-configuration',
    when: { envelope: ['unknown'], says: ['is required for private configs'] },
    then: {
      ...ofComponent,
      title: 'The scheduling component was told no configuration',
      meaning: 'The component asked nobody yet: it has neither a session nor a configuration to load its page from.',
      causes: [
        'The value was empty when the page was drawn, such as an environment variable that the build does not pass on.',
        'Only `slug` was set. It needs `clientId` beside it.',
      ],
      fix: [
        { text: 'For a public configuration set `configurationId`, or `slug` together with `clientId`.' },
        {
          text: 'For a private one set `sessionId`: your server gets it from `POST /v3/scheduling/sessions`, with the API key that has no place in the page.',
        },
        { text: 'In the EU set `schedulerApiUrl` to https://api.eu.nylas.com; the component asks the US otherwise.' },
        { text: 'Draw the component only once the value is there.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works once the component has one of them.' },
      references: usingScheduler,
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'scheduler/booking-reference',
    when: { envelope: ['unknown'], says: ['invalid booking reference'] },
    then: {
      ...ofComponent,
      title: 'The component cannot read the booking reference',
      meaning:
        'Links to move, cancel or confirm a booking carry a reference that holds the IDs of configuration and booking. This text is none.',
      causes: [
        'A booking ID was handed over in its place.',
        'The reference was cut off, or changed on the way through the URL.',
      ],
      fix: [
        {
          text: 'Hand over the reference as it stands in the link of the mail, or as `booking_ref` in the `booking.created` notification.',
        },
        { text: 'With a booking ID alone, call `/v3/scheduling/bookings/{booking_id}` from your own page.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works with the whole reference.' },
      references: usingScheduler,
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'scheduler/editor-without-session',
    when: {
      envelope: ['unknown'],
      says: [
        'nylas api request is not initialized',
        'api request handler is not initialized',
        '[nylas-scheduler-editor] unable to get authentication url',
      ],
    },
    then: {
      ...ofComponent,
      title: 'The Scheduler Editor has no way to call Nylas',
      meaning: 'The editor acts for the organizer who signs in. It was given nothing to sign in or to call with.',
      causes: [
        'Neither `nylasSessionsConfig` nor `nylasApiRequest` was set, or only after the editor had started.',
        'In `nylasSessionsConfig` the client ID, the redirect URI or the address of the region is missing.',
      ],
      fix: [
        { text: 'Set `nylasSessionsConfig` with your client ID, a redirect URI and the `/v3` address of your region.' },
        { text: 'Register that redirect URI for the platform `js`, with the origin of the page.' },
        { text: 'Where your app signs people in itself, hand over a `nylasApiRequest` of your own in its place.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Load the page again once the editor is set up.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
]
