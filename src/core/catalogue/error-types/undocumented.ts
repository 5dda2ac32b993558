// Types that Nylas really sends and the errors page does not list.
import { askForGrantAlone, nylasFault, onceCorrected, untilKeyRegionOrGrantFits } from '../advice.ts'
import { badRequestCandidates, forbiddenCandidates, notFoundCandidates, unauthorizedCandidates } from '../candidates.ts'
import { codeExchange, listRedirectUris, listWebhooks, reachApi } from '../code-samples.ts'
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

const signInAfterStatedWait = 'Let the person try again once the pause that the response names is over.'

/** What both names of a missing scope have in common. */
const lackingScope = {
  steps: [
    {
      text: 'See which scopes the grant has, and compare them with what the endpoint needs.',
      code: {
        language: 'bash',
        text: `curl https://api.us.nylas.com/v3/grants/{grant_id} \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
      },
    },
    { text: 'Add the missing scope to the provider app and to the connector.' },
  ],
  consequence: {
    retry: {
      verdict: 'after-fix',
      idempotencyKey: 'new',
      advice: 'No retry helps until the person has signed in again with the wider scopes.',
    },
    lacksScopes: true,
  },
} as const satisfies {
  readonly steps: ErrorTypeEntry['fix']
  readonly consequence: Pick<ErrorTypeEntry, 'retry' | 'lacksScopes'>
}

export const undocumentedTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'unauthorized',
    status: 401,
    defaultMessage: 'Unauthorized',
    standing: 'contract',
    source: 'contract',
    title: 'Nylas could not verify who is calling',
    meaning:
      'The usual 401 of the email, calendar and contacts endpoints. It covers a bad key, a wrong region and an expired grant alike.',
    category: 'authentication',
    actor: 'developer',
    causes: [
      'The key is wrong, of another application or region, or missing from the header.',
      'The grant has expired; then `provider_error` usually speaks of invalid credentials.',
      'On attachment uploads, the provider of the grant is not supported.',
    ],
    fix: [
      askForGrantAlone,
      {
        text: 'If the grant is not valid, ask the person to sign in again with the same address. The grant keeps its ID.',
      },
    ],
    retry: untilKeyRegionOrGrantFits,
    candidates: unauthorizedCandidates,
    references: [docs.authTroubleshooting, docs.grantExpiryRecipe],
  },
  {
    type: 'insufficient_scopes',
    status: 403,
    defaultMessage: null,
    standing: 'contract',
    source: 'contract',
    title: 'The grant lacks a permission for this call',
    meaning:
      'Key and grant are fine, but the person never granted what this endpoint needs. Only a new sign-in with more scopes changes that.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'The scope was not requested at sign-in, or was added to the connector only later. Grants that exist do not gain scopes.',
      'Sending on Microsoft needs `Mail.ReadWrite` besides `Mail.Send`, because Nylas writes a draft first.',
      'The person left the box unticked, or an administrator withheld the permission.',
      'A restricted Google scope is not verified yet.',
    ],
    fix: [
      ...lackingScope.steps,
      { text: 'Ask the person to sign in again with the same address. The grant keeps its ID and gains the scope.' },
    ],
    ...lackingScope.consequence,
    references: [docs.authTroubleshooting],
  },
  {
    type: 'api.insufficient_scopes',
    status: 403,
    defaultMessage: 'missing scope required to send email',
    standing: 'observed',
    source: 'forum',
    title: 'The grant lacks a scope that this call needs',
    meaning:
      'The same as `insufficient_scopes`: key and grant are fine, but the person never granted the scope that this endpoint needs.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'The scope was not requested at sign-in.',
      'The scope was added after the person had signed in. Grants that exist do not gain scopes.',
      'The person left the box unticked, or an administrator withheld the permission.',
    ],
    fix: [
      ...lackingScope.steps,
      { text: 'Let the person sign in again with the same address. The grant keeps its ID.' },
    ],
    ...lackingScope.consequence,
    references: [docs.authTroubleshooting],
  },
  {
    type: 'quota_exceeded_error',
    status: 429,
    defaultMessage: 'Activity limit reached',
    standing: 'observed',
    source: 'forum',
    title: 'The mailbox has used up its quota',
    meaning:
      'The provider, not Nylas, has stopped this mailbox for a while. The message of the provider often states the time from which it works again.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Many messages were sent in a short time. Google counts quota units per user and minute, and one send takes 100 of them.',
      'The daily sending limit is reached: 2,000 messages on Google Workspace, 500 on a trial, 1,000 on iCloud.',
      'Other programs use the same mailbox and share the quota.',
    ],
    fix: [
      {
        text: 'Read the time in `provider_error` and wait until then, for this mailbox only.',
        code: {
          language: 'json',
          text: `"provider_error": {
  "error": { "code": 429, "message": "User-rate limit exceeded. Retry after 2026-01-08T09:26:53.594Z" }
}`,
        },
      },
      { text: 'Spread sends over time, one queue per grant, instead of sending them in a batch.' },
      { text: 'Send large mailings through a service made for them, not through a personal mailbox.' },
    ],
    retry: {
      verdict: 'backoff',
      idempotencyKey: 'new',
      advice: 'Send it again after the time the provider names; attempts before that fail as well.',
    },
    references: [docs.rateLimitRecipe, docs.rateLimits, docs.sendingErrors],
  },
  {
    type: 'nylas_rate_limit_exceeded',
    status: 429,
    defaultMessage: null,
    standing: 'contract',
    source: 'rate-limits',
    title: 'You are calling Nylas faster than it allows',
    meaning: 'This is Nylas’s own limit. The provider was not even asked, so there is no `provider_error`.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'More than 200 calls in a second for one grant on messages, calendars, contacts or JSON sends.',
      'More than 10 multipart sends in a second for one grant.',
      'More than 50 calls in a second for one application on grants, connectors, webhooks or sign-in.',
      'A loop or many workers polling at the same moment.',
    ],
    fix: [
      { text: 'Go on more slowly: the limit counts what comes within one second.' },
      { text: 'Put one queue in front of each grant, and one in front of the calls that concern the application.' },
      { text: 'Replace polling by webhooks.' },
    ],
    retry: {
      verdict: 'backoff',
      idempotencyKey: 'new',
      advice: 'Send it again after a second or more, with jitter, and fewer at once.',
    },
    references: [docs.rateLimits, docs.rateLimitRecipe],
  },
  {
    type: 'forbidden_access',
    status: 403,
    defaultMessage: null,
    standing: 'observed',
    source: 'cli-source',
    title: 'Your Nylas plan does not include this',
    meaning:
      'A limit of the plan has been reached, or the feature is not part of it. The message says which. Key, grant and scopes are fine.',
    category: 'plan-limit',
    actor: 'admin',
    causes: [
      'The number of objects that the plan allows is used up: `Maximum number of rules (5) reached for this plan`.',
      'The plan has no such feature: `Rules are not allowed for this plan`.',
    ],
    fix: [
      { text: 'Remove objects of this kind that nobody needs, or reuse one.' },
      { text: 'Ask whoever manages your Nylas account to change the plan.' },
      { text: 'Do not look for the fault in API key or scopes.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'The answer stays the same until the plan or the number of objects changes.',
    },
    references: [docs.errors],
  },
  {
    type: 'forbidden',
    status: 403,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'The credentials are valid but not for this',
    meaning:
      'Nylas knows who is calling and does not let this call pass. The message decides which of the reasons it is.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'The grant lacks an OAuth scope, by far the most common reason for a 403.',
      'The plan, a block or a missing approval stands in the way.',
    ],
    fix: [
      { text: 'Read the message: it tells scope, plan and disabled application apart.' },
      { text: 'For a missing scope, add it to the connector and let the person sign in again with the same address.' },
      { text: 'For a plan or a disabled application, turn to whoever manages your Nylas account.' },
    ],
    retry: {
      verdict: 'after-fix',
      idempotencyKey: 'new',
      advice: 'Retrying alone never helps with a 403; remove the reason first.',
    },
    candidates: forbiddenCandidates,
    references: [docs.authTroubleshooting, docs.errors],
  },
  {
    type: 'invalid_request',
    status: 400,
    defaultMessage: null,
    standing: 'contract',
    source: 'contract',
    title: 'A field of the request is missing or not allowed',
    meaning:
      'Attachment uploads, event validation and the OAuth endpoints use this name. The message, `validation_errors` or `error_description` says which field it is.',
    category: 'request',
    actor: 'developer',
    causes: [
      'OAuth: a parameter is missing, as in `Missing required parameter: code`.',
      'Uploads: the file is beyond 157286400 bytes, the session is already complete (409) or has expired (410).',
      'Events: two fields contradict each other, such as `when.end_time` before `start_time`.',
    ],
    fix: [
      { text: 'Read the message and `validation_errors`, which names each field with its fault.' },
      {
        text: 'For a token exchange, send all five fields.',
        code: codeExchange,
      },
      { text: 'For an upload that is complete or expired, start a new upload session.' },
    ],
    retry: onceCorrected,
    references: [docs.responses400, docs.largeAttachments],
  },
  {
    type: 'bad_request',
    status: 400,
    defaultMessage: 'Bad request',
    standing: 'contract',
    source: 'contract',
    title: 'The administration API refused the request',
    meaning:
      'Applications, connectors and migration tools use this name for a request they cannot work with. It means the same as `api.invalid_request_error`.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A field is missing, misspelt or has the wrong type.',
      'The body is not valid JSON.',
      'The provider refused the settings; then `provider_error` says why.',
    ],
    fix: [
      { text: 'Read the message and `provider_error` first.', withoutProviderError: 'Read the message first.' },
      { text: 'Compare the body with the API reference, field by field.' },
    ],
    retry: onceCorrected,
    candidates: badRequestCandidates,
    references: [docs.responses400],
  },
  {
    type: 'api.bad_request',
    status: 400,
    defaultMessage: 'Bad request',
    standing: 'observed',
    source: 'errors-page',
    title: 'The request could not be understood',
    meaning:
      'An earlier edition of the errors page had this name; `api.invalid_request_error` has taken its place. `provider_error` may be a plain sentence here.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A field is missing, misspelt or has the wrong type.',
      'The provider does not accept this kind of request; its words are in `provider_error`.',
    ],
    fix: [
      {
        text: 'Read `provider_error`, which may be a text instead of an object.',
        withoutProviderError: 'Read the message first.',
      },
      { text: 'Compare the body with the API reference, field by field.' },
    ],
    retry: { ...onceCorrected, idempotencyKey: 'new' },
    candidates: badRequestCandidates,
    references: [docs.responses400, docs.errors],
  },
  {
    type: 'api.invalid_query_params',
    status: 400,
    defaultMessage: null,
    standing: 'observed',
    source: 'errors-page',
    title: 'A query parameter is wrong',
    meaning:
      'Something behind the question mark in the URL is unknown, malformed or out of range. An earlier edition of the errors page lists this name.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A parameter is misspelt or belongs to another endpoint.',
      'A value is not URL-encoded, or is the text `undefined` or `null`.',
      'A number is beyond the range, such as `limit`.',
    ],
    fix: [
      {
        text: 'Let the platform build the query, so that it is encoded.',
        code: {
          language: 'javascript',
          text: `const url = new URL('https://api.us.nylas.com/v3/grants/' + grantId + '/messages')
url.searchParams.set('limit', '20')
url.searchParams.set('select', 'id,subject,date')`,
        },
      },
      { text: 'Leave all parameters out, then add them back one by one.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the parameter corrected or left out.' },
    references: [docs.responses400],
  },
  {
    type: 'api.invalid_field',
    status: 400,
    defaultMessage: null,
    standing: 'observed',
    source: 'errors-page',
    title: 'A field of the body is wrong',
    meaning:
      'Nylas read the body and does not accept one of its fields. An earlier edition of the errors page lists this name.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The field does not exist on this object, or only for another provider.',
      'The value has the wrong type or form.',
      'The field is read-only and was sent back with an update.',
    ],
    fix: [
      { text: 'Take out the field that the message names and send the rest.' },
      { text: 'Compare spelling and type with the API reference: v3 writes field names with underscores.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the field corrected or left out.' },
    references: [docs.responses400],
  },
  {
    type: 'api.unauthorized_access',
    status: 403,
    defaultMessage: null,
    standing: 'observed',
    source: 'errors-page',
    title: 'This call is not open to your credentials',
    meaning:
      'Nylas accepted the credentials but not for this resource. An earlier edition of the errors page lists this name.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'The key belongs to another application than the resource.',
      'The grant lacks a scope for this call.',
      'An access token of one person was used where the API key is needed, such as on webhooks.',
    ],
    fix: [
      { text: 'Use the API key of the application that owns the resource.' },
      {
        text: 'If a scope is missing, add it to the connector and let the person sign in again with the same address.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with credentials that may use the resource.' },
    candidates: forbiddenCandidates,
    references: [docs.authTroubleshooting],
  },
  {
    type: 'not_found',
    status: 404,
    defaultMessage: null,
    standing: 'contract',
    source: 'contract',
    title: 'What the path names is not there',
    meaning: 'Some newer endpoints use this name where the others say `not_found_error`. It means the same.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The object is gone, its ID is wrong or not encoded, or it belongs to another grant.',
      'An upload session of this ID was never opened, or has run out.',
    ],
    fix: [
      { text: 'List the objects of the same kind and take the ID from there.' },
      {
        text: 'URL-encode the ID.',
        code: { language: 'javascript', text: 'const segment = encodeURIComponent(id)' },
      },
      { text: 'If it does not show up, create it again or treat it as gone.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'A repeat does not bring the object back; correct the ID, or treat it as gone.',
    },
    candidates: notFoundCandidates,
    references: [docs.responses400],
  },
  {
    type: 'conflict',
    status: 409,
    defaultMessage: "This request isn't supported for the Notetaker's current state.",
    standing: 'contract',
    source: 'contract',
    title: 'The request clashes with what is there',
    meaning:
      'The request is valid in itself but does not fit the present state. The message says what it clashes with; the contract lists the type for notetakers.',
    category: 'conflict',
    actor: 'developer',
    causes: [
      'What is to be created exists already.',
      'A notetaker is not in a state for this call.',
      'Two parts of your app work on the same object.',
    ],
    fix: [
      { text: 'Read `error.message`, then fetch the object and look at its state.' },
      { text: 'Where it exists already, change that one instead of creating another.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again once the clash is resolved.' },
    references: [docs.errors, docs.notifications],
  },
  {
    type: 'validation_error',
    status: 422,
    defaultMessage: 'validation error',
    standing: 'contract',
    source: 'contract',
    title: 'The values do not pass validation',
    meaning: 'The request has the right shape, but a value does not. `details` lists each one with its place in `loc`.',
    category: 'request',
    actor: 'developer',
    causes: [
      'A value has the wrong type, such as a text where an integer is expected.',
      'A value in the path or query is malformed.',
      'A required field is empty.',
    ],
    fix: [
      {
        text: 'Go through `error.details`: `loc` is the place, `msg` what is wrong there.',
        code: {
          language: 'json',
          text: `"details": [
  { "loc": ["path", "item_id"], "msg": "value is not a valid integer", "type": "type_error.integer" }
]`,
        },
      },
      { text: 'Correct every place it lists, not only the first.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same values fail every time; send it again corrected.' },
    references: [docs.responses400],
  },
  {
    type: 'unexpected_error',
    status: 500,
    defaultMessage: 'an unexepcted error has occurred',
    standing: 'contract',
    source: 'contract',
    title: 'Nylas hit a fault that it did not foresee',
    meaning:
      'A Nylas server failed while it worked on the request, and has no better name for what went wrong. Nothing says that the request is wrong.',
    category: 'server',
    actor: 'nylas',
    causes: [
      'A passing fault in a Nylas service. Most of these are short-lived.',
      'An incident that the status page may already show.',
      'An input that Nylas cannot digest, if exactly this request fails every time.',
    ],
    fix: nylasFault.fix,
    retry: {
      ...nylasFault.retry,
      mayHaveHappened:
        'The work may have been done before the fault. Look in the Sent folder or for the new object, or repeat a send with the same `Idempotency-Key`.',
    },
    references: [docs.responses500, docs.status],
  },
  {
    type: 'api.server_error',
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'Nylas reports a fault of its own',
    meaning: 'A server at Nylas failed while it worked on the request. Your request is probably in order.',
    category: 'server',
    actor: 'nylas',
    causes: ['A passing fault in a Nylas service.', 'An incident that the status page may already show.'],
    ...nylasFault,
    references: [docs.responses500, docs.status],
  },
  {
    type: 'prompt_required_error',
    status: 400,
    defaultMessage: 'prompt is required',
    standing: 'contract',
    source: 'contract',
    title: 'Smart Compose needs a prompt',
    meaning: 'The call asks for a text to be written but does not say about what.',
    category: 'request',
    actor: 'developer',
    causes: ['`prompt` is missing, empty or misspelt.', 'The body was not read because the JSON header is missing.'],
    fix: [
      {
        text: 'Say in `prompt` what to write.',
        code: { language: 'json', text: '{ "prompt": "Thank Ada for the offer and ask for a call next week" }' },
      },
      { text: 'Set `Content-Type: application/json`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with a prompt.' },
    references: [docs.errors],
  },
  {
    type: 'prompt_not_allowed_error',
    status: 400,
    defaultMessage: 'prompt is not allowed',
    standing: 'contract',
    source: 'contract',
    title: 'Smart Compose refuses this prompt',
    meaning: 'The service read the prompt and will not act on it. The contract does not say what is refused.',
    category: 'request',
    actor: 'end-user',
    causes: [
      'The wording of the prompt is not acceptable to the service.',
      'The text that your app adds around the prompt is what it refuses.',
    ],
    fix: [
      { text: 'Rephrase the prompt, or let the person do so.' },
      { text: 'Try a plain prompt through the same code. If it passes, the wording was the reason.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same prompt is refused again; send another one.' },
    references: [docs.errors],
  },
  {
    type: 'message_id_required_error',
    status: 400,
    defaultMessage: 'message ID is required',
    standing: 'contract',
    source: 'contract',
    title: 'The path has no message to reply to',
    meaning: 'Composing a reply works on one message, and its ID did not arrive.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The variable for the ID was empty, so the path has a gap.',
      'The ID was not URL-encoded and a `#` cut the path short.',
    ],
    fix: [
      {
        text: 'Put the encoded message ID into the path.',
        code: {
          language: 'http',
          text: 'POST https://api.us.nylas.com/v3/grants/{grant_id}/messages/{message_id}/smart-compose',
        },
      },
      { text: 'For a new message instead of a reply, use the path without the message ID.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the ID in the path.' },
    references: [docs.errors],
  },
  {
    type: 'grant_id_required_error',
    status: 400,
    defaultMessage: 'grant ID is required',
    standing: 'contract',
    source: 'contract',
    title: 'The path does not say for whom',
    meaning: 'Every call for a mailbox names its grant in the path, and none arrived.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The variable for the ID was empty, so the path has a gap.',
      '`me` was used with an API key. It only works with an access token.',
    ],
    fix: [
      {
        text: 'Put the grant ID into the path.',
        code: { language: 'http', text: 'POST https://api.us.nylas.com/v3/grants/{grant_id}/messages/smart-compose' },
      },
      { text: 'Check in your app why the stored ID was empty for this person.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the grant ID in the path.' },
    references: [docs.errors],
  },
  {
    type: 'unknown_message_sender_error',
    status: 400,
    defaultMessage: 'could not determine message sender',
    standing: 'contract',
    source: 'contract',
    title: 'The message to reply to has no clear sender',
    meaning: 'A reply needs somebody to answer, and the message does not say who sent it.',
    category: 'request',
    actor: 'developer',
    causes: ['The message is a draft or a system notice without a `from` address.', 'The sender field is malformed.'],
    fix: [
      { text: 'Fetch the message and look at `from`.' },
      { text: 'If it is empty, compose a new message instead of a reply.' },
    ],
    retry: { verdict: 'never', advice: 'The message does not change, so the answer does not either.' },
    references: [docs.errors],
  },
  {
    type: '70000',
    status: 400,
    defaultMessage: 'destination.id.not.found : record not found',
    standing: 'contract',
    source: 'contract',
    title: 'There is no webhook or Pub/Sub channel with this ID',
    meaning:
      'The webhook service numbers its errors. This number says that the notification destination in the path does not exist.',
    category: 'webhook',
    actor: 'developer',
    causes: [
      'The ID is wrong or was cut short.',
      'The webhook belongs to another application or environment than the key.',
      'The webhook was removed.',
    ],
    fix: [
      {
        text: 'List the webhooks of this application and take the ID from there.',
        code: listWebhooks,
      },
      { text: 'If it is not listed, create it again with `POST /v3/webhooks`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with an ID from the list.' },
    references: [docs.notifications, docs.webhookRetryRecipe],
  },
  {
    type: '70001',
    status: 400,
    defaultMessage: 'application_id.required',
    standing: 'contract',
    source: 'contract',
    title: 'The webhook service cannot tell which application',
    meaning:
      'Webhooks belong to an application, and the service could not tell which one is meant. Normally it learns that from the API key.',
    category: 'webhook',
    actor: 'developer',
    causes: [
      'The call carries an access token or no credentials where the API key of the application is needed.',
      'A Pub/Sub channel lacks a required field: `invalid.input.format : topic is required`.',
    ],
    fix: [
      {
        text: 'Call with the API key of the application.',
        code: listWebhooks,
      },
      { text: 'If the message speaks of `topic`, add the Pub/Sub topic to the body.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the API key and all required fields.' },
    references: [docs.notifications],
  },
  {
    type: '70005',
    status: 400,
    defaultMessage: null,
    standing: 'contract',
    source: 'contract',
    title: 'The webhook or channel was not accepted',
    meaning:
      'The webhook service checked what you registered and turned it down. The words after the colon in the message say why.',
    category: 'webhook',
    actor: 'developer',
    causes: [
      '`status is not ok, got 404`, or another number: Nylas called your URL and it did not answer 200.',
      'The endpoint does not echo the `challenge` value within 10 seconds, or wraps it in quotes or JSON.',
      '`ngrok is not allowed`: Nylas refuses ngrok addresses.',
      '`input webhook url is empty` or `topic is required`: a field is missing.',
    ],
    fix: [
      {
        text: 'Call your endpoint as Nylas does. It must print `hello` and nothing else, from the open internet.',
        code: { language: 'bash', text: 'curl --include "https://yourapp.com/webhooks/nylas?challenge=hello"' },
      },
      {
        text: 'Answer the challenge with the raw value.',
        code: {
          language: 'javascript',
          text: `app.get('/webhooks/nylas', (request, response) => {
  response.status(200).type('text/plain').send(request.query.challenge)
})`,
        },
      },
      { text: 'For local work, use another tunnel than ngrok, or a deployed test address.' },
      { text: 'Then register the webhook again; a failed check is not repeated by itself.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Register it again once the endpoint answers the challenge.' },
    references: [docs.notifications, docs.webhookRetryRecipe],
  },
  {
    type: 'api.invalid_idempotency_key',
    status: 400,
    defaultMessage: 'Idempotency-Key must be 256 characters or fewer.',
    standing: 'contract',
    source: 'idempotency',
    title: 'The Idempotency-Key is too long',
    meaning: 'A key may have 256 characters at most. The request was not carried out.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The key is made by joining recipients, subject or a whole body instead of using a short ID.',
      'A token or signature was used as the key.',
    ],
    fix: [
      {
        text: 'Use one UUID for each message you mean to send, and keep it for the retries of that message.',
        code: { language: 'javascript', text: 'const idempotencyKey = crypto.randomUUID()' },
      },
      { text: 'If the key has to follow from the content, hash the content.' },
    ],
    retry: {
      verdict: 'after-fix',
      idempotencyKey: 'new',
      advice: 'Send it again with a shorter key; nothing has gone out.',
    },
    references: [docs.idempotentSend, docs.sendingErrors],
  },
  {
    type: 'api.invalid_idempotent_request',
    status: 409,
    defaultMessage:
      'The Idempotency-Key was reused with a different request payload. Use a different key, or match the original payload.',
    standing: 'contract',
    source: 'idempotency',
    title: 'This key already belongs to another message',
    meaning:
      'Within the last hour a request with this `Idempotency-Key` came with another body. Nylas will not guess which one you mean; this one was not sent.',
    category: 'conflict',
    actor: 'developer',
    causes: [
      'One key is shared by several messages, such as a constant or the ID of a batch.',
      'The body changes between attempts: a timestamp, a tracking ID or another order of recipients.',
      'For transactional send the key counts for the whole application, so two domains can collide.',
    ],
    fix: [
      {
        text: 'Make key and body together, once per message, store both, and send exactly these bytes on every attempt.',
        code: {
          language: 'javascript',
          text: `const job = { key: crypto.randomUUID(), body: JSON.stringify(message) }
await queue.save(job)`,
        },
      },
      { text: 'If this is a different message, give it a new key.' },
      { text: 'If it is the same one, look in the Sent folder first: the earlier body may have gone out.' },
    ],
    retry: {
      verdict: 'after-fix',
      idempotencyKey: 'new',
      advice: 'Send a different message with a new key, or the original body with the old key.',
    },
    references: [docs.idempotentSend, docs.sendingErrors],
  },
  {
    type: 'api.concurrent_idempotent_request',
    status: 409,
    defaultMessage:
      'A request with the same Idempotency-Key is currently in progress. Wait a moment and retry with the same key.',
    standing: 'contract',
    source: 'idempotency',
    title: 'The first attempt is still running',
    meaning:
      'Nylas is still working on a request with this key, so it did not start a second one. The key has just saved you from sending twice.',
    category: 'conflict',
    actor: 'nobody',
    causes: [
      'Your client timed out and retried while the first attempt was still on its way.',
      'Two workers took the same job from the queue.',
    ],
    fix: [
      {
        text: 'Wait a few seconds and send the same body with the same key. You then get the answer of the first attempt.',
      },
      { text: 'Give sends a client timeout of 90 seconds or more, so that retries do not overtake them.' },
    ],
    retry: {
      verdict: 'backoff',
      idempotencyKey: 'same',
      advice: 'Wait a moment and retry with the same key; a new key would send a second message.',
      afterStatedWait:
        'Retry with the same key once the pause that the response names is over; a new key would send a second message.',
      mayHaveHappened: 'The first attempt may still deliver the message. Keep the key, and only one goes out.',
    },
    references: [docs.idempotentSend, docs.sendingErrors],
  },
  {
    type: 'api_error',
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'v2-errors',
    title: 'API v2 could not do this',
    meaning:
      'A general error of API v2, which v3 has replaced. The message is all there is; a `server_error` beside it is what the provider said.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The object does not allow the operation, such as editing a contact that the provider generated.',
      'A fault of the old API or of the provider.',
      'The client still talks to `api.nylas.com`.',
    ],
    fix: [
      { text: 'Read the message and `server_error`.' },
      { text: 'Move the call to v3: another host, an API key as bearer token, and a grant ID in the path.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Retry once the reason in the message is dealt with, better still against v3.',
    },
    references: [docs.v2Errors],
  },
  {
    type: 'auth_error',
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'v2-errors',
    title: 'The sign-in failed in API v2',
    meaning:
      'The old authentication service turned the sign-in down. In v3 its place is taken by hosted sign-in and grants.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The provider refused the person or the password.',
      'Client ID or secret of the v2 application are wrong.',
      'The v2 application is no longer served.',
    ],
    fix: [
      { text: 'Read `error` beside the message; it names the reason.' },
      { text: 'Connect the account through v3: `GET /v3/connect/auth`, then `POST /v3/connect/token`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with corrected details, better still through v3.' },
    references: [docs.v2Errors, docs.oauthRecipe],
  },
  {
    type: 'redirect_uri_not_allowed',
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'auth-troubleshooting',
    title: 'The older sign-in service does not know this URI',
    meaning:
      'The older authentication service sends it with the number 25003. The address to return to is not registered for the application.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The URI is missing from the callback URIs of the application.',
      'It differs by a slash, a port or the scheme.',
    ],
    fix: [
      {
        text: 'Compare it with the registered ones.',
        code: listRedirectUris,
      },
      { text: 'Register the exact address, then start the sign-in again.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again once the URI is registered.' },
    references: [docs.oauthRecipe, docs.responses700],
  },
  {
    type: 'INVALID_SESSION',
    status: 401,
    defaultMessage: 'session expired',
    standing: 'observed',
    source: 'cli-source',
    title: 'Your Nylas Dashboard session has ended',
    meaning:
      'This answer comes from the account service of the Dashboard and the Nylas CLI, not from the API. Grants and API keys are not affected.',
    category: 'authentication',
    actor: 'developer',
    causes: ['The session ran out after a while without use.', 'You signed out, or signed in elsewhere.'],
    fix: [
      { text: 'Sign in to the Dashboard again, or through the CLI if it came from there.' },
      { text: 'In scripts, use an API key instead of a Dashboard session.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Repeat it after signing in again.' },
    references: [docs.errors],
  },
  {
    type: 'access_denied',
    isOfSignIn: true,
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'Access was refused at sign-in',
    meaning:
      'A standard OAuth answer on the callback: consent was not given. No grant was created and no existing one has changed.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The person pressed Cancel on the consent screen.',
      'The Google app is unverified or in testing, and the person is not a test user.',
      'An administrator does not allow the app.',
    ],
    fix: [
      { text: 'Take the person back to your app and offer the sign-in again, with a word on why it is needed.' },
      { text: 'If they did not cancel, read `error_description` and check test users and approval at the provider.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Let the person decide to try again; do not redirect back by yourself.' },
    references: [docs.oauthRecipe, docs.adminApprovalRecipe],
  },
  {
    type: 'unauthorized_client',
    isOfSignIn: true,
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'The application may not sign people in this way',
    meaning: 'A standard OAuth answer: the client is known, but this kind of sign-in is not allowed to it.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The `response_type` or `grant_type` does not suit the application.',
      'The provider app is limited to one organisation or one kind of account.',
      'The callback URI is registered for another platform than the one that uses it.',
    ],
    fix: [
      { text: 'Use `response_type=code`, and `authorization_code` in the exchange.' },
      { text: 'Check in the provider app which accounts may use it.' },
      { text: 'Compare the platform of the callback URI with the code that runs the sign-in.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again once the settings allow it.' },
    references: [docs.oauthRecipe],
  },
  {
    type: 'invalid_scope',
    isOfSignIn: true,
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'The sign-in asks for an unknown scope',
    meaning: 'A standard OAuth answer: a scope in the request is unknown, malformed or more than the app may ask for.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'Names of one provider were sent to another. Google writes full addresses, Microsoft short names.',
      'The list is joined by commas instead of spaces.',
      'The provider app does not list the scope.',
    ],
    fix: [
      { text: 'Leave `scope` out, so that the defaults of the connector apply, then add your scopes one by one.' },
      { text: 'Enable each scope in the provider app.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again with scopes that the provider knows.' },
    references: [docs.oauthRecipe],
  },
  {
    type: 'server_error',
    isOfSignIn: true,
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'The sign-in server hit a fault',
    meaning:
      'A standard OAuth answer on the callback: the server failed in the middle of the sign-in. The person did nothing wrong.',
    category: 'server',
    actor: 'nylas',
    causes: ['A passing fault at Nylas or at the provider.', 'An incident that a status page may already show.'],
    fix: [
      { text: 'Offer the sign-in again after a moment.' },
      { text: 'If it fails for everybody, look at the status pages of Nylas and of the provider.' },
    ],
    retry: {
      verdict: 'backoff',
      advice: 'Let the person try again after a short pause; a new sign-in is safe.',
      afterStatedWait: signInAfterStatedWait,
    },
    references: [docs.status, docs.oauthRecipe],
  },
  {
    type: 'temporarily_unavailable',
    isOfSignIn: true,
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'The sign-in is overloaded or under maintenance',
    meaning:
      'A standard OAuth answer on the callback: the server cannot take the sign-in now and expects to do so soon.',
    category: 'server',
    actor: 'nobody',
    causes: ['The sign-in server is overloaded.', 'Maintenance at Nylas or at the provider.'],
    fix: [
      { text: 'Offer the sign-in again after a few minutes.' },
      { text: 'If it lasts, look at the status pages of Nylas and of the provider.' },
    ],
    retry: {
      verdict: 'backoff',
      advice: 'Let the person try again later, not in a tight loop.',
      afterStatedWait: signInAfterStatedWait,
    },
    references: [docs.status, docs.oauthRecipe],
  },
  {
    type: 'token.exchange_success',
    status: 200,
    defaultMessage: null,
    standing: 'observed',
    source: 'errors-page',
    title: 'The token exchange worked',
    meaning:
      'An event of success in the form of an error type. Only an earlier edition of the errors page lists it; today the exchange answers with the token itself.',
    category: 'success',
    actor: 'nobody',
    causes: [
      'A code or refresh token was exchanged.',
      'A log or an older service reports the exchange by its event name.',
    ],
    fix: [
      { text: 'There is nothing to correct: do not treat this name as a failure.' },
      { text: 'Take `access_token` and `grant_id` from the answer of `POST /v3/connect/token`.' },
    ],
    retry: { verdict: 'not-needed', advice: 'The code is used up now; a second exchange with it fails.' },
    references: [docs.errors],
  },
  {
    type: 'token.revoke_all_nylas_tokens',
    status: 200,
    defaultMessage: null,
    standing: 'observed',
    source: 'errors-page',
    title: 'All access tokens were revoked',
    meaning:
      'An event of success in the form of an error type, from an earlier edition of the errors page. API keys and the grants themselves are not touched.',
    category: 'success',
    actor: 'nobody',
    causes: ['Somebody asked for the tokens to be revoked.', 'A log reports it by its event name.'],
    fix: [
      { text: 'There is nothing to correct: do not treat this name as a failure.' },
      { text: 'Where your app calls with access tokens, get new ones through sign-in.' },
    ],
    retry: { verdict: 'not-needed', advice: 'They are revoked; once is enough.' },
    references: [docs.errors],
  },
  {
    type: 'network_error',
    status: null,
    defaultMessage: null,
    standing: 'observed',
    source: 'sdk-source',
    title: 'The SDK reached no server',
    meaning:
      'This name is made up by an SDK; Nylas never sends it. No response arrived, so there is neither a status nor a request ID.',
    category: 'network',
    actor: 'developer',
    causes: [
      'DNS, a proxy or a firewall keeps the request from leaving your network.',
      'In a browser, the page may not call this host: CORS looks like a broken network.',
      'The connection broke off before the answer.',
    ],
    fix: [
      {
        text: 'Call the host from the same machine. Any answer, even a 401, shows that the network is fine.',
        code: reachApi,
      },
      { text: 'Call the API from your server: an API key does not belong into a browser.' },
    ],
    retry: {
      verdict: 'backoff',
      idempotencyKey: 'same',
      advice: 'Try again after a pause; for a send with the same `Idempotency-Key`.',
      mayHaveHappened: 'If this was a send, the request may have arrived although the answer did not.',
    },
    references: [docs.errors, docs.idempotentSend],
  },
]
