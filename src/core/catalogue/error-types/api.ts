// The documented `api.` types: what the email, calendar and contacts services answer.
import {
  afterStatedWait,
  askForGrantAlone,
  brokenJson,
  nylasFault,
  untilKeyRegionOrGrantFits,
  untilOtherObjectId,
} from '../advice.ts'
import {
  badRequestCandidates,
  notFoundCandidates,
  providerTimeoutCandidates,
  rateLimitCandidates,
  unauthorizedCandidates,
} from '../candidates.ts'
import { docs } from '../docs.ts'
import { readMessageFirst, readProviderError } from '../provider-reason.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const apiTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'api.authentication_error',
    status: 401,
    defaultMessage: 'Unauthorized',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas does not accept the credentials of this request',
    meaning:
      'Nylas could not tell who is calling, or may no longer act for the person. Look at the key, the region and the grant; the body of the request is not the trouble.',
    category: 'authentication',
    actor: 'developer',
    causes: [
      'The key is wrong, of another application or region, or the environment variable that should hold it is empty.',
      'The grant has expired. A `provider_error` in the body hints at this.',
    ],
    fix: [
      askForGrantAlone,
      {
        text: 'If only this grant fails, ask the person to sign in again with the same address. The grant keeps its ID.',
      },
    ],
    retry: untilKeyRegionOrGrantFits,
    candidates: unauthorizedCandidates,
    references: [docs.authTroubleshooting, docs.grantLifecycle],
  },
  {
    type: 'api.internal_error',
    status: 500,
    defaultMessage: 'Internal error, contact administrator.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Something broke inside Nylas',
    meaning:
      'Nylas took the request and then failed on its own side. Nothing in this answer says that your request is wrong.',
    category: 'server',
    actor: 'nylas',
    causes: [
      'A passing fault in a Nylas service. Most of these are short-lived.',
      'A wider incident that the status page may already show.',
      'An input that Nylas did not foresee, if exactly this request fails every time while others work.',
    ],
    fix: [
      {
        text: 'Send it again after a pause. For a message, keep the same `Idempotency-Key`, so that a repeat cannot deliver it twice.',
      },
      { text: 'Look at the Nylas status page for an open incident.' },
      {
        text: 'If it stays, give Nylas support the `request_id`, the region and the time. They look it up by that ID.',
      },
    ],
    retry: {
      ...nylasFault.retry,
      mayHaveHappened:
        'Nylas may have handed a message to the provider before it failed. Look in the Sent folder, or retry with the same `Idempotency-Key`.',
    },
    references: [docs.responses500, docs.status],
  },
  {
    type: 'api.invalid_request_error',
    status: 400,
    yieldsTo: [403, 405, 413, 415, 429, 500, 502, 503, 504],
    defaultMessage: 'Bad request',
    standing: 'documented',
    source: 'errors-page',
    title: 'The request is missing something or malformed',
    meaning:
      'Nylas read the request and refused it: a field is missing, has the wrong type, or is not allowed here. The message usually names the field or the rule.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A required field is missing or misspelt, or a value has the wrong type, such as a date string where epoch seconds belong.',
      'A query parameter does not fit the endpoint: `in=inbox` on threads, or a `page_token` that holds the text `undefined`.',
      'The body is not what the endpoint reads: more than 3 MB of JSON with attachments, or a `PUT` without any body.',
      'The plan forbids the feature. Trial accounts, for one, may not set `tracking_options`.',
    ],
    fix: [
      readMessageFirst('the field or the rule'),
      {
        text: 'Where it is a message, compare it with the smallest body that works.',
        code: {
          language: 'json',
          text: `{
  "to": [{ "email": "ada@example.com" }],
  "subject": "Test",
  "body": "Test"
}`,
        },
      },
      {
        text: 'Where it is anything else, print address and body, and compare each field with the API reference of this endpoint.',
      },
      { text: 'Send attachments beyond 3 MB as `multipart/form-data`, which carries up to 25 MB.' },
    ],
    retry: {
      verdict: 'after-fix',
      idempotencyKey: 'new',
      advice: 'The same request fails every time; correct it, and give a corrected send a new `Idempotency-Key`.',
    },
    candidates: badRequestCandidates,
    references: [docs.responses400, docs.sendingErrors],
  },
  {
    type: 'api.invalid_request_payload',
    status: 400,
    defaultMessage: 'Invalid JSON payload format.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas could not parse the request body',
    meaning: 'The body is not readable as JSON, so Nylas never got as far as looking at your fields.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A quote or a line break inside a string is not escaped, often because the JSON was glued together by hand or touched by the shell.',
      'The body is something else under a JSON header: form fields, `[object Object]`, or a Python dict with single quotes.',
      'The body is empty or was cut off on the way.',
    ],
    fix: [
      {
        text: 'Keep the body in a file, parse it, and send exactly that file.',
        code: {
          language: 'bash',
          text: `jq . body.json
curl https://api.us.nylas.com/v3/grants/{grant_id}/messages/send \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data @body.json`,
        },
      },
      brokenJson.serialise,
      { text: 'Set `Content-Type: application/json`.' },
    ],
    retry: brokenJson.retry,
    references: [docs.responses400],
  },
  {
    type: 'api.provider_error',
    status: 504,
    yieldsTo: [429],
    defaultMessage: 'Provider error message. (Specific Provider HTTP code response possible.)',
    standing: 'documented',
    source: 'errors-page',
    title: 'The provider, not Nylas, failed this request',
    meaning:
      'Nylas passed the request on, and the mail or calendar provider refused it, failed or took too long. The real reason, where one is known, is in `provider_error`, and the status may be the one the provider used.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'The provider was slow or briefly down. Nylas gives up after 90 to 120 seconds.',
      'The request fans out into too many provider calls: listing threads on Microsoft costs at least one call per message.',
      'The provider no longer accepts the grant: `provider_error` then says `invalid_grant` or speaks of invalid credentials.',
      'The provider takes the message for spam, for example `554 5.7.1`.',
    ],
    fix: [
      readProviderError('Spam, missing permission and `invalid_grant` need'),
      {
        text: 'If it timed out, ask for less: a smaller `limit`, only the fields you need, messages rather than threads.',
        code: {
          language: 'bash',
          text: `curl "https://api.us.nylas.com/v3/grants/{grant_id}/messages?limit=20&select=id,subject,date" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      {
        text: 'Give a repeated send a new `Idempotency-Key` once you know that the first one did not go out; the old key replays the stored error.',
      },
    ],
    retry: {
      verdict: 'backoff',
      idempotencyKey: 'new',
      advice:
        'Retry with growing, jittered pauses, except when the provider calls it spam or refuses the credentials: then do not send it again as it is.',
      afterStatedWait:
        'Send it again once the pause that the response names is over, except when the provider calls it spam or refuses the credentials.',
      mayHaveHappened:
        'The provider may have accepted the message before the failure. Look in the Sent folder before you send again.',
    },
    candidates: providerTimeoutCandidates,
    references: [docs.responses500, docs.sendingErrors],
  },
  {
    type: 'api.not_found_error',
    status: 404,
    defaultMessage: 'Resource not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas cannot find this object',
    meaning:
      'Your credentials work, but what the path names is not there, or no longer there. A wrong region is not the reason: that answers 401.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The object is gone, its ID is wrong or not encoded, or it belongs to another grant.',
      'The ID is of another kind of object, such as a thread ID on the messages endpoint.',
      'On Microsoft, the mailbox is inactive or hosted on-premise: `provider_error.code` is `MailboxNotEnabledForRESTAPI`.',
    ],
    fix: [
      {
        text: 'URL-encode every ID that you put into a path.',
        code: {
          language: 'javascript',
          text: `const url =
  'https://api.us.nylas.com/v3/grants/' + grantId + '/messages/' + encodeURIComponent(messageId)`,
        },
      },
      { text: 'If the ID came from a webhook, carry on without the object; about one lookup in a hundred ends so.' },
    ],
    retry: untilOtherObjectId,
    candidates: notFoundCandidates,
    references: [docs.responses400, docs.errors],
  },
  {
    type: 'api.resource_blocked',
    status: 423,
    defaultMessage: 'Resource blocked, contact administrator.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Access to this has been locked',
    meaning:
      'What the request names exists, but a block lies on it that no change to the request can lift. Nylas documents no further detail.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'An administrator of your organisation, or Nylas, has blocked the application or the object.',
      'The Nylas account behind the application was suspended or cancelled.',
    ],
    fix: [
      { text: 'Ask whoever administers your Nylas organisation whether the application or the account is blocked.' },
      {
        text: 'If nobody there knows of a block, send Nylas support the `request_id`, the application ID and the time.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Retrying changes nothing until the block is lifted.' },
    references: [docs.errors],
  },
  {
    type: 'api.partial_not_found_error',
    status: 404,
    defaultMessage: 'Partially missing data from requested resource(s).',
    standing: 'documented',
    source: 'errors-page',
    title: 'Some of the requested objects were not found',
    meaning: 'The request covers several objects, and at least one of them is not there. The others may be in order.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'One of the IDs was removed or moved after you stored it.',
      'One of the IDs belongs to another grant, calendar or folder.',
      'One of the IDs holds a special character such as `#` and was not URL-encoded.',
    ],
    fix: [
      { text: 'Compare what came back with what you asked for, and take the missing IDs out of the request.' },
      {
        text: 'If the answer does not say which one is missing, fetch them one by one.',
        code: {
          language: 'bash',
          text: `curl --include https://api.us.nylas.com/v3/grants/{grant_id}/messages/{message_id} \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Ask again without the missing objects; a plain repeat gives the same answer.',
    },
    references: [docs.errors, docs.responses400],
  },
  {
    type: 'api.partial_success_error',
    status: 504,
    defaultMessage: 'One or more objects could not be handled. (Specific Provider HTTP code response possible.)',
    standing: 'documented',
    source: 'errors-page',
    title: 'Part of the request went through, part failed',
    meaning:
      'Nylas carried the request out for some objects and not for others, usually because the provider refused them. It is neither a success nor a clean failure.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'The provider refused or failed on one of several objects or recipients.',
      'A provider limit struck halfway through the batch.',
      'One of the objects changed or vanished while the request was running.',
    ],
    fix: [
      { text: 'Find out what was done: read the body and `provider_error`, then fetch the objects and compare.' },
      { text: 'Repeat the failed part alone, in smaller batches.' },
      { text: 'If one object fails every time, leave it out and treat it by itself.' },
    ],
    retry: {
      verdict: 'backoff',
      idempotencyKey: 'new',
      advice: 'Retry only the objects that failed, after a pause that grows with each attempt.',
      afterStatedWait: 'Retry only the objects that failed, once the pause that the response names is over.',
      mayHaveHappened: 'Part of it has already happened. Check what was sent or changed before you repeat anything.',
    },
    references: [docs.errors, docs.responses500],
  },
  {
    type: 'api.rate_limit_error',
    status: 429,
    defaultMessage: 'Rate limit error.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Too many requests for now',
    meaning:
      'A limit has been reached, at Nylas or at the provider. A `provider_error` in the body points to the provider; without one, it is Nylas itself.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Too many calls in one second. Nylas allows 200 per grant for messages, calendars and contacts, 10 per grant for multipart sends, and 50 per application for grants, connectors and webhooks.',
      'The provider counts its own way: Google counts quota units per user and minute (15,000; 6,000 for Cloud projects set up since May 2026), of which a send takes 100; Microsoft allows four requests at a time per mailbox.',
      'A list call fans out into many provider calls: a large `limit`, or threads on Microsoft.',
      'The daily sending quota of the mailbox is used up.',
    ],
    fix: [
      {
        text: 'Wait as long as `Retry-After` or the message text says. Where neither does, double the pause each time and add jitter.',
        code: {
          language: 'javascript',
          text: `async function fetchPatiently(url, options) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url, options)
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after')) || 2 ** attempt
      await new Promise((resolve) => setTimeout(resolve, (seconds + Math.random()) * 1000))
    } else {
      return response
    }
  }
  throw new Error('still rate limited after 5 attempts')
}`,
        },
      },
      { text: 'Queue the calls of each grant, no more than four at once on Microsoft, and lower `limit` on lists.' },
      { text: 'Replace polling by webhooks.' },
      {
        text: 'Watch the headers `Nylas-Provider-Request-Count` and `Nylas-Gmail-Quota-Usage`: they show what a call costs.',
      },
    ],
    retry: afterStatedWait,
    candidates: rateLimitCandidates,
    references: [docs.rateLimits, docs.rateLimitRecipe],
  },
]
