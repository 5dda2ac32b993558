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

const mediaFailed: Rule['then'] = {
  title: 'The recording could not be made ready',
  meaning: 'The meeting was attended, but Nylas failed to process what was recorded.',
  category: 'server',
  actor: 'nylas',
  causes: ['What was recorded could not be turned into recording, transcript or summary.'],
  fix: [
    { text: 'Fetch the Notetaker and see whether part of the media is there all the same.' },
    { text: 'If nothing is, give Nylas support the ID of the Notetaker and the time of the meeting.' },
  ],
  retry: { verdict: 'never', advice: 'The meeting is over, and Nylas documents no call that processes it again.' },
  references: [docs.notifications],
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
    id: 'notetaker/media-failed',
    when: { envelope: ['webhook'], finding: ['envelope/notetaker-failed'], type: ['notetaker.media'] },
    then: mediaFailed,
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
    id: 'notetaker/media-failed-when-fetched',
    when: { envelope: ['success'], finding: ['envelope/notetaker-media-failed'] },
    then: mediaFailed,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'notetaker/no-media',
    when: { endpoint: ['notetakers.media', 'standalone-notetakers.media'], status: [404] },
    then: {
      title: 'There are no files of this Notetaker',
      meaning: 'The key is accepted, but Nylas has no recording or transcript of this Notetaker.',
      causes: [
        'The files are not ready yet, or were removed: by default they are kept for 14 days.',
        'The bot never got into the meeting, or the ID belongs to another grant.',
      ],
      fix: [
        {
          text: 'Fetch the Notetaker and read `state`: it tells which of these it is.',
        },
        { text: 'Wait for the `notetaker.media` notification, then store the files: a link holds for 60 minutes.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Ask again once `state` says that the media are available.' },
      candidates: [],
      references: [docs.notetakerMedia],
    },
    confidence: 'likely',
    source: 'notetaker-media',
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
