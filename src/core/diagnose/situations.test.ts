// Situations that people bring to support: the advice they get has to hold.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { adviceOf, answer, errorBody as body, toSend } from './test-answers.ts'

const oauth = (error: string, description: string, code: number) =>
  JSON.stringify({ error, error_description: description, error_code: code })
const notification = (type: string, data: object) =>
  JSON.stringify({
    specversion: '1.0',
    type,
    source: '/nylas/send',
    id: 'n',
    time: 1723821985,
    webhook_delivery_attempt: 1,
    data: { application_id: 'a', ...data },
  })

interface Situation {
  readonly name: string
  readonly text: string
  readonly expected: object
  /** Words without which the advice would not be worth giving. */
  readonly says: readonly string[]
  /** Words that would send the person the wrong way. */
  readonly never?: readonly string[]
}

const situations: readonly Situation[] = [
  {
    name: 'a grant that was fetched to see what is wrong with it',
    text: 'GET /v3/grants/7d58a7e5-3b0f-44a5-8cd0-0b1e3f4a3b53 HTTP/1.1\nHost: api.us.nylas.com\n\nHTTP/1.1 200 OK\n\n{"request_id":"r","data":{"id":"7d58a7e5-3b0f-44a5-8cd0-0b1e3f4a3b53","provider":"google","grant_status":"invalid","email":"a@b.co","scope":["x"]}}',
    expected: { category: 'grant', actor: 'end-user', retry: { verdict: 'after-fix' }, confidence: 'certain' },
    says: ['authentication again with the same address', 'Keep the grant'],
    never: ['Nothing to fix', 'elete'],
  },
  {
    name: 'an invalid grant that an SDK printed',
    text: "{ requestId: 'r', data: { id: 'g', grantStatus: 'invalid', provider: 'google', email: 'a@b.co' } }",
    expected: { category: 'grant', actor: 'end-user' },
    says: ['same address'],
  },
  {
    name: 'a grant in order',
    text: '{"request_id":"r","data":{"id":"g","provider":"google","grant_status":"valid","email":"a@b.co"}}',
    expected: { category: 'success', retry: { verdict: 'not-needed' } },
    says: ['Nothing to fix'],
  },
  ...[
    '{"request_id":"r","data":{"order":[],"time_slots":[]}}',
    "{ requestId: 'r', data: { order: [], timeSlots: [] } }",
  ].map((text) => ({
    name: `an availability without any time: ${text}`,
    text,
    expected: { category: 'success', retry: { verdict: 'not-needed' } },
    says: ['no time is free', 'seconds', 'time zones'],
    never: ['Nothing to fix'],
  })),
  {
    name: 'an availability with a time',
    text: '{"request_id":"r","data":{"order":[],"time_slots":[{"emails":["a@b.co"],"start_time":1659367800,"end_time":1659369600}]}}',
    expected: { category: 'success', title: 'The request worked' },
    says: ['Nothing to fix'],
  },
  {
    name: 'free/busy that failed for an address, as the Java SDK prints it',
    text: 'Response(data=[FreeBusyError(email=x@example.com, error=Not Found)], requestId=1-1)',
    expected: { title: 'The request worked, but not for everything in it', category: 'provider' },
    says: ['lists an address that it could not look up'],
    never: ['no further page'],
  },
  {
    name: 'a webhook that Nylas has given up',
    text: '{"request_id":"r","data":{"id":"w","trigger_types":["message.created"],"webhook_url":"https://x.y","status":"failed"}}',
    expected: { category: 'webhook', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['72 hours', '"status": "active"', 'not sent later'],
    never: ['Nothing to fix'],
  },
  {
    name: 'a webhook that is failing',
    text: '{"request_id":"r","data":{"id":"w","trigger_types":["message.created"],"webhook_url":"https://x.y","status":"failing"}}',
    expected: { category: 'webhook', retry: { verdict: 'after-fix' } },
    says: ['goes on trying'],
    never: ['Nothing to fix', '"status": "active"'],
  },
  {
    name: 'a Notetaker that was fetched and is still outside',
    text: '{"request_id":"r","data":{"id":"n","name":"Nylas Notetaker","state":"failed_entry","meeting_state":"entry_denied","meeting_link":"https://zoom.us/j/1","grant_id":"g"}}',
    expected: { title: 'The Notetaker did not get into the meeting', actor: 'end-user' },
    says: ['admit the bot'],
    never: ['Nothing to fix'],
  },
  {
    name: 'a Notetaker whose recording is lost',
    text: '{"request_id":"r","data":{"id":"n","object":"notetaker","state":"media_error","grant_id":"g"}}',
    expected: { title: 'The recording could not be made ready', actor: 'nylas' },
    says: ['support'],
    never: ['Nothing to fix'],
  },
  {
    name: 'a notification without the body of its message',
    text: notification('message.created.truncated', { object: { grant_id: 'g', id: 'm1', object: 'message' } }),
    expected: { category: 'webhook', retry: { verdict: 'not-needed' } },
    says: ['comes without the body', 'Fetch the message', '/messages/$MESSAGE_ID'],
    never: ['whole'],
  },
  {
    name: 'a notification of which only the beginning was pasted',
    text: notification('message.created', { object: { grant_id: 'g', id: 'm1', body: '<div>hello ' } }).slice(0, -8),
    expected: { category: 'webhook' },
    says: ['A new message is in the mailbox'],
    never: ['whole', 'Fetch the message'],
  },
  ...[
    ['ErrorPropertyValidationFailure', 'At least one property failed validation.', 'does not accept a value'],
    ['ErrorInvalidArgument', 'The specified end date is earlier than start date', 'does not accept a value'],
    [
      'RequestBodyRead',
      "The property 'foo' does not exist on type 'microsoft.graph.event'.",
      'does not accept a value',
    ],
    ['TimeZoneNotSupportedException', "The following TimeZone value is not supported: 'Mars'.", 'the time zone'],
    [
      'ErrorInvalidRequest',
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
      'takes no answer',
    ],
  ].map(([code, message, title = '']) => ({
    name: `what Microsoft refuses as ${code}, pasted without a status`,
    text: body('provider_error', 'x', { error: { code, message } }),
    expected: { category: 'request', actor: 'developer', confidence: 'certain' },
    says: [title],
    never: ['may have', 'growing, jittered pauses'],
  })),
  {
    name: 'attachments beyond 3 MB in JSON',
    text: toSend(400, body('invalid_request_error', "max size of attachments for json is 3MB, received '6060096'")),
    expected: {
      category: 'request',
      actor: 'developer',
      retry: { verdict: 'after-fix', idempotencyKey: 'new' },
      confidence: 'certain',
      candidates: [],
    },
    says: ['multipart/form-data', '25 MB', '`size`'],
    never: ['API key'],
  },
  {
    name: 'the same in Node’s words',
    text: "Error sending message: Error: max size of attachments for json is 3MB, received '6060096'",
    expected: { title: 'Too large for JSON: 3 MB is the ceiling', retry: { verdict: 'after-fix' } },
    says: ['multipart/form-data'],
  },
  {
    name: 'large attachments under a wrong Content-Type',
    text: answer(
      400,
      body('invalid_request_error', 'request must be of content-type multipart/form-data or application/json'),
    ),
    expected: { category: 'request', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['boundary', 'Content-Type'],
    never: ['too large'],
  },
  {
    name: 'a multipart form that an HTTP library broke',
    text: answer(400, body('api.invalid_request_error', 'error parsing request')),
    expected: { category: 'request', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['multipart form', 'curl', 'Update the SDK'],
  },
  {
    name: 'a file beyond every ceiling',
    text: answer(
      400,
      JSON.stringify({
        error: { type: 'invalid_request', message: 'file_size exceeds maximum allowed size of 157286400 bytes' },
      }),
    ),
    expected: { title: 'The file is too large even for an upload session', retry: { verdict: 'after-fix' } },
    says: ['150 MB', 'link'],
    never: ['multipart'],
  },
  {
    name: 'no grant: a wrong key',
    text: answer(401, body('token.unauthorized_access', 'Bearer token invalid')),
    expected: { title: 'The API key is not accepted', category: 'authentication', actor: 'developer' },
    says: ['Bearer', 'api.eu.nylas.com', 'The request went to the wrong region'],
    never: ['sign in again'],
  },
  {
    name: 'no grant: missing, of another application',
    text: answer(404, body('not_found_error', 'No Grant found for this Grant ID.')),
    expected: { title: 'This grant does not exist here', category: 'grant', actor: 'developer' },
    says: ['GET /v3/applications', 'another application', '/v3/grants?limit=50', '`grant.deleted`'],
    never: ['URL-encode', 'wrong region'],
  },
  {
    name: 'a grant that is missing, in the words of another program',
    text: answer(404, body('not_found_error', 'Could not find Grant with ID g-1')),
    expected: { title: 'This grant does not exist here', category: 'grant', actor: 'developer' },
    says: ['GET /v3/applications', 'another application', '/v3/grants?limit=50', '`grant.deleted`'],
    never: ['URL-encode', 'wrong region'],
  },
  {
    name: 'no grant: expired',
    text: answer(401, body('unauthorized', 'Grant is expired')),
    expected: { category: 'grant', actor: 'end-user', retry: { verdict: 'after-fix' }, candidates: [] },
    says: ['connect the account again', '72 hours', 'Your API key is fine'],
  },
  {
    name: 'a 401 that tells nothing',
    text: answer(401, body('unauthorized', 'Unauthorized')),
    expected: {
      category: 'authentication',
      candidates: [
        { title: 'The API key is wrong' },
        { title: 'The grant belongs to another application' },
        { title: 'The request went to the wrong region' },
        { title: 'The grant has expired' },
        { title: 'The endpoint is not made for this provider' },
      ],
    },
    says: ['/v3/applications', 'for region in us eu', '`grant_status`', 'always a 401, never a 404'],
  },
  {
    name: 'Microsoft sending without Mail.ReadWrite',
    text: toSend(403, body('api.insufficient_scopes', 'missing scope required to send email')),
    expected: {
      category: 'authorization',
      actor: 'developer',
      retry: { verdict: 'after-fix', idempotencyKey: 'new' },
      candidates: [],
    },
    says: ['Mail.ReadWrite', 'Mail.Send', 'draft', 'sign in again with the same address'],
    never: ['plan', 'API key is wrong'],
  },
  {
    name: 'a plan limit behind a 403',
    text: answer(403, body('forbidden_access', 'Maximum number of rules (5) reached for this plan')),
    expected: { category: 'plan-limit', actor: 'admin', retry: { verdict: 'after-fix' }, candidates: [] },
    says: ['plan'],
    never: ['sign in again'],
  },
  {
    name: 'tracking on a trial',
    text: answer(400, body('api.invalid_request_error', 'Tracking options are not allowed for trial accounts')),
    expected: { title: 'Trial accounts may not track messages', category: 'plan-limit', actor: 'admin' },
    says: ['Leave `tracking_options` out', 'Nothing was sent'],
    never: ['malformed: a'],
  },
  {
    name: 'a webhook on ngrok',
    text: answer(400, body('70005', 'unable.verify.webhook_url : ngrok is not allowed')),
    expected: { title: 'Nylas refuses ngrok addresses', category: 'webhook', retry: { verdict: 'after-fix' } },
    says: ['another tunnel', 'never called'],
    never: ['10 seconds'],
  },
  {
    name: 'a webhook that does not answer its challenge',
    text: answer(400, body('70005', 'unable.verify.webhook_url : status is not ok, got 404')),
    expected: {
      title: 'Your endpoint has no answer to a GET at this address',
      category: 'webhook',
      actor: 'developer',
    },
    says: ['10 seconds', 'nothing else', 'challenge=test', 'POST'],
  },
  {
    name: 'a webhook without a URL',
    text: answer(400, body('70005', 'unable.verify.webhook_url : input webhook url is empty')),
    expected: { title: 'The request names no webhook URL' },
    says: ['`webhook_url`', 'trigger_types'],
    never: ['10 seconds'],
  },
  {
    name: 'a channel without a topic, whatever number it comes with',
    text: answer(400, body('70000', 'invalid.input.format : topic is required')),
    expected: { title: 'The Pub/Sub channel has no topic', category: 'webhook' },
    says: ['projects/{project}/topics/{topic}'],
    never: ['GET /v3/webhooks'],
  },
  {
    name: 'a scheduled message that the provider refused',
    text: notification('message.send_failed', {
      grant_id: 'g',
      reason: 'refused',
      error: { type: 'api.provider_error', message: 'refused', provider_error: { code: 'x' } },
      object: null,
    }),
    expected: { title: 'A message could not be sent' },
    says: ['provider', '`provider_error`', 'Sent folder'],
    never: ['Answer 200 within 10 seconds'],
  },
  {
    name: 'HTML of a gateway',
    text: answer(
      502,
      '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
      'content-type: text/html\n',
    ),
    expected: {
      category: 'server',
      actor: 'nylas',
      retry: { verdict: 'backoff', idempotencyKey: 'same' },
    },
    says: ['status page', '`x-request-id`', 'not at fault'],
    never: ['API key'],
  },
  {
    name: 'free/busy with one address that failed',
    text: answer(
      200,
      '{"request_id":"r","data":[{"email":"a@example.com","object":"free_busy","time_slots":[]},{"email":"b@example.com","object":"error","error":"no access"}]}',
    ),
    expected: { title: 'The request worked, but not for everything in it', retry: { verdict: 'after-fix' } },
    says: ['the HTTP status does not tell', 'Free/busy'],
  },
  {
    name: 'an RSVP whose mail did not go out',
    text: answer(
      200,
      '{"request_id":"r","data":{"send_ics_error":{"type":"api.insufficient_scopes","message":"missing scope"}}}',
    ),
    expected: { title: 'The reply is stored, but nobody was told' },
    says: ['`send_ics_error`', 'scope'],
  },
  {
    name: 'event_id in the list of events',
    text: answer(400, body('invalid_request_error', 'schema: invalid path "event_id"')),
    expected: { title: 'The parameter is called master_event_id', category: 'request', candidates: [] },
    says: ['master_event_id=', '/events/{event_id}'],
  },
  {
    name: 'another unknown parameter',
    text: answer(400, body('invalid_request_error', 'schema: invalid path "colour"')),
    expected: { title: 'The URL holds a parameter that does not exist here' },
    says: ['query parameter, not of a path'],
    never: ['master_event_id'],
  },
  {
    name: 'PKCE with a verifier that does not fit',
    text: answer(400, oauth('invalid_grant', 'Code verifier challenge failed', 45004)),
    expected: { title: 'The PKCE code verifier does not fit the challenge', category: 'oauth', candidates: [] },
    says: ['hex', "digest('hex')", 'the code is used up'],
    never: ['sign in again with the same address'],
  },
  {
    name: 'a code used twice',
    text: '400 Bad Request. Reason: Sorry, the code you provided is not valid. It has already been used, or has expired. Nylas Error Type: api_error',
    expected: { title: 'This code was used already, or is too old', category: 'oauth', actor: 'developer' },
    says: ['GET /v3/grants?email=', 'twice for one code', 'Never send the same code again'],
  },
  {
    name: 'invalid_grant without a telling description',
    text: answer(400, oauth('invalid_grant', 'Bad Request', 400)),
    expected: {
      category: 'oauth',
      candidates: [
        { title: 'The code was used before' },
        { title: 'The redirect URI differs' },
        { title: 'The code verifier does not fit' },
        { title: 'The code or the refresh token has expired' },
      ],
    },
    says: ['byte for byte', 'new sign-in'],
  },
  {
    name: 'the provider failed, and nothing else is shown',
    text: 'nylas.models.errors.NylasApiError: provider returned error',
    expected: { category: 'provider', retry: { verdict: 'unknown' } },
    says: ['`providerError` in Node', '`provider_error` in Python', 'Sent folder'],
  },
  {
    name: 'a time-out at the provider',
    text: answer(504, body('provider_error', 'Request timed out')),
    expected: {
      title: 'The provider took longer than Nylas waits',
      retry: { verdict: 'backoff', idempotencyKey: 'new' },
      candidates: [],
    },
    says: ['90 to 120 seconds', 'messages instead of threads', 'Sent folder'],
  },
  {
    name: 'an answer that Nylas had stored',
    text: answer(200, '{"request_id":"r","grant_id":"g","data":{"id":"m"}}', 'Idempotent-Response: true\n'),
    expected: { title: 'A repeated answer: nothing was sent this time', retry: { verdict: 'not-needed' } },
    says: ['went out once', 'last hour'],
  },
  {
    name: 'an error that Nylas had stored',
    text: answer(504, body('provider_error', 'failed'), 'Idempotent-Response: true\n'),
    expected: {
      title: 'A repeated answer: the error of the first attempt',
      category: 'provider',
      retry: { verdict: 'after-fix', idempotencyKey: 'new' },
    },
    says: ['only a new key', 'Sent folder'],
  },
  {
    name: 'a first send that is still running',
    text: answer(
      409,
      body('api.concurrent_idempotent_request', 'A request with the same Idempotency-Key is in progress.'),
    ),
    expected: { category: 'conflict', retry: { verdict: 'backoff', idempotencyKey: 'same' } },
    says: ['same key'],
  },
  {
    name: 'an agent account on an unknown domain',
    text: answer(404, body('api.not_found_error', 'Provisioning the inbox failed: Domain not found')),
    expected: { title: 'The domain of this agent account is not registered', candidates: [] },
    says: ['part after the @'],
    never: ['URL-encode'],
  },
  {
    name: 'a Notetaker in the wrong state',
    text: answer(409, body('conflict', "This request isn't supported for the Notetaker's current state.")),
    expected: { category: 'conflict', retry: { verdict: 'after-fix' }, candidates: [] },
    says: ['too early or too late', '`notetaker.meeting_state`'],
    never: ['Idempotency-Key'],
  },
  {
    name: 'a Notetaker that was not let in',
    text: notification('notetaker.meeting_state', {
      object: { id: 'n', grant_id: 'g', object: 'notetaker', state: 'failed_entry', meeting_state: 'entry_denied' },
    }),
    expected: { title: 'The Notetaker did not get into the meeting', actor: 'end-user' },
    says: ['admit the bot', 'meeting_state'],
  },
  {
    name: 'sign-in with an unregistered address',
    text: 'Error 701',
    expected: { title: 'The redirect URI is not registered', category: 'oauth' },
    says: ['no HTTP status', 'Dashboard'],
  },
  {
    name: 'the sign-in page of Google that does not let an account through',
    text: 'Error 400: admin_policy_enforced\nRequest details: flowName=GeneralOAuthFlow',
    expected: { title: 'The Workspace administrator has to allow the app', actor: 'admin' },
    says: ['OAuth client ID'],
  },
  {
    name: 'an error whose type a mail broke in two',
    text: 'We get {"request_id":"r-1","error":{"type":"invalid_req\r\n  uest_error","message":"Bad Request"}} since Monday',
    expected: { title: 'The request is missing something or malformed', category: 'request' },
    says: ['error.message'],
  },
  {
    name: 'Microsoft’s page that asks for an administrator',
    text: 'Need admin approval\nMy App needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.',
    expected: { category: 'authorization', actor: 'admin', retry: { verdict: 'after-fix' } },
    says: ['administrator’s approval', 'admin consent link'],
  },
  {
    name: 'Zoom’s page for a redirect URI that it does not know',
    text: 'Invalid redirect url (4,700)',
    expected: { title: 'The redirect URI is not registered at Zoom', category: 'oauth', actor: 'developer' },
    says: ['/v3/connect/callback'],
  },
  {
    name: 'a token exchange with a wrong secret',
    text: oauth('invalid_client', 'Client secret is invalid', 45_000),
    expected: { category: 'oauth', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['or its secret', 'Send the API key as `client_secret`'],
    never: ['does not know this client ID'],
  },
  {
    name: 'the last line of Google’s page for people who are no test users',
    text: 'Error 403: access_denied',
    expected: { title: 'Google lets only test users into this app', category: 'oauth' },
    says: ['test users'],
  },
  {
    name: 'the sign-in page of Google that does not know the client',
    text: 'Access blocked: Authorization Error\nError 401: invalid_client\nRequest details: flowName=GeneralOAuthFlow',
    expected: { title: 'Google does not know the client ID', category: 'connector' },
    says: ['.apps.googleusercontent.com'],
  },
  {
    name: 'a refusal of the provider, in words alone',
    text: body('provider_error', 'Forbidden'),
    expected: { title: 'The provider refused this request', retry: { verdict: 'after-fix' } },
    never: ['back-off', 'Sent folder'],
    says: ['same answer'],
  },
  {
    name: 'a sign-in that the provider refuses, in words alone',
    text: body('provider_error', 'Authentication failed'),
    expected: { title: 'The provider does not let this account in', actor: 'end-user', category: 'grant' },
    says: ['Authenticating the same address'],
  },
  {
    name: 'an access token whose hour is over',
    text: answer(401, body('unauthorized', 'Token expired')),
    expected: { title: 'The access token of this request has expired', candidates: [] },
    says: ['/v3/connect/token'],
  },
  {
    name: 'a key that has expired',
    text: answer(401, body('unauthorized', 'API key has expired')),
    expected: { title: 'The API key has expired', candidates: [] },
    says: ['Dashboard'],
  },
  {
    name: 'a request without a key',
    text: answer(401, body('unauthorized', 'Missing Authorization header')),
    expected: { title: 'The request carries no key', candidates: [] },
    says: ['one space'],
  },
  {
    name: 'a message to nobody',
    text: answer(400, body('invalid_request_error', 'At least one recipient is required')),
    expected: { title: 'The message has nobody to go to' },
    says: ['`bcc`'],
  },
  {
    name: 'a draft that has gone out',
    text: answer(400, body('invalid_request_error', 'Draft has already been sent')),
    expected: { title: 'This draft was sent before', retry: { verdict: 'never' } },
    says: ['Sent folder'],
  },
  {
    name: 'a booking of a time that is taken',
    text: answer(400, body('invalid_request_error', 'Time slot is no longer available')),
    expected: { title: 'The time is no longer free', actor: 'end-user' },
    says: ['availability anew'],
  },
  {
    name: 'the message that an SDK prints alone',
    text: 'nylas.models.errors.NylasApiError: Message not found',
    expected: { title: 'What the request names is not there' },
    says: ['new ID'],
  },
  {
    name: 'the name of a status at the beginning of the message that an SDK prints alone',
    text: 'NylasApiError: Rate limit exceeded. Please try again later',
    expected: { category: 'rate-limit' },
    says: ['limit'],
  },
  {
    name: 'a refused field in the message that an SDK prints alone',
    text: 'NylasApiError: calendar_id is required',
    expected: { title: 'The request lacks calendar_id' },
    says: ['question mark'],
  },
  {
    name: 'what is documented for one type, under a general one',
    text: answer(404, body('not_found_error', 'Connector not found')),
    expected: { title: 'This application has no connector for that provider', confidence: 'likely' },
    says: ['/v3/connectors'],
    never: ['URL-encode'],
  },
  {
    name: 'a conflict that has nothing to do with a notetaker',
    text: answer(409, body('conflict', 'Webhook already exists')),
    expected: { title: 'The request clashes with what is there', category: 'conflict' },
    says: ['exists already'],
    never: ['Leaving a meeting', '/notetakers/'],
  },
  {
    name: 'a fault of the API under the name that a sign-in error has',
    text: body('server_error', 'upstream connect error'),
    expected: { category: 'server', actor: 'nylas' },
    says: ['Send it again'],
    never: ['sign-in'],
  },
  {
    name: 'a type that is the name of a status',
    text: body('internal_server_error', 'It failed.'),
    expected: { title: 'Nylas failed on its own side', category: 'server' },
    says: ['support'],
  },
  {
    name: 'a type that ends in the name of a status',
    text: body('calendar.not_found_error', 'It is gone.'),
    expected: { title: 'What the request names is not there', confidence: 'possible' },
    says: ['URL-encode'],
  },
  {
    name: 'an account that is locked, which is no status',
    text: body('account_locked', 'It is locked.'),
    expected: { category: 'unknown' },
    says: ['catalogue'],
  },
  {
    name: 'an object that the provider does not have, in words alone',
    text: answer(404, body('provider_error', 'The specified object was not found in the store.')),
    expected: { title: 'What the request names is not there', retry: { verdict: 'after-fix' } },
    says: ['List the objects'],
    never: ['back-off', 'Sent folder'],
  },
  {
    name: 'a calendar for reading only',
    text: answer(403, body('provider_error', 'Calendar is read-only')),
    expected: { title: 'This calendar cannot be written to', retry: { verdict: 'after-fix' } },
    says: ['`read_only` is false'],
    never: ['Sent folder'],
  },
  {
    name: 'a limit of the provider, in words alone',
    text: body('provider_error', 'Rate limit exceeded'),
    expected: { title: 'The provider is throttling this account', category: 'rate-limit' },
    says: ['Pause this grant'],
  },
  {
    name: 'a full mailbox, in words alone',
    text: body('provider_error', 'Mailbox is full'),
    expected: { title: 'A mailbox is full', retry: { verdict: 'after-fix' } },
    says: ['make room'],
  },
  {
    name: 'a body that is no JSON',
    text: answer(400, body('invalid_request_error', 'unexpected end of JSON input')),
    expected: { title: 'The JSON of the request is broken' },
    says: ['serialiser'],
  },
  {
    name: 'an address that is none',
    text: answer(400, body('invalid_request_error', 'ada@ is not a valid email address')),
    expected: { title: 'An e-mail address is not accepted' },
    says: ['Trim and check'],
  },
  {
    name: 'a size that a message refuses, whatever the type',
    text: answer(400, body('provider_error', 'The attachment is too large.')),
    expected: { title: 'The message or attachment is too large', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['multipart/form-data'],
    never: ['back-off', 'Sent folder'],
  },
  {
    name: 'a redirect URI that a message under a general type refuses',
    text: answer(400, body('invalid_request_error', 'Invalid request: redirect_uri not allowed')),
    expected: { title: 'The redirect URI is not registered', category: 'oauth' },
    says: ['character by character'],
  },
  {
    name: 'a redirect URI that only the event code names as the reason',
    text: '{"error":"invalid_request","error_code":25003,"error_description":"redirect_uri is not valid","request_id":"r-1"}',
    expected: { title: 'The redirect URI is not registered', category: 'oauth' },
    says: ['character by character'],
  },
  {
    name: 'Microsoft’s page for a personal account that the app does not take',
    text: 'unauthorized_client: The client does not exist or is not enabled for consumers. If you are the application developer, configure a new application.',
    expected: { title: 'The Azure app takes no personal Microsoft accounts', category: 'connector' },
    says: ['supported account types'],
  },
  {
    name: 'the wrong Microsoft secret behind 45001',
    text: 'https://yourapp.com/callback?error=provider_code_request_failed&error_code=45001&error_description=Provider%20refused%20to%20return%20refresh_token%20using%20code&state=1',
    expected: { category: 'oauth', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['AADSTS7000215', 'secret value'],
  },
  {
    name: 'a failed send whose error was printed as [Object]',
    text: `{ specversion: '1.0', type: 'message.send_failed', source: '/nylas/send', id: 'x', time: 1700000000,
  data: { application_id: 'a', grant_id: 'g', object: { grant_id: 'g', reason: 'r', error: [Object], object: null } } }`,
    expected: { title: 'A message could not be sent', category: 'webhook', retry: { verdict: 'unknown' } },
    says: ['The message is not sent again by itself', 'Print `data.object.error` in full'],
    never: ['Nylas sends it again'],
  },
  {
    name: 'a notification of no failure',
    text: notification('message.send_success', { object: { id: 'm', grant_id: 'g', object: 'message' } }),
    expected: { category: 'webhook', retry: { verdict: 'not-needed' } },
    says: ['Nylas delivers it up to three times'],
  },
  {
    name: 'the provider’s words as an SDK of API v2 printed them',
    text: `{ statusCode: 402, type: 'api_error', message: 'Sending failed', serverError: '554 5.7.1 Message rejected as spam', missingFields: null }`,
    expected: { title: 'The provider rejected the message as spam', retry: { verdict: 'never' } },
    says: ['Stop sending this message'],
  },
  {
    name: 'a change of a contact without its version',
    text: answer(
      400,
      body('provider_error', 'x', {
        error: {
          code: 400,
          status: 'FAILED_PRECONDITION',
          message: 'Request must set person.etag or person.metadata.',
        },
      }),
    ),
    expected: { category: 'request', actor: 'developer', retry: { verdict: 'after-fix' } },
    says: ['Read the contact anew'],
    never: ['whether Gmail'],
  },
  {
    name: 'a Notetaker that did not get in, without a reason',
    text: '{"request_id":"r","data":{"id":"n","object":"notetaker","state":"failed_entry","grant_id":"g"}}',
    expected: { title: 'The Notetaker did not get into the meeting' },
    says: ['is not in what was pasted'],
    never: ['marked below'],
  },
  {
    name: 'a Notetaker that did not get in, with the reason',
    text: '{"request_id":"r","data":{"id":"n","object":"notetaker","state":"failed_entry","meeting_state":"entry_denied","grant_id":"g"}}',
    expected: { title: 'The Notetaker did not get into the meeting' },
    says: ['marked below'],
  },
  {
    name: 'a missing scope that the message names',
    text: body('insufficient_scopes', 'Missing scopes: https://www.googleapis.com/auth/calendar.events'),
    expected: {
      title: 'The grant lacks a scope that the response names',
      scopes: [{ google: [['https://www.googleapis.com/auth/calendar.events']], microsoft: [] }],
    },
    says: ['sign in again'],
    never: ['Mail.ReadWrite'],
  },
  {
    name: 'a missing scope of Microsoft that the message names',
    text: body('api.insufficient_scopes', 'missing scope: Calendars.ReadWrite'),
    expected: { scopes: [{ google: [], microsoft: [['Calendars.ReadWrite']] }] },
    says: ['sign in again'],
    never: ['Mail.'],
  },
  {
    name: 'Mail.Send, which is never enough alone',
    text: body('api.insufficient_scopes', 'missing scope required to send email: Mail.Send'),
    expected: { title: 'The grant may not send yet' },
    says: ['Mail.ReadWrite'],
  },
  {
    name: 'Cloudflare that counts requests',
    text: `HTTP/2 429\ncontent-type: text/html\n\n<!DOCTYPE html><html><head><title>Access denied | api.us.nylas.com used Cloudflare to restrict access</title></head><body><h1><span>Error</span> <span>1015</span></h1><span>Ray ID: 8a</span><h2>You are being rate limited</h2></body></html>`,
    expected: { category: 'rate-limit', retry: { verdict: 'backoff' } },
    says: ['Cloudflare', 'Ray ID'],
  },
  {
    name: 'Cloudflare that blocks',
    text: `HTTP/2 403\ncontent-type: text/html\n\n<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1><h2><span>You are unable to access</span> nylas.com</h2></body></html>`,
    expected: { title: 'Cloudflare blocked this request', category: 'network', retry: { verdict: 'after-fix' } },
    says: ['Ray ID'],
    never: ['OAuth scope'],
  },
  {
    name: 'Cloudflare that tells a program the number of its error alone: blocked',
    text: 'HTTP/2 403\nserver: cloudflare\ncf-ray: 8a\n\nerror code: 1020',
    expected: { title: 'Cloudflare blocked this request', candidates: [] },
    says: ['cf-ray'],
    never: ['OAuth scope', 'this answer is a page'],
  },
  {
    name: 'Cloudflare that tells a program the number of its error alone: counted',
    text: 'HTTP/2 429\nserver: cloudflare\n\nerror code: 1015',
    expected: { title: 'Cloudflare holds back too many requests', retry: { verdict: 'backoff' } },
    says: ['address on the internet'],
    never: ['Retry-After'],
  },
  {
    name: 'a webhook trigger that there is not',
    text: body('api.invalid_request_error', 'invalid trigger type: message.sent'),
    expected: { title: 'No webhook trigger has this name', category: 'webhook', retry: { verdict: 'after-fix' } },
    says: ['trigger_types'],
  },
  {
    name: 'Cloudflare in front of another site',
    text: `<!DOCTYPE html><html><head><title>Access denied | shop.example.com used Cloudflare to restrict access</title></head><body><h2>You are being rate limited</h2></body></html>`,
    expected: { title: 'This is no response that Nylas sends' },
    says: [],
    never: ['front of the API'],
  },
]

test.each(situations)('$name', ({ text, expected, says, never = [] }) => {
  const { diagnosis } = inspect(text).exchanges[0]
  // An array matches only an array of the same length.
  expect(diagnosis).toMatchObject(expected)
  const words = adviceOf(diagnosis)
  for (const phrase of says) expect(words).toContain(phrase)
  for (const phrase of never) expect(words).not.toContain(phrase)
})

test('a request ID is kept wherever one is stated', () => {
  const { requestId } = inspect(answer(504, body('provider_error', 'x'))).exchanges[0]
  expect(requestId?.value).toBe('3305114997-9753c430-2599-4bcc-8f25-9165b071227a')
})
