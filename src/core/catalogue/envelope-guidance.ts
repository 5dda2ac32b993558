// What to say where neither an error type nor a status decides: one entry per envelope, one for what another service sent,
// one for what a provider sent and Nylas passed on, one for an error without its type, two for JSON that does not show enough of
// itself, one for the inspector's own history, one for text without JSON, and one for a name that stands alone.
import type { Envelope, RetryAdvice } from '../model.ts'
import { docs } from './docs.ts'
import type { Guidance } from './types.ts'

const notNeeded: RetryAdvice = { verdict: 'not-needed', advice: 'There is nothing to send again.' }
const undecided: RetryAdvice = {
  verdict: 'unknown',
  advice: 'Without a status or a known type it cannot be said whether sending it again would help.',
}

/** What was pasted shows too little of itself. */
const pasteWhole = [
  { text: 'Paste the whole body: a Nylas error has error.type and error.message, mostly beside request_id.' },
  { text: 'Paste the status line too, as `curl -i` prints it: the status is half of the diagnosis.' },
] as const satisfies Guidance['fix']

const healthy = { category: 'success', actor: 'nobody', retry: notNeeded } as const

export const envelopeGuidance: Readonly<
  Record<Envelope | 'foreign' | 'passed-on' | 'cut-off' | 'empty' | 'history' | 'text' | 'name' | 'untyped', Guidance>
