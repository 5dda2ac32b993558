// Situations that are easily told wrong: what looks alike and is not, and what must not be concluded.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { holdsPhrase } from './phrase-index.ts'
import { errorBody as body } from './test-answers.ts'

const har = (method: string, path: string, status: number, text: string) => {
  const request = { method, url: `https://api.us.nylas.com/v3${path}`, headers: [], httpVersion: 'HTTP/2' }
  const response = {
    status,
    statusText: '',
    headers: [],
    httpVersion: 'HTTP/2',
    content: { mimeType: 'application/json', text },
  }
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: [{ request, response }] },
  })
}
const verdict = (text: string) => inspect(text).exchanges[0].diagnosis

interface Row {
  readonly name: string
  readonly text: string
  readonly expected: object
}

const elsewhere = 'This number comes from another server, not from Nylas.'

const rows: readonly Row[] = [
  ...[
    { status: 405, category: 'request', verdict: 'after-fix', title: 'The path exists, but not with this method' },
    { status: 413, category: 'request', verdict: 'after-fix' },
    { status: 429, category: 'rate-limit', verdict: 'backoff' },
    { status: 500, category: 'server', verdict: 'backoff' },
    { status: 503, category: 'server', verdict: 'backoff' },
  ].map(({ status, category, verdict, title }) => ({
    name: `a type that is sent with many troubles yields to the status ${status}`,
    text: `HTTP/2 ${status}\n\n${body('invalid_request_error', 'no')}`,
    expected: { category, retry: { verdict }, ...(title && { title }) },
  })),
  {
    name: 'a provider’s error without its reason is a limit where the status says so',
    text: `HTTP/2 429\n\n${body('provider_error', 'slow down')}`,
    expected: { category: 'rate-limit', retry: { verdict: 'backoff' } },
  },
  ...[
    'GET /v1/charges HTTP/1.1\nHost: api.stripe.com\n\nHTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":{"message":"bad key","type":"invalid_request_error"}}',
    '> POST /v1/chat HTTP/2\n> Host: api.openai.com\n>\n< HTTP/2 404\n< content-type: application/json\n<\n{"error":{"message":"no model","type":"not_found_error"}}',
    '> GET /v1.0/me HTTP/2\n> Host: graph.microsoft.com\n>\n< HTTP/2 429\n< content-type: application/json\n<\n{"request_id":"r","error":{"message":"wait","type":"rate_limit_error"}}',
  ].map((text) => ({
    name: `the address tells another service: ${text.slice(0, 60)}`,
    text,
    expected: { category: 'unknown', retry: { verdict: 'unknown' }, title: 'This is no response that Nylas sends' },
  })),
  ...[
    { type: 'account.invalid', category: 'grant', actor: 'end-user', verdict: 'after-fix', says: /grant\.expired/ },
    {
      type: 'account.stopped',
      category: 'migration',
      actor: 'developer',
      verdict: 'not-needed',
      says: /no notification/,
    },
    { type: 'message.created', category: 'migration', actor: 'developer', verdict: 'not-needed', says: /data\.object/ },
  ].map(({ type, category, actor, verdict, says }) => ({
    name: `what v3 has in place of ${type}`,
    text: JSON.stringify({ deltas: [{ date: 1471630848, object: 'account', type, object_data: { id: 'a' } }] }),
    expected: {
      category,
      actor,
      retry: { verdict },
      fix: expect.arrayContaining([expect.objectContaining({ text: expect.stringMatching(says) })]),
    },
  })),
  {
    name: 'an error body is believed over a 2xx',
    text: `HTTP/2 200\n\n${body('brand_new', 'boom')}`,
    expected: { category: 'unknown', retry: { verdict: 'unknown' } },
  },
  {
    name: 'a refusal of the provider is not retried',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { code: 'ErrorOfTomorrow' } })}`,
    expected: { category: 'provider', retry: { verdict: 'after-fix' } },
  },
  {
    name: 'Google’s quota, whatever the status',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { code: 403, message: 'User Rate Limit Exceeded' } })}`,
    expected: { category: 'rate-limit', retry: { verdict: 'backoff' } },
  },
  {
    name: 'Microsoft’s concurrency limit behind a 429',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'x', { error: { code: 'ApplicationThrottled', message: 'over its MailboxConcurrency limit' } })}`,
    expected: { title: 'Too many requests at once for one Microsoft mailbox' },
  },
  {
    name: 'a refresh token that was sent to make a grant is the developer’s',
    text: har(
      'POST',
      '/connect/custom',
      400,
      body('grant.invalid_authentication', 'x', {
        error: 'invalid_grant',
        error_description: 'Token has been revoked.',
      }),
    ),
    expected: { title: 'The provider does not take the refresh token that was sent', actor: 'developer' },
  },
  {
    name: 'what Microsoft says beyond invalid_grant goes before that',
    text: har(
      'POST',
      '/connect/custom',
      400,
      body('grant.invalid_authentication', 'x', {
        error: 'invalid_grant',
        error_description: 'AADSTS65001: No consent.',
      }),
    ),
    expected: { actor: 'admin' },
  },
  {
    name: 'a dead token elsewhere is renewed by its person',
    text: har('GET', '/grants/g/messages', 401, body('provider_error', 'x', { error: 'invalid_grant' })),
    expected: { actor: 'end-user', title: 'The account has to be connected again' },
  },
  {
    name: 'a v2 account whose token is dead has no grant to renew',
    text: `HTTP/2 400\n\n${body('v3_migration.account_to_grant_migration_failed', 'x', { error: 'invalid_grant' })}`,
    expected: { category: 'migration', actor: 'end-user' },
  },
  {
    name: 'a v2 account that was not moved for another reason',
    text: `HTTP/2 400\n\n${body('v3_migration.account_to_grant_migration_failed', 'x')}`,
    expected: { title: 'This v2 account could not be moved to v3', actor: 'developer' },
  },
  {
    name: 'too many look-ups of providers count by the minute',
    text: har('POST', '/providers/detect?email=a@b.co', 429, body('rate_limit_error', 'Too many requests')),
    expected: { title: 'Too many look-ups of providers in a minute', retry: { verdict: 'backoff' } },
  },
  {
    name: 'too many calls of another endpoint count by the second',
    text: har('GET', '/connectors', 429, body('rate_limit_error', 'Too many requests')),
    expected: { title: 'Too many requests to Nylas' },
  },
  {
    name: 'a plan named in other words',
    text: body('forbidden', 'Notetaker is not available on your current plan. Please upgrade.'),
    expected: { category: 'plan-limit', actor: 'admin' },
  },
  {
    name: 'a trigger that starts no workflow',
    text: har('POST', '/workflows', 400, body('invalid_request_error', 'invalid trigger_event: message.created')),
    expected: { title: 'This trigger starts no workflow' },
  },
  {
    name: 'the salt of a booking is a part of the request',
    text: har('PUT', '/scheduling/bookings/b', 400, body('invalid_request_error', 'salt is required')),
    expected: { title: 'The request lacks salt' },
  },
  {
    name: 'what a validator says in the print of the Java SDK',
    text: 'com.nylas.models.NylasApiError: Validation failed (HTTP 422)\nValidation errors:\n  - configuration_id: field required\nRequest ID: r',
    expected: { title: 'The request lacks configuration_id', category: 'request' },
  },
  {
    name: 'a provider that answers 401 and says no more than that',
    text: body('provider_error', 'The request failed.', { error: { code: '401', message: 'Unauthorized' } }),
    expected: { category: 'grant', actor: 'end-user', retry: { verdict: 'after-fix' } },
  },
  {
    name: 'a provider that answers 503 and says no more than that',
    text: body('provider_error', 'The request failed.', { error: { code: '503', message: 'Service unavailable' } }),
    expected: { retry: { verdict: 'backoff' } },
  },
  {
    name: 'what is not offered for a provider',
    text: har(
      'GET',
      '/grants/g/contacts?source=inbox',
      400,
      body('invalid_request_error', 'source inbox is not supported for provider imap'),
    ),
    expected: { title: 'This provider does not support the request', retry: { verdict: 'never' } },
  },
  {
    name: 'an address that free/busy could not look up is not free',
    text: '{"request_id":"r","data":[{"email":"a@b.co","error":"Not Found","object":"error"}]}',
    expected: { title: 'The request worked, but not for everything in it' },
  },
  {
    name: 'a 403 of what is set up for the application is no missing scope',
    text: har('GET', '/webhooks/ip-addresses', 403, body('forbidden', 'Forbidden')),
    expected: { title: 'The application may not do this', actor: 'admin', candidates: [] },
  },
  {
    name: 'a 403 of a mailbox may be a missing scope',
    text: har('GET', '/grants/g/messages', 403, body('forbidden', 'Forbidden')),
    expected: { title: 'The credentials are valid but not for this' },
  },
  {
    name: 'a page in front of the API says nothing of the application',
    text: 'GET /v3/connectors HTTP/1.1\nHost: api.us.nylas.com\n\nHTTP/1.1 403 Forbidden\nContent-Type: text/html\n\n<html><body><h1>403 Forbidden</h1></body></html>',
    expected: { actor: 'developer' },
  },
  {
    name: 'an upload that the storage refuses is no missing scope',
    text: 'HTTP/1.1 403 Forbidden\nContent-Type: application/xml\n\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match.</Message></Error>',
    expected: { title: 'The storage does not take this request as signed', candidates: [] },
  },
  {
    name: 'spam, even with a 429',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'x', { message: 'suspected spam' })}`,
    expected: { retry: { verdict: 'never' } },
  },
  {
    name: 'admin consent that Entra reports under invalid_grant',
    text: `HTTP/2 401\n\n${body('provider_error', 'x', { error: 'invalid_grant', error_description: 'AADSTS65001: consent' })}`,
    expected: { actor: 'admin', category: 'authorization' },
  },
  {
    name: 'a wrong Microsoft secret',
    text: `HTTP/2 401\n\n${body('provider_error', 'x', { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret' })}`,
    expected: { category: 'connector', actor: 'developer' },
  },
  {
    name: 'a send that is over is not "scheduled"',
    text: '{"schedule_id":"a","status":{"code":"success","description":"done"},"close_time":1700000000}',
    expected: { title: 'This is the state of a scheduled send' },
  },
  {
    name: 'Nylas’s own 500 is no gateway',
    text: `HTTP/2 500\n\n${body('api.internal_error', 'Internal server error')}`,
    expected: { title: 'Something broke inside Nylas' },
  },
  {
    name: 'a revoked bearer token is not an expired grant',
    text: `HTTP/2 401\n\n${body('token.unauthorized_access', 'Bearer token has been revoked')}`,
    expected: { category: 'authentication', actor: 'developer' },
  },
  {
    name: 'a code used twice is not an expired grant',
    text: `HTTP/2 400\n\n${body('oauth2.invalid_grant', 'invalid_grant: code already used')}`,
    expected: { category: 'oauth' },
  },
  {
    name: 'an expired grant told by the message alone',
    text: `HTTP/2 401\n\n${body('api.authentication_error', 'Grant is expired')}`,
    expected: { category: 'grant', actor: 'end-user' },
  },
  {
    name: 'another product’s plan is not Nylas’s',
    text: '{"error":{"message":"not available on this plan","type":"invalid_request_error","param":null,"code":null}}',
    expected: { category: 'unknown' },
  },
  {
    name: 'a label named spam is no spam verdict',
    text: `HTTP/2 404\n\n${body('not_found_error', "Label 'Mark as spam' not found")}`,
    expected: { category: 'not-found' },
  },
  {
    name: 'client_id is not an ID in the path',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'client_id is malformed')}`,
    expected: { title: 'The value of client_id is not accepted' },
  },
  {
    name: 'a missing parameter named scope is no missing permission',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'Missing required scope parameter')}`,
    expected: { category: 'request' },
  },
  {
    name: 'an unsupported scheme is not an unsupported provider',
    text: `HTTP/2 401\n\n${body('unauthorized', 'Authentication scheme not supported, use Bearer')}`,
    expected: { category: 'authentication' },
  },
  {
    name: 'an access token beside the ID of a grant',
    text: `HTTP/2 401\n\n${body('unauthorized', "With this token, replace the user's grant_id in the path with /me/.")}`,
    expected: { category: 'authentication', actor: 'developer', title: 'This token goes with `me` in the path' },
  },
  {
    name: 'success: false is a failure',
    text: '{"success":false,"data":{"a":1},"request_id":"x"}',
    expected: { title: 'The call failed, although it looks like a success' },
  },
  {
    name: 'an empty provider_error is nobody speaking',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'Too many requests', {})}`,
    expected: { title: 'Too many requests to Nylas', confidence: 'likely' },
  },
  {
    name: 'a 429 whose message names Google',
    text: `HTTP/2 429\n\n${body('rate_limit_error', '429 Error encountered while sending using Gmail API due to Rate Limit Exceeded')}`,
    expected: { title: 'Google is throttling this account' },
  },
  {
    name: 'a status without a row of its own',
    text: 'HTTP/1.1 524',
    expected: { category: 'server', retry: { verdict: 'backoff' }, confidence: 'possible' },
  },
  {
    name: 'a status above JSON that is unknown',
    text: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Unauthorized"}',
    expected: { category: 'authentication' },
  },
  {
    name: 'an expired grant in a webhook',
    text: '{"specversion":"1.0","type":"grant.expired","source":"/nylas/system","id":"1","time":1723821985,"data":{"application_id":"a","object":{"code":25009,"grant_id":"g"}}}',
    expected: { category: 'grant', actor: 'end-user' },
  },
  {
    name: 'v2’s server_error is the provider speaking',
    text: '{"message":"Sending failed","type":"api_error","server_error":"550 detected as spam"}',
    expected: { retry: { verdict: 'never' } },
  },
  {
    name: 'an upload that is complete',
    text: `HTTP/2 409\n\n${body('invalid_request', 'upload session is already complete')}`,
    expected: { category: 'conflict', retry: { verdict: 'never' } },
  },
  {
    name: 'v2’s credentials',
    text: '{"message":"Could not verify access credential.","type":"invalid_request_error"}',
    expected: { category: 'authentication' },
  },
  {
    name: '429, Nylas’s own limit',
    text: `HTTP/2 429\n\n${body('nylas_rate_limit_exceeded', 'Nylas API rate limit')}`,
    expected: { title: 'Too many requests to Nylas', retry: { verdict: 'backoff' } },
  },
  {
    name: '429, the mail server wants a pause',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'Account throttled')}`,
    expected: { title: 'The mail server told Nylas to stop for a while', candidates: [] },
  },
  {
    name: '429, the sending quota',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'Quota exceeded')}`,
    expected: { title: 'The account’s quota at the provider is used up', candidates: [] },
  },
  {
    name: '429, Google’s quota of a minute',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'x', { error: { message: 'Resource exhausted' } })}`,
    expected: { title: 'Google’s quota is used up for the moment' },
  },
  {
    name: '429, an Exchange server',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'Exchange account throttled')}`,
    expected: { title: 'The Exchange server throttles this account', actor: 'admin' },
  },
  {
    name: '429, large pages',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'Too many requests, see nyl.as/429-tmr')}`,
    expected: { title: 'The list asks the provider for too much at once' },
  },
  {
    name: '429, the day’s quota of Gmail',
    text: 'Daily sending quota exceeded (Server Error: 550 : 5.4.5 Daily user sending quota exceeded. h79 - gsmtp)',
    expected: { title: 'The account has used up its daily sending quota' },
  },
  {
    name: '503, told by a header of Exchange',
    text: `HTTP/1.1 503 Service Unavailable\nX-MS-ASThrottle: CommandFrequency\n\n${body('provider_error', 'x')}`,
    expected: { title: 'The Exchange server throttles this account', actor: 'admin', retry: { verdict: 'backoff' } },
  },
  {
    name: '503 of Nylas, either a blink or an incident',
    text: `HTTP/2 503\n\n${body('brand_new', 'x')}`,
    expected: {
      category: 'server',
      retry: { verdict: 'backoff', idempotencyKey: 'same' },
      candidates: [
        { title: 'A single blink' },
        { title: 'An incident at Nylas' },
        { title: 'Throttling of a Microsoft account' },
      ],
    },
  },
  {
    name: '504 without words',
    text: `HTTP/2 504\n\n${body('provider_error', 'x')}`,
    expected: {
      candidates: [
        { title: 'The request asks for too much' },
        { title: 'The provider is slow or down' },
        { title: 'The provider takes the message for spam' },
      ],
    },
  },
  {
    name: '403 without words',
    text: `HTTP/2 403\n\n${body('forbidden', 'Forbidden')}`,
    expected: {
      category: 'authorization',
      candidates: [
        { title: 'The grant lacks a scope' },
        { title: 'The plan does not include it' },
        { title: 'The application is blocked or the account cancelled' },
        { title: 'An administrator has not approved the app' },
      ],
    },
  },
  {
    name: '403, the application itself',
    text: `HTTP/2 403\n\n${body('forbidden', 'This application has been disabled')}`,
    expected: { category: 'application', actor: 'admin', candidates: [] },
  },
  {
    name: '403 whose type is unauthorized: the sign-in is void',
    text: `HTTP/2 403\n\n${body('unauthorized', 'Unauthorized')}`,
    expected: { category: 'grant', actor: 'end-user', candidates: [] },
  },
  {
    name: '401 that repeats the provider is not about the key',
    text: `HTTP/2 401\n\n${body('unauthorized', 'Unauthorized', { code: 'SomethingNew', message: 'no' })}`,
    expected: { category: 'grant', actor: 'end-user' },
  },
  {
    name: '401 under the type of a bad request asks the questions of a 401',
    text: `HTTP/2 401\n\n${body('invalid_request_error', 'x')}`,
    expected: { category: 'authentication', candidates: { length: 5 } },
  },
  {
    name: '402, some recipients',
    text: `HTTP/2 402\n\n${body('invalid_request_error', 'Sending to at least one recipient failed.')}`,
    expected: { title: 'At least one recipient was refused', retry: { verdict: 'after-fix', idempotencyKey: 'new' } },
  },
  {
    name: '409 without a telling type',
    text: `HTTP/2 409\n\n${body('brand_new', 'x')}`,
    expected: { category: 'conflict', candidates: { length: 3 } },
  },
  {
    name: '410, an upload session',
    text: `HTTP/2 410\n\n${body('invalid_request', 'upload session has expired')}`,
    expected: { title: 'The upload session has expired', retry: { verdict: 'after-fix' } },
  },
  {
    name: '422, an upload that never arrived',
    text: `HTTP/2 422\n\n${body('invalid_request', 'uploaded object not found in storage')}`,
    expected: { title: 'The file was never uploaded to this session' },
  },
  {
    name: '422, no room for another domain',
    text: `HTTP/2 422\n\n${body('validation_error', 'maximum number of domains reached')}`,
    expected: { category: 'plan-limit', actor: 'admin' },
  },
  {
    name: '423 by itself',
    text: 'HTTP/2 423',
    expected: { category: 'authorization', actor: 'admin' },
  },
  {
    name: '550 by itself',
    text: 'HTTP/2 550',
    expected: { category: 'provider', retry: { verdict: 'never' } },
  },
  {
    name: '406 by itself',
    text: 'HTTP/2 406',
    expected: { category: 'request', retry: { verdict: 'after-fix' } },
  },
  {
    name: '520 by itself',
    text: 'HTTP/2 520',
    expected: { category: 'server', retry: { verdict: 'backoff', idempotencyKey: 'same' } },
  },
  {
    name: 'a body that no server understands',
    text: `HTTP/2 400\n\n${body('api.invalid_request_error', 'The browser (or proxy) sent a request that this server could not understand.')}`,
    expected: { title: 'The body is broken, most likely its JSON' },
  },
  {
    name: 'a password where only OAuth works',
    text: `HTTP/2 400\n\n${body('bad_request', 'This proposal does not allow direct password entry. Please restart the authentication flow.')}`,
    expected: { category: 'oauth', actor: 'developer' },
  },
  {
    name: 'a token request without a code',
    text: '{"error":"invalid_request","error_description":"Missing required parameter: code","error_uri":"x","error_code":400}',
    expected: { title: 'The exchange carries no code' },
  },
  {
    name: 'a signature that a program of one’s own refused',
    text: '{"error":"Invalid Nylas webhook signature"}',
    expected: { title: 'Your endpoint refused the signature of a notification', category: 'webhook' },
  },
  {
    name: 'a signature of whomever',
    text: '{"error":"Invalid webhook signature"}',
    expected: { title: 'This is no response that Nylas sends' },
  },
  {
    name: 'a redirect URI asked for by the wrong ID',
    text: `HTTP/2 404\n\n${body('api.not_found_error', 'RedirectURI not found')}`,
    expected: { title: 'There is no callback URI with this ID', candidates: [] },
  },
  {
    name: 'the sample of the errors page',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'The message_id parameter is required.')}`,
    expected: { title: 'The request lacks message_id', candidates: [] },
  },
  {
    name: 'a field that does not belong',
    text: '{"type":"invalid_request_error","message":"extra fields not permitted: app_password"}',
    expected: { title: 'The body holds a field that is not allowed' },
  },
  {
    name: 'a page token that is no token',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'invalid page_token')}`,
    expected: { title: 'The page token is not one that Nylas gave out' },
  },
  {
    name: 'a session of the Dashboard',
    text: '{"request_id":"r","success":false,"error":{"code":"INVALID_SESSION","message":"session expired"}}',
    expected: { category: 'authentication', title: 'Your Nylas Dashboard session has ended' },
  },
  {
    name: 'an event of success in the form of a type',
    text: `HTTP/2 200\n\n${body('token.exchange_success', 'ok')}`,
    expected: { category: 'success', retry: { verdict: 'not-needed' } },
  },
  {
    name: 'the error that an SDK makes up for a broken network',
    text: '{"type":"network_error","message":"Failed to fetch","requestId":"","statusCode":0}',
    expected: { category: 'network', retry: { idempotencyKey: 'same' } },
  },
  {
    name: 'Nylas’s store goes before a status, not before what the words say',
    text: `HTTP/2 504\nIdempotent-Response: true\n\n${body('provider_error', 'x', { message: 'suspected spam' })}`,
    expected: { retry: { verdict: 'never' } },
  },
  {
    name: '503 on folders, told by the request',
    text: har('GET', '/grants/g/folders', 503, body('provider_error', 'x')),
    expected: { title: 'Too many folder requests for a Microsoft account', category: 'rate-limit' },
  },
  {
    name: '504 on threads, told by the request',
    text: har('GET', '/grants/g/threads?limit=100', 504, body('provider_error', 'x')),
    expected: { title: 'Listing threads takes the provider too long', retry: { verdict: 'backoff' } },
  },
  {
    name: '401 on an upload, told by the request',
    text: har('POST', '/grants/g/attachment-uploads', 401, body('unauthorized', 'Unauthorized')),
    expected: { title: 'Upload sessions are for Microsoft grants', category: 'request' },
  },
  {
    name: '401 on a booking, told by the request',
    text: har('POST', '/scheduling/bookings?configuration_id=c', 401, body('unauthorized', 'Unauthorized')),
    expected: { title: 'The Scheduler session is not accepted' },
  },
  {
    name: '403 on a send, told by the request',
    text: har('POST', '/grants/g/messages/send', 403, body('brand_new', 'x')),
    expected: { title: 'Sending for this grant was refused', candidates: { length: 3 } },
  },
  {
    name: '200 on a send is no delivery',
    text: har('POST', '/grants/g/messages/send', 200, '{"request_id":"r","grant_id":"g","data":{"id":"m"}}'),
    expected: { title: 'The message was handed to the provider', category: 'success' },
  },
  {
    name: 'Graph and Google tell their refusals apart by case alone',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { code: 'Forbidden', message: '' } })}`,
    expected: { title: 'Microsoft refuses this without saying why', confidence: 'likely' },
  },
  {
    name: 'Graph’s missing object is not Google’s',
    text: `HTTP/2 404\n\n${body('provider_error', 'x', { error: { code: 'NotFound', message: 'Resource not found.' } })}`,
    expected: { title: 'Microsoft does not know what the request asks for' },
  },
  {
    name: 'the name of an HTTP status in the words is weaker than the error code beside it',
    text: `HTTP/2 404\n\n${body('provider_error', 'x', 'Status Code: NotFound ServiceException: Code: ErrorItemNotFound Message: Item not found.')}`,
    expected: { title: 'The message, event or contact is not in the mailbox' },
  },
  {
    name: 'an extension of Graph that finds no mailbox',
    text: `HTTP/2 404\n\n${body('provider_error', 'x', { error: { code: 'ExtensionError', message: 'Operation: Create; Exception: [Status Code: NotFound; Reason: Not Found]' } })}`,
    expected: { title: 'Graph finds no mailbox to act on', category: 'provider' },
  },
  {
    name: 'a missing scope that Google words brings the scopes too',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { status: 'PERMISSION_DENIED', message: 'Request had insufficient authentication scopes.' } })}`,
    expected: { title: 'The grant lacks a Google scope that this request needs', scopes: { length: 7 } },
  },
  {
    name: 'Google’s own entry goes before the rule for any provider',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { errors: [{ reason: 'insufficientPermissions' }], message: 'Insufficient Permission' } })}`,
    expected: {
      title: 'The grant lacks a Google scope that this request needs',
      scopes: { 0: { task: 'Read messages', google: { length: 2 }, microsoft: [] } },
    },
  },
  {
    name: 'Microsoft denies access for more than one reason',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } })}`,
    expected: {
      category: 'authorization',
      confidence: 'likely',
      candidates: { length: 3 },
      scopes: { 0: { google: [] } },
    },
  },
  {
    name: 'a 401 of the provider is not about the API key',
    text: `HTTP/2 401\n\n${body('provider_error', 'x', { error: 'unauthorized_client', error_description: 'Unauthorized' })}`,
    expected: { title: 'The provider does not accept this grant’s credentials', actor: 'end-user' },
  },
  {
    name: 'Zoho’s block is no mail loop',
    text: `HTTP/2 400\n\n${body('provider_error', 'x', '550 5.4.6 Unusual sending activity detected.')}`,
    expected: { title: 'The mail provider blocked this account from sending', actor: 'end-user' },
  },
  {
    name: 'Zoho’s block is no bad domain',
    text: `HTTP/2 400\n\n${body('provider_error', 'x', '554 5.1.8 Email Outgoing Blocked')}`,
    expected: { title: 'The mail provider blocked this account from sending' },
  },
  {
    name: 'a refused password over IMAP is not about SMTP',
    text: `HTTP/2 400\n\n${body('grant.invalid_authentication', 'x', 'NO LOGIN failed: Basic authentication is disabled')}`,
    expected: { title: 'Microsoft no longer takes a password here' },
  },
  {
    name: 'a mailbox that is full, with a plain reason of the server',
    text: `HTTP/2 400\n\n${body('provider_error', 'x', 'NO [OVERQUOTA] Quota exceeded (mailbox for user is full)')}`,
    expected: { title: 'The mailbox is full', retry: { verdict: 'after-fix' } },
  },
  {
    name: 'a password that an IMAP server refused, dressed as a bad request',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'Invalid IMAP credentials')}`,
    expected: { title: 'The mail server refused the password', actor: 'end-user', candidates: [] },
  },
  {
    name: 'a missing calendar, dressed as a bad request',
    text: 'nylas.client.errors.NylasApiError: 404 NOT FOUND. Reason: Calendar foo not found. Nylas Error Type: invalid_request_error',
    expected: { category: 'not-found', candidates: { length: 4 } },
  },
  {
    name: 'no user of Nylas’s own is a recipient',
    text: `HTTP/2 404\n\n${body('not_found_error', 'user not found')}`,
    expected: { title: 'Nylas cannot find this object' },
  },
  {
    name: 'a field called recipient is no recipient of mail',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'invalid recipient: to[0].email')}`,
    expected: { category: 'request', confidence: 'likely', retry: { verdict: 'after-fix' } },
  },
  {
    name: 'a database of Nylas is no mail server',
    text: `HTTP/2 500\n\n${body('internal_error', 'pq: connection refused')}`,
    expected: { category: 'server', actor: 'nylas' },
  },
  {
    name: 'a mail server behind Nylas’s message still is one',
    text: `HTTP/2 504\n\n${body('provider_error', 'dial tcp 192.0.2.1:993: connection refused')}`,
    expected: { title: 'The mail server refused the connection' },
  },
  {
    name: 'the word spam in a complaint about a field',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'subject "we stop sending spam" is not allowed')}`,
    expected: { category: 'request' },
  },
  {
    name: 'a program that did not reach anything',
    text: 'Error: connect ECONNREFUSED 127.0.0.1:3000',
    expected: { title: 'The connection failed before an answer came', category: 'network', confidence: 'likely' },
  },
  {
    name: 'a program without name server',
    text: 'FetchError: request to https://api.us.nylas.com/v3/grants failed, reason: getaddrinfo ENOTFOUND api.us.nylas.com',
    expected: {
      title: 'The name of the host could not be looked up',
      retry: { verdict: 'after-fix' },
      candidates: { length: 3 },
    },
  },
  {
    name: 'a proxy with a certificate of its own',
    text: "SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate')",
    expected: { title: 'The certificate of the host is not trusted', retry: { verdict: 'after-fix' } },
  },
  {
    name: 'talk of mail is no refusal',
    text: 'His mailbox is full, and mail is blocked using some blacklist. Greylisting is on, user not found.',
    expected: { title: 'No response found in this text' },
  },
  {
    name: 'a bare type that nothing is known of: its status would say more',
    text: ' api.foo_bar',
    expected: {
      title: 'No error type of this name is in the catalogue',
      fix: [{ text: 'State the HTTP status if you know it: it tells whose move it is.' }, {}],
    },
  },
  {
    name: 'the name of a file is no type',
    text: 'foo_bar.json',
    expected: { title: 'No response found in this text' },
  },
  {
    name: 'talk of a code proves little',
    text: 'Should we treat ErrorItemNotFound like the others?',
    expected: { confidence: 'possible' },
  },
  {
    name: 'a page about spam is no refusal',
    text: '<!DOCTYPE html><html><body><h1>Why was my mail classified as spam?</h1>550 5.7.1 rejected as spam</body></html>',
    expected: { category: 'unknown' },
  },
  {
    name: 'a line of a mail server, quoted alone',
    text: '535 5.7.0 (#AUTH005) Too many bad auth attempts.',
    expected: { title: 'Yahoo blocks the sign-in after too many wrong attempts', confidence: 'likely' },
  },
  ...(
    [
      [
        'refused',
        'refused the connection, or there is no way to it (ECONNREFUSED)',
        'was refused the connection',
        'after-fix',
      ],
      ['reset', 'closed the connection without a whole answer (ECONNRESET)', 'connection broke', 'backoff'],
      ['timeout', 'did not answer in time (ETIMEDOUT)', 'in time', 'backoff'],
      ['unresolved', 'is a name that could not be resolved (ENOTFOUND)', 'look up the host’s name', 'after-fix'],
      ['untrusted', 'has a certificate that this machine does not trust', 'certificate', 'after-fix'],
    ] as const
  ).map(([name, words, title, retry]) => ({
    name: `the companion’s own 502, ${name}, is no fault of Nylas`,
    text: `HTTP/1.1 502 Bad Gateway\n\n{"error":{"type":"companion.upstream_${name}","message":"Capture companion: https://api.us.nylas.com ${words}. This answer is not from Nylas."}}`,
    expected: {
      title: expect.stringContaining(title),
      category: 'network',
      actor: 'developer',
      retry: { verdict: retry },
      candidates: [],
      status: { code: 502, meaning: elsewhere },
    },
  })),
  ...(
    [
      [403, 'foreign_origin'],
      [403, 'tunnelled'],
      [421, 'wrong_host'],
      [413, 'too_large'],
    ] as const
  ).map(([status, name]) => ({
    name: `the companion’s own ${status}, ${name}, says nothing of a request to Nylas`,
    text: `HTTP/1.1 ${status}\n\n{"error":{"type":"companion.${name}","message":"Capture companion: no."}}`,
    expected: {
      title: 'The companion did not take this request',
      category: 'network',
      retry: { verdict: 'after-fix' },
      candidates: [],
      status: { code: status, meaning: elsewhere },
    },
  })),
  {
    name: 'a 502 of a gateway with the companion’s name in its words stays the gateway’s',
    text: 'HTTP/1.1 502 Bad Gateway\n\n{"error":{"type":"bad_gateway","message":"companion upstream refused"}}',
    expected: { category: 'server', actor: 'nylas' },
  },
  {
    name: 'an answer that broke off is no success, whatever its head says',
    text: '# 2026-11-26T12:00:00.000Z, 183 ms\n# The answer broke off: the server closed the connection.\nHTTP/1.1 200 OK\n\n{"request_id":"r","data":[]}',
    expected: { title: 'The answer broke off', category: 'network', retry: { verdict: 'backoff' } },
  },
  {
    name: 'an error that broke off is still that error',
    text: `# 2026-11-26T12:00:00.000Z, 183 ms\n# The answer broke off: the server closed the connection.\nHTTP/1.1 404 Not Found\n\n${body('grant.not_found', 'No')}`,
    expected: { category: 'grant' },
  },
  {
    name: 'what many services send may be a success of another one',
    text: '{"data":{"viewer":{"login":"nyla"}}}',
    expected: { category: 'success', confidence: 'likely' },
  },
  { name: 'a text that breaks off is no success', text: '{"request_id":"abc"', expected: { category: 'unknown' } },
]

