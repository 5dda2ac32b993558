// A request of which the response says which part it refuses: that part is named, and what helps is said for its kind of trouble.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const eventEndpoints = [
  'events.list',
  'events.create',
  'events.find',
  'events.update',
  'events.delete',
  'events.import',
  'events.send-rsvp',
]

const unchanged = {
  category: 'request',
  actor: 'developer',
  references: [docs.responses400, docs.errors],
} as const satisfies Rule['then']

export const refusedRules: readonly Rule[] = [
  {
    id: 'refused/missing',
    when: { refuses: ['missing'] },
    then: {
      ...unchanged,
      title: 'The request lacks {fields}',
      meaning: 'It did not arrive: left out, misspelt, at another level, or empty when the request was built.',
      causes: [
        'A variable was empty when the URL or the body was built.',
        'The name is misspelt or stands at the wrong level.',
        'It was sent in the body where the endpoint reads it behind the question mark, or the other way round.',
      ],
      fix: [
        { text: 'Log the final URL and body, and look for {fields}.' },
        {
          text: 'See in the API reference whether this endpoint reads it in the path, behind the question mark or in the body.',
        },
        { text: 'For an ID in the path, see that it is not empty and is URL-encoded.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'Send it again with what is missing.' },
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'refused/calendar-id',
    when: { refuses: ['missing'], refusedField: ['calendar_id'], endpoint: [null, ...eventEndpoints] },
    then: {
      ...unchanged,
      title: 'The request lacks {fields}',
      meaning:
        'Events are read and written in one calendar. The parameter that names it stands behind the question mark, whatever the method.',
      causes: [
        'It was left out, as in API v2, where the events of all calendars could be listed.',
        'It stands in the body of a POST or PUT.',
        'A variable was empty when the URL was built.',
      ],
      fix: [
        {
          text: 'Put {fields} behind the question mark. `primary` stands for the main calendar, except on iCloud.',
          code: {
            language: 'bash',
            text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/events?calendar_id=primary" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        { text: 'For another one, list the calendars of the grant and take its `id`, URL-encoded.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'Send it again with the calendar.' },
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'refused/workflow-trigger',
    when: {
      refuses: ['value'],
      refusedField: ['trigger_event'],
      endpoint: ['workflows.create', 'workflows.update', 'grant-workflows.create', 'grant-workflows.update', null],
    },
    then: {
      ...unchanged,
      title: 'This trigger starts no workflow',
      meaning: 'Not every webhook trigger can start a workflow.',
      causes: [
        '`message.created` and `message.updated` are refused since November 2026.',
        'The name is misspelt, or that of a trigger for webhooks alone.',
      ],
      fix: [
        {
          text: 'Take one that the API reference lists for workflows, or subscribe a webhook and send from your own program.',
        },
      ],
      retry: { verdict: 'after-fix', advice: 'The same trigger is refused every time.' },
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'refused/type',
    when: { refuses: ['type'] },
    then: {
      ...unchanged,
      title: 'Another type is expected for {fields}',
      meaning:
        'It arrived as something else than the endpoint reads: a text in place of a number, one object in place of a list, a date in place of seconds.',
      causes: [
        'A number or a boolean was sent in quotes, or a text without them.',
        'A single value was sent where a list is expected, such as one object in `to`.',
        'A date was sent as text where the API counts seconds since 1970.',
      ],
      fix: [
        { text: 'Log the URL and the body as they leave your program, and look at {fields}.' },
        {
          text: 'Compare its type with the API reference of this endpoint, and convert it before the body is written.',
        },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same value fails every time; send it again with the right type.',
      },
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'refused/value',
    when: { refuses: ['value'] },
    then: {
      ...unchanged,
      title: 'The value of {fields} is not accepted',
      meaning:
        'The endpoint knows it, and does not take what was sent: its form, its length or its range is not what is allowed.',
      causes: [
        'The value is malformed: a date that cannot be read, an address without @, or the text `undefined`.',
        'It is too large or too long, or none of the values that are allowed.',
      ],
      fix: [
        { text: 'Log the URL and the body as they leave your program, and look at {fields}.' },
        { text: 'Compare the value with its form and its limits in the API reference of this endpoint.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same value fails every time; send it again corrected.',
      },
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'refused/unknown',
    when: { refuses: ['unknown'] },
    then: {
      ...unchanged,
      title: 'This endpoint does not know {fields}',
      meaning:
        'It refuses the request because of a name that it does not have: misspelt, at the wrong level, or that of another endpoint, another provider or API v2.',
      causes: [
        'The name is misspelt or stands at the wrong level.',
        'It belongs to another endpoint or another provider, or comes from API v2.',
      ],
      fix: [
        { text: 'Look {fields} up in the API reference of this endpoint.' },
        { text: 'Leave it out to see whether the rest of the request works.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same request is refused every time; send it again without that name.',
      },
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'refused/combination',
    when: { refuses: ['combination'] },
    then: {
      ...unchanged,
      title: '{fields} cannot be combined like this',
      meaning: 'Each part may be in order by itself. The endpoint does not take it together with another one.',
      causes: ['Two ways of asking for the same thing were combined, such as a search and filters.'],
      fix: [
        { text: 'Send one of them, and leave the other out.' },
        { text: 'For what both would narrow down, send one and filter what comes back in your program.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same combination fails every time; send it again without one of them.',
      },
    },
    confidence: 'certain',
    source: 'public-code',
  },
  {
    id: 'refused/several',
    when: { refuses: ['several'] },
    then: {
      ...unchanged,
      title: 'Several parts of the request are refused',
      meaning: 'The response lists each with what is wrong with it: {fields}.',
      causes: ['Values are missing, have the wrong type or form, or are not known to this endpoint.'],
      fix: [
        { text: 'Log the URL and the body as they leave your program, and go through the list.' },
        { text: 'Correct every place, not only the first, by the API reference of this endpoint.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same values fail every time; send it again corrected.',
      },
    },
    confidence: 'certain',
    source: 'contract',
  },
]
