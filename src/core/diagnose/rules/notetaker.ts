// What a Notetaker reports of itself, and what it cannot do at the moment.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const anotherNotetaker = { text: 'While the meeting still runs, invite a new Notetaker; this one has given up.' }

const admitByName = { text: 'Tell the host to admit the bot by name, or to switch the waiting room off for it.' }

const notAdmitted: Rule['then'] = {
  title: 'The Notetaker did not get into the meeting',
  meaning:
    'There is no recording of this meeting. What kept the bot out is not in what was pasted: `meeting_state` would say it.',
  category: 'provider',
  actor: 'end-user',
  causes: [
    'Nobody admitted the bot from the waiting room, or somebody refused it.',
    'The link or code of the meeting is wrong, or the meeting wants a sign-in.',
  ],
  fix: [
    admitByName,
    { text: 'Open the link in a private window: if it asks for a sign-in, guests have to be allowed first.' },
    anotherNotetaker,
  ],
  retry: { verdict: 'after-fix', advice: 'Invite a new Notetaker once the way into the meeting is open.' },
  references: [docs.notifications],
}

const notAdmittedWithReason: Rule['then'] = {
  ...notAdmitted,
  meaning: 'There is no recording of this meeting. `meeting_state` says what kept the bot out; it is marked below.',
}

interface Entry {
  readonly id: string
  /** The values of `meeting_state` that all come to the same. */
  readonly states: readonly string[]
  readonly then: Rule['then']
}

const refusedEntries: readonly Entry[] = [
  {
    id: 'by-people',
    states: ['entry_denied', 'no_response', 'admission_timeout'],
    then: {
      ...notAdmittedWithReason,
      causes: ['Nobody admitted the bot from the waiting room, or somebody refused it.'],
      fix: [admitByName, anotherNotetaker],
    },
  },
  {
    id: 'by-link',
    states: ['bad_meeting_code', 'bad_meeting_link'],
    then: {
      ...notAdmittedWithReason,
      category: 'request',
      actor: 'developer',
      causes: [
        'The link that the Notetaker was given leads to no meeting: it was cut off, changed or taken from the wrong field.',
        'The meeting was deleted, or has a new link.',
      ],
      fix: [
        { text: 'Open `meeting_link` in a private window: it has to lead into the meeting.' },
        { text: 'Invite a new Notetaker with the link as it stands in the invitation.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Invite a new Notetaker with the right link.' },
    },
  },
  {
    id: 'by-token',
    states: ['invalid_token'],
    then: {
      ...notAdmittedWithReason,
      category: 'request',
      actor: 'developer',
      causes: ['The link of the Zoom meeting carries a token that was cut off, changed or has expired.'],
      fix: [
        { text: 'Take the whole link from the latest invitation, with everything behind the question mark.' },
        { text: 'Invite a new Notetaker with it while the meeting still runs.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Invite a new Notetaker with a fresh link.' },
    },
  },
  {
    id: 'by-fault',
    states: ['internal_error', 'error', 'network_error'],
    then: {
      ...notAdmittedWithReason,
      meaning:
        'There is no recording of this meeting. `meeting_state` names a fault of the bot or of its connection, not of the meeting or of your request.',
      category: 'server',
      actor: 'nylas',
      causes: ['Something failed at Nylas, or the connection of the bot broke.'],
      fix: [
        anotherNotetaker,
        { text: 'If it happens again, give Nylas support the ID of the Notetaker, its meeting link and the time.' },
      ],
      retry: {
        verdict: 'backoff',
        schedule: null,
        advice: 'Invite a new Notetaker at once while the meeting runs; the old one does not come back.',
      },
    },
  },
  {
    id: 'by-sign-in',
    states: ['sign_in_required'],
    then: {
      ...notAdmittedWithReason,
      causes: ['The meeting lets in only people who are signed in, and the bot is a guest.'],
      fix: [{ text: 'Have the host allow guests who are not signed in.' }, anotherNotetaker],
    },
  },
  {
    id: 'by-capacity',
    states: ['meeting_capacity_reached'],
    then: {
      ...notAdmittedWithReason,
      causes: ['The meeting held as many participants as its plan allows.'],
      fix: [{ text: 'Have the host make room, or raise the number of participants.' }, anotherNotetaker],
    },
  },
]

function entryRules(ofWebhook: boolean): readonly Rule[] {
  const base = ofWebhook ? 'data.object' : 'data'
  return refusedEntries.map(({ id, states, then }) => ({
    id: `notetaker/refused-${id}${ofWebhook ? '' : '-when-fetched'}`,
    when: {
      envelope: [ofWebhook ? 'webhook' : 'success'],
      finding: ['envelope/notetaker-failed'],
      ...(ofWebhook && { type: ['notetaker.meeting_state'] }),
      field: states.flatMap((state) => [`${base}.meeting_state: ${state}`, `${base}.meetingState: ${state}`]),
    },
    then,
    confidence: 'certain',
    source: 'contract',
  }))
}

export const notetakerRules: readonly Rule[] = [
  // Where `meeting_state` says it, no other reason is named.
  ...entryRules(true),
  ...entryRules(false),
  {
    id: 'notetaker/not-admitted',
    when: { envelope: ['webhook'], finding: ['envelope/notetaker-failed'], type: ['notetaker.meeting_state'] },
    then: notAdmitted,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'notetaker/not-admitted-for-reason',
    when: {
      envelope: ['webhook'],
      finding: ['envelope/notetaker-failed'],
      type: ['notetaker.meeting_state'],
      field: ['data.object.meeting_state', 'data.object.meetingState'],
    },
    then: notAdmittedWithReason,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'notetaker/not-admitted-when-fetched',
    when: { envelope: ['success'], finding: ['envelope/notetaker-failed'] },
    then: notAdmitted,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'notetaker/not-admitted-for-reason-when-fetched',
    when: {
      envelope: ['success'],
      finding: ['envelope/notetaker-failed'],
      field: ['data.meeting_state', 'data.meetingState'],
    },
    then: notAdmittedWithReason,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'notetaker/wrong-state',
    when: {
      says: ["isn't supported for the notetaker's current state", 'isn’t supported for the notetaker’s current state'],
    },
    then: {
      title: 'The Notetaker is not in a state for this',
      meaning: 'Each call fits some states only. This one came too early or too late; the request itself is in order.',
      category: 'conflict',
      actor: 'developer',
      causes: [
        'It was told to leave a meeting that it has not joined yet, or has left.',
        'It was to be changed or cancelled while it is in the meeting.',
      ],
      fix: [
        {
          text: 'Read `state`, then choose: cancel while it is scheduled, leave while it is attending.',
          code: {
            language: 'bash',
            text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/notetakers/$NOTETAKER_ID" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        { text: 'Follow the `notetaker.meeting_state` webhook instead of guessing the state.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'Send it again only when the state fits; if it has passed, nothing is left to do.',
      },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'contract',
  },
]