> = {
  success: {
    ...healthy,
    title: 'The request worked',
    meaning: 'This is a v3 success envelope: what was asked for, where there is any, is under data.',
    causes: ['The request was accepted and answered.'],
    fix: [
      {
        text: 'Nothing to fix. Keep the ID of each request in your logs: support asks for it even when a request worked.',
      },
    ],
    references: [docs.responses200],
  },
  list: {
    ...healthy,
    title: 'The request worked and returned a list',
    meaning: 'This is one page of results, and what is here does not tell whether another one follows.',
    causes: ['The request was accepted and answered.'],
    fix: [
      { text: 'If it has `next_cursor`, the next page is the same request with `page_token` set to it.' },
      { text: 'If it has `offset` instead, raise that by `limit` until a page comes with fewer entries.' },
    ],
    references: [docs.responses200],
  },
  token: {
    ...healthy,
    title: 'A token was issued',
    meaning: 'The code exchange worked. This response has no envelope and no request ID, and that is how it should be.',
    causes: ['The authorization code was valid and is used up now.'],
    fix: [
      { text: 'Store grant_id: with your API key it is all that most requests need.' },
      { text: 'Treat every token in this text as a secret before you pass it on.' },
    ],
    references: [docs.authTroubleshooting],
  },
  webhook: {
    title: 'A webhook notification',
    meaning: 'Nylas tells your endpoint that something happened. The payload is a CloudEvents envelope.',
    category: 'webhook',
    actor: 'developer',
    causes: ['Your webhook destination subscribes to this trigger.'],
    fix: [
      { text: 'Answer 200 within 10 seconds and do the work afterwards.' },
      { text: 'Check x-nylas-signature against the raw bytes, before any decompression or parsing.' },
      { text: 'Expect the same id more than once, and treat a repeat as done.' },
    ],
    retry: {
      verdict: 'not-needed',
      advice:
        'Nylas delivers it up to three times where your endpoint answers 408, 429, 502, 503, 504 or 507, or cannot be reached; after any other answer it is not repeated.',
    },
    references: [docs.notifications, docs.webhookRetryRecipe],
  },
  'v2-webhook': {
    title: 'A webhook notification of API v2',
    meaning: 'A deltas list is how API v2 sends notifications. API v3 sends one CloudEvents envelope per notification.',
    category: 'migration',
    actor: 'developer',
    causes: ['The sender is a v2 application or a migration bridge that still speaks v2.'],
    fix: [{ text: 'Move the endpoint to v3 notifications: read type, data.application_id and data.object.' }],
    retry: notNeeded,
    references: [docs.notifications],
  },
  'auth-redirect': {
    title: 'Hosted authentication came back with an error',
    meaning:
      'Nylas sends the browser back to your redirect URI with the outcome in the query string. This one is a failure.',
    category: 'oauth',
    actor: 'developer',
    causes: ['The sign-in ended before a code was issued.'],
    fix: [
      { text: 'Compare state with what you sent before you trust the rest.' },
      { text: 'Read error_description, and offer the sign-in again once its cause is gone.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Start a new authorization request; a failed sign-in cannot be taken up again.',
    },
    references: [docs.oauthRecipe],
  },
  error: {
    title: 'Nylas answered with an error that is not in the catalogue',
    meaning: 'The envelope is that of a Nylas error, but neither its type nor a status says what kind of error it is.',
    category: 'unknown',
    actor: 'developer',
    causes: ['The type is newer than the catalogue, or no type of Nylas.'],
    fix: [
      { text: 'State the HTTP status if you know it: it tells whose move it is.' },
      { text: 'Send the request ID and the message to Nylas support.' },
    ],
    retry: undecided,
    references: [docs.errors],
  },
  untyped: {
    title: 'An error of Nylas, pasted without type and status',
    meaning: 'This is an error of Nylas, but what was pasted states neither its type nor a status.',
    category: 'unknown',
    actor: 'developer',
    causes: [
      'The print leaves them out, as the message of an SDK’s exception does.',
      'The paste is a part of the response.',
    ],
    fix: [
      { text: 'Print the type and the status of the error beside its message, and paste them together.' },
      { text: 'State the HTTP status if you know it: it tells whose move it is.' },
    ],
    retry: undecided,
    references: [docs.errors],
  },
  'oauth-error': {
    title: 'The OAuth exchange was refused',
    meaning: 'The token or authorization endpoint answered with an OAuth error instead of a token.',
    category: 'oauth',
    actor: 'developer',
    causes: ['The code, the redirect URI or the client that was sent does not fit the authorization request.'],
    fix: [
      { text: 'Read error_description: it names the parameter that was refused.' },
      { text: 'Compare client_id, redirect_uri and code with those of the authorization request, byte for byte.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start a new authorization request; a code works a single time.' },
    references: [docs.oauthRecipe, docs.eventCodes],
  },
  'v2-error': {
    title: 'An error in the flat form of API v2',
    meaning: 'Message and type stand at the top level. API v2 answers like this, and a few v3 services do too.',
    category: 'request',
    actor: 'developer',
    causes: ['The request went to a v2 endpoint or to the older host api.nylas.com.'],
    fix: [
      { text: 'Check the host and path: v3 lives under https://api.us.nylas.com/v3 or https://api.eu.nylas.com/v3.' },
    ],
    retry: undecided,
    references: [docs.v2Errors, docs.errors],
  },
  unknown: {
    title: 'This is no response that Nylas sends',
    meaning: 'The text is JSON, but its shape is none that Nylas sends, so nothing is concluded from its words.',
    category: 'unknown',
    actor: 'developer',
    causes: [
      'It comes from another service, or it is only a part of a response: broken off, or taken from the middle.',
    ],
    fix: pasteWhole,
    retry: undecided,
    references: [docs.errors],
  },
  'cut-off': {
    title: 'A part of a response, too little to tell which',
    meaning:
      'The text breaks off or leaves something out before it says what it is, so nothing is concluded from its words.',
    category: 'unknown',
    actor: 'developer',
    causes: [
      'A log, a terminal or a print shortened it.',
      'The answer itself broke off on its way, as with a timeout.',
    ],
    fix: pasteWhole,
    retry: undecided,
    references: [docs.errors],
  },
  empty: {
    title: 'An empty answer, or an empty print of one',
    meaning:
      'Nothing stands in it. Revoking a token answers so when it worked, and an empty list says that nothing was found; an error that was printed as JSON looks the same.',
    category: 'unknown',
    actor: 'developer',
    causes: [
      'The call worked and has nothing to say.',
      'A program wrote an exception as JSON: its message and stack are left out by that.',
    ],
    fix: [
      { text: 'Look at the status: with 200 nothing is missing.' },
      {
        text: 'If it was an exception, print its fields one by one: message, type, status and request ID.',
      },
    ],
    retry: undecided,
    references: [docs.errors],
  },
  history: {
    title: 'A history of this inspector',
    meaning: 'The History of this page exported it: the list of what was inspected. It is no response itself.',
    category: 'unknown',
    actor: 'nobody',
    causes: ['The file of a history was opened or pasted like a response.'],
    fix: [{ text: 'To see its entries, open History on the page and choose Import, or drop the file there.' }],
    retry: notNeeded,
    references: [docs.errors],
  },
  foreign: {
    title: 'This is no response that Nylas sends',
    meaning: 'Nothing is concluded from its words: another service may use the same ones for something else.',
    category: 'unknown',
    actor: 'developer',
    causes: ['The program calls another service as well, and this is its answer.', 'The request went to a wrong host.'],
    fix: [
      { text: 'Look the error up where that service documents its own.' },
      { text: 'If Nylas was meant, check the host: it is https://api.us.nylas.com or https://api.eu.nylas.com.' },
    ],
    retry: { verdict: 'unknown', advice: 'Whether sending it again would help, that service has to say.' },
    references: [docs.errors],
  },
  'passed-on': {
    title: 'The provider answered with an error',
    meaning: 'This is the provider’s own error, which Nylas passes on. Its code is not in the catalogue.',
    category: 'provider',
    actor: 'developer',
    causes: ['The provider could not do, or would not do, what Nylas asked of it for this account.'],
    fix: [
      { text: 'Read the provider’s message, and look its code up where the provider documents its own.' },
      { text: 'Paste the whole response: the status, `error.type` and `error.message` say what Nylas makes of it.' },
    ],
    retry: undecided,
    references: [docs.errors],
  },
  text: {
    title: 'No response found in this text',
    meaning: 'No JSON body, no HTTP status and no error type that stands alone was found in what was pasted.',
    category: 'unknown',
    actor: 'developer',
    causes: ['The text is a message without the response around it, or comes from another program.'],
    fix: [
      { text: 'Paste the JSON body of the response, or the whole output of `curl -i`.' },
      { text: 'A bare error type such as `grant.not_found`, or a bare status such as `429`, works too.' },
    ],
    retry: undecided,
    references: [docs.errors],
  },
  name: {
    title: 'No error type of this name is in the catalogue',
    meaning: 'This is a single name, with neither a status nor the response that it stood in.',
    category: 'unknown',
    actor: 'developer',
    causes: ['The type is newer than the catalogue, or no type of Nylas.', 'The name is cut short or misspelt.'],
    fix: [
      { text: 'State the HTTP status if you know it: it tells whose move it is.' },
      { text: 'Or paste the whole response: its message and its fields say more than its type.' },
    ],
    retry: undecided,
    references: [docs.errors],
  },
}
