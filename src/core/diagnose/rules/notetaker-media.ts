// What a Notetaker recorded: files that are ready, and files that are missing.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

/** Each answer holds new links. */
export const askForMedia = {
  language: 'bash',
  text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/notetakers/$NOTETAKER_ID/media" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
} as const

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

const mediaPartial: Rule['then'] = {
  title: 'The media are there, but not all of them',
  meaning:
    'A summary or a list of tasks that was asked for could not be made; `errors` names it. Each other file has its link.',
  category: 'server',
  actor: 'developer',
  causes: ['Nylas could not make it from this meeting.'],
  fix: [
    { text: 'Store the files that are there: a link holds for 60 minutes.' },
    {
      text: 'Take every status from 200 to 299 as a success: this call answers 207 then, for which the Ruby SDK raises an error before 6.9.0.',
    },
    { text: 'Where your code goes through the files, leave `errors` out: it is a list, and no file.' },
  ],
  retry: {
    verdict: 'never',
    advice: 'Nylas documents no call that makes the missing file later.',
  },
  references: [docs.notetakerMedia],
}

export const notetakerMediaRules: readonly Rule[] = [
  {
    id: 'notetaker/media-partial',
    when: { envelope: ['success', 'webhook'], finding: ['envelope/notetaker-media-partial'] },
    then: mediaPartial,
    confidence: 'certain',
    source: 'notetaker-media',
  },
  {
    id: 'notetaker/media-ready',
    when: {
      envelope: ['webhook'],
      type: ['notetaker.media'],
      field: [
        'data.object.media.recording',
        'data.object.media.transcript',
        'data.object.media.summary',
        'data.object.media.action_items',
      ],
      lacks: ['data.object.media.errors'],
    },
    then: {
      title: 'Notetaker media are ready',
      meaning: 'The files can be fetched now.',
      fix: [
        {
          text: 'Answer 200 within 10 seconds, then fetch the files; their links take no key.',
        },
        { text: 'Store them with you: Nylas removes them after 14 days.' },
        {
          text: 'For new links within that time, ask for the media; without a grant the path is `/v3/notetakers/…/media`.',
          code: askForMedia,
        },
      ],
      references: [docs.notetakerMedia, docs.notifications],
    },
    confidence: 'certain',
    source: 'notetaker-media',
  },
  {
    id: 'notetaker/media-failed',
    when: { envelope: ['webhook'], finding: ['envelope/notetaker-failed'], type: ['notetaker.media'] },
    then: mediaFailed,
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
]