test.each(rows)('$name', ({ text, expected }) => {
  expect(verdict(text)).toMatchObject(expected)
})

test.each(['Status: 200 messages were fetched', 'Code: 123 Main street', '200 messages'])(
  'no status is invented: %s',
  (text) => {
    expect(inspect(text).exchanges[0].status).toBeNull()
  },
)

test('a phrase is found as whole words only', () => {
  expect(holdsPhrase('the id is malformed', 'id is malformed')).toBe(true)
  expect(holdsPhrase('client_id is malformed', 'id is malformed')).toBe(false)
  expect(holdsPhrase('client_id is malformed; id is malformed', 'id is malformed')).toBe(true)
})

test('many broken entries are counted, not listed', () => {
  const text = `{"request_id":"x","data":[${'{"object":"error"},'.repeat(5000)}{}]}`
  const { findings } = inspect(text).exchanges[0]
  expect(findings).toHaveLength(200)
  expect(findings.at(-1)).toMatchObject({ rule: 'envelope/failure-inside-success' })
})

test.each([
  [har('GET', '/scheduling/availability?configuration_id=x', 401, body('unauthorized', 'Unauthorized')), 'Scheduler'],
  [har('POST', '/scheduling/bookings', 401, body('unauthorized', 'Unauthorized')), 'Scheduler'],
  [har('GET', '/grants/g/threads', 504, body('provider_error', 'x')), 'Listing threads'],
  [`HTTP/2 429\n\n${body('rate_limit_error', 'see https://nyl.as/429-tmr')}`, 'The list asks'],
  ['HTTP/2 504\ncontent-type: text/plain\n\nThe message was classified as spam and may not be delivered.', 'as spam'],
])('a rule that has decided leaves none of the explanations of type and status open: %s', (text, title) => {
  expect(verdict(text)).toMatchObject({ title: expect.stringContaining(title), confidence: 'likely', candidates: [] })
})

test.each([
  [`HTTP/2 429\n\n${body('rate_limit_error', 'x')}`, 'The provider’s limit, with its words left out'],
  [
    `HTTP/2 429\n\n${body('brand_new', 'Too many requests, please try again shortly')}`,
    'Nylas’s limit for the application',
  ],
  [
    `HTTP/2 504\nIdempotent-Response: true\n\n${body('provider_error', 'x')}`,
    'The provider takes the message for spam',
  ],
])('a rule that names no causes leaves them open, and one may name its own: %s', (text, title) => {
  expect(verdict(text).candidates.at(-1)?.title).toBe(title)
})
