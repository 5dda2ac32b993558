// What went wrong where only Nylas's message says it, under a type that is sent for many troubles.
import { untilOtherObjectId } from '../../catalogue/advice.ts'
import { notFoundCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import { refusingTypes } from '../../catalogue/refusal-messages.ts'
import type { Rule } from '../rule.ts'

const refusing = [...refusingTypes, 'bad_request']
/** The print of an SDK often has the message alone. */
const refusingOrNone = [...refusing, null]

const objectGone: Rule['then'] = {
  title: 'What the request names is not there',
  meaning:
    'The message says so, whatever the type. The object is gone, or its ID is that of another mailbox or kind of object.',
  category: 'not-found',
  actor: 'developer',
  causes: [
    'The person or another program deleted or moved it. On Microsoft a message that is moved gets a new ID.',
    'The ID was stored for another grant, or is not encoded in the URL.',
  ],
  fix: [
    { text: 'Ask for the list that it should be in, with the same grant.' },
    { text: 'If it is not there, treat the object as gone; if it has a new ID, store that one.' },
  ],
  retry: untilOtherObjectId,
  candidates: notFoundCandidates,
  references: [docs.responses400],
}

export const wordedRules: readonly Rule[] = [
  {
    id: 'worded/object-gone',
    when: {
      envelope: ['error'],
      type: ['api.provider_error', ...refusing],
      knownProvider: false,
      says: [
        'message not found',
        'message was not found',
        'thread not found',
        'draft not found',
        'folder not found',
        'event not found',
        'event was not found',
        'calendar not found',
        'calendar was not found',
        'contact not found',
        'attachment not found',
        'was not found in the store',
        'requested entity was not found',
      ],
    },
    then: objectGone,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'worded/read-only-calendar',
    when: {
      envelope: ['error'],
      type: ['api.provider_error', ...refusingOrNone],
      knownProvider: false,
      says: [
        'calendar is read only',
        'calendar is read-only',
        'calendar is readonly',
        'read only calendar',
        'read-only calendar',
        'calendar is not writable',
      ],
    },
    then: {
      title: 'This calendar cannot be written to',
      meaning:
        'The calendar may be read, and no more: its events cannot be created, changed or deleted by this person.',
      category: 'authorization',
      actor: 'developer',
      causes: [
        'It is a calendar of holidays or birthdays, or one that the person subscribed to.',
        'It belongs to someone else who shared it for reading only.',
      ],
      fix: [
        {
          text: 'Take a calendar whose `read_only` is false.',
          code: {
            language: 'bash',
            text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/calendars" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        { text: 'For a shared calendar, ask its owner for the permission to make changes.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same calendar refuses every time.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'worded/no-address',
    when: {
      envelope: ['error'],
      type: refusingOrNone,
      says: ['invalid email', 'not a valid email', 'invalid recipient address'],
    },
    then: {
      title: 'An e-mail address is not accepted',
      meaning: 'One of the addresses in the request has not the form of an e-mail address. Nothing was sent.',
      category: 'request',
      actor: 'developer',
      causes: [
        'A name, a comma or an angle bracket stands in the place of the address alone.',
        'The part behind the @ is missing, or white space is left at an end.',
      ],
      fix: [
        {
          text: 'Give each person as an object of their own, with the bare address in `email`.',
          code: { language: 'json', text: '{ "to": [{ "name": "Ada", "email": "ada@example.com" }] }' },
        },
        { text: 'Trim and check the addresses that people typed before you send them.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'Send it again with the address corrected.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'public-code',
  },
  {
    id: 'worded/no-recipient',
    when: {
      envelope: ['error'],
      type: refusingOrNone,
      says: ['at least one recipient is required', 'no recipients', 'recipients are required'],
    },
    then: {
      title: 'The message has nobody to go to',
      meaning: 'None of `to`, `cc` and `bcc` holds an address. Nothing was sent.',
      category: 'request',
      actor: 'developer',
      causes: [
        'The list was empty when the body was built, or its name is misspelt.',
        'The addresses were sent as one text instead of a list of objects.',
      ],
      fix: [
        {
          text: 'Give at least one object with an address.',
          code: { language: 'json', text: '{ "to": [{ "email": "ada@example.com" }] }' },
        },
        { text: 'Log the body as it leaves your program, and look at the three lists.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'Send it again with somebody to go to.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'public-code',
  },
  {
    id: 'worded/draft-sent',
    when: {
      envelope: ['error'],
      says: ['draft has already been sent', 'draft was already sent', 'draft already sent'],
    },
    then: {
      title: 'This draft was sent before',
      meaning: 'A draft ends when it is sent: what is left of it is a message with an ID of its own.',
      category: 'conflict',
      actor: 'developer',
      causes: [
        'The send was repeated, by a retry or a second press of a button.',
        'The person sent the draft from their mail program.',
      ],
      fix: [
        { text: 'Look for the message in the Sent folder before anything is sent again.' },
        { text: 'Forget the ID of the draft, and store that of the message.' },
      ],
      retry: { verdict: 'never', advice: 'The message has gone out; a repeat could only send it twice.' },
      candidates: [],
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'public-code',
  },
  {
    id: 'worded/exists',
    when: {
      envelope: ['error'],
      type: refusingOrNone,
      saysNot: ['connector already exists', 'credential with this name'],
      says: ['already exists', 'is already taken', 'already in use'],
    },
    then: {
      title: 'Something by this name is there already',
      meaning: 'Nothing in the request is malformed: what it would make has the name of something that exists.',
      category: 'conflict',
      actor: 'developer',
      causes: [
        'The call was made before, by a retry or by a script that ran twice.',
        'Another object of the same application or account has the name.',
      ],
      fix: [
        { text: 'List the objects of this kind: if the one that exists is what you want, use its ID.' },
        { text: 'Otherwise choose another name.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'The same name is refused every time; use what exists, or another name.',
      },
      references: [docs.responses400],
    },
    confidence: 'likely',
    source: 'public-code',
  },
]
