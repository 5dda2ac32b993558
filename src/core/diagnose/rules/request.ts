// Requests that are wrong in a way that only the message tells.
import { notFoundCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

/** Of a token that is none, as a loop sends that does not stop at the last page. */
export const lostCursor = {
  title: 'The page token is not one that Nylas gave out',
  meaning: 'A page token is next_cursor of the page before, unchanged and for the same query.',
  category: 'request',
  actor: 'developer',
  causes: [
    'The last page has no `next_cursor`, and the loop sent the text `undefined` or `null`.',
    'The token was cut, encoded twice, or used with another filter.',
  ],
  fix: [
    { text: 'Stop the loop where `next_cursor` is missing or null.' },
    { text: 'Send the token URL-encoded, and keep every other parameter as it was.' },
  ],
  retry: { verdict: 'after-fix', advice: 'Start again from the first page.' },
  references: [docs.responses400],
} as const satisfies Rule['then']

export const requestRules: readonly Rule[] = [
  {
    id: 'request/empty-put',
    when: { says: ['empty request body'] },
    then: {
      title: 'The request had no body',
      meaning: 'A PUT without body content is answered with 400, even where every field is optional.',
      category: 'request',
      actor: 'developer',
      causes: ['The body was dropped on the way: a missing option of the HTTP client, or an undefined variable.'],
      fix: [{ text: 'Send at least one field to change, as JSON, with Content-Type: application/json.' }],
      retry: { verdict: 'after-fix', advice: 'Send it again with a body.' },
      references: [docs.errors, docs.responses400],
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'request/sync-stopped',
    when: { says: ['sync has been stopped'] },
    then: {
      title: 'The v2 account is no longer synced',
      meaning: 'Sync of this account was stopped in API v2, and requests that need it are refused.',
      category: 'migration',
      actor: 'developer',
      causes: ['The account was cancelled, its credentials became invalid, or v2 sync was ended for it.'],
      fix: [{ text: 'Move the account to a v3 grant, or contact Nylas support with the account ID.' }],
      retry: { verdict: 'after-fix', advice: 'It stays refused until sync runs again.' },
      references: [docs.v2Errors],
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
  {
    id: 'request/not-understood',
    when: { says: ['sent a request that this server could not understand'] },
    then: {
      title: 'The body is broken, most likely its JSON',
      meaning: 'The server could not read the request at all, so it never looked at your fields.',
      category: 'request',
      actor: 'developer',
      causes: [
        'A quote or a line break in a text is not escaped, often because the JSON was glued together by hand.',
        'A parameter in the URL is malformed.',
      ],
      fix: [
        {
          text: 'Parse the body before you send it, and send exactly what you parsed.',
          code: { language: 'bash', text: 'jq . body.json' },
        },
        { text: 'Let a serialiser write the JSON, once and not twice.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'The same bytes fail every time.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'request/event-id-parameter',
    when: { says: ['invalid path "event_id"', 'invalid path event_id', "invalid path 'event_id'"] },
    then: {
      title: 'The parameter is called master_event_id',
      meaning:
        'Listing events takes no event_id. The occurrences of a recurring event are asked for by the ID of their master.',
      category: 'request',
      actor: 'developer',
      causes: ['The query of the event list holds `event_id`.'],
      fix: [
        {
          text: 'For the occurrences of a recurring event use `master_event_id`.',
          code: {
            language: 'bash',
            text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/events?calendar_id=primary&master_event_id=$EVENT_ID" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        {
          text: 'For a single event put its ID into the path: `/v3/grants/{grant_id}/events/{event_id}?calendar_id=…`.',
        },
      ],
      retry: { verdict: 'after-fix', advice: 'The same query is refused every time.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'request/unknown-parameter',
    when: { says: ['schema: invalid path'] },
    then: {
      title: 'The URL holds a parameter that does not exist here',
      meaning:
        'The name behind “invalid path” is that of a query parameter, not of a path. This endpoint does not know it.',
      category: 'request',
      actor: 'developer',
      causes: ['The parameter is misspelt, or belongs to another endpoint or to API v2.'],
      fix: [
        { text: 'Look the name up among the query parameters of this endpoint in the API reference.' },
        { text: 'Leave it out to see whether the rest of the request works.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same query is refused every time.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'request/page-token',
    when: {
      status: [400, null],
      says: [
        'page_token is invalid',
        'invalid page_token',
        'invalid page token',
        'page token is invalid',
        'invalid cursor',
      ],
    },
    then: lostCursor,
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'request/extra-field',
    when: { says: ['extra fields not permitted'] },
    then: {
      title: 'The body holds a field that is not allowed',
      meaning:
        'The name behind the colon in the message is unknown to this endpoint, and it refuses the body because of it.',
      category: 'request',
      actor: 'developer',
      causes: ['The field is misspelt, stands at the wrong level, or belongs to another provider.'],
      fix: [
        { text: 'Take out the field that the message names, or move it to where the API reference has it.' },
        { text: 'For an IMAP grant the password belongs into `settings`, as `imap_password`.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same body is refused every time.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'request/names-nothing',
    when: { type: ['api.invalid_request_error'], status: [404], providerError: false },
    then: {
      title: 'What the request names is not there',
      meaning: 'The type speaks of the request, but the status is 404: the form is right, the object is missing.',
      category: 'not-found',
      actor: 'developer',
      causes: ['The object is gone, its ID is wrong or not encoded, or it belongs to another grant.'],
      fix: [
        { text: 'Read the message: it often names what is missing, a calendar or a message for example.' },
        { text: 'URL-encode every ID that you put into a path.' },
      ],
      retry: { verdict: 'after-fix', advice: 'A repeat does not bring it back; correct the ID, or treat it as gone.' },
      candidates: notFoundCandidates,
      references: [docs.errors],
    },
    confidence: 'likely',
    source: 'v2-errors',
  },
  {
    id: 'request/agent-domain',
    when: { says: ['provisioning the inbox failed', 'inbox failed: domain not found'] },
    then: {
      title: 'The domain of this agent account is not registered',
      meaning:
        'The account itself is not missing. Nylas has no domain by this name in your application, so it cannot make an inbox on it.',
      category: 'not-found',
      actor: 'developer',
      causes: ['The domain is misspelt, not verified yet, or registered in another application or region.'],
      fix: [
        { text: 'List the domains of the application and compare them with the part after the @.' },
        { text: 'Register and verify the domain, then create the account again.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works once the domain is registered.' },
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
]
