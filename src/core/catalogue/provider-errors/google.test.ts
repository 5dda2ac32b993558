// Which entry explains an answer of Google, where several fit.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

/** What the catalogue takes a provider's answer for, when Nylas passes it on in an error. */
function knownAs(providerError: unknown, message = 'Bad request'): string | null {
  const error = { type: 'api.provider_error', message, provider_error: providerError }
  const [exchange] = inspect(JSON.stringify({ request_id: '5967ca40', error })).exchanges
  const known = exchange.providerError?.known
  return known ? `${known.provider} ${known.name}` : null
}

/** An answer of a Google API: a number, a reason in a list, and mostly a status and details. */
function google(code: number, reason: string, message: string, status?: string, detail?: string) {
  return {
    error: {
      code,
      message,
      errors: [{ message, domain: 'global', reason }],
      ...(status === undefined ? {} : { status }),
      ...(detail === undefined ? {} : { details: [{ reason: detail, domain: 'googleapis.com' }] }),
    },
  }
}

test('of the codes in one answer of Google the most telling decides', () => {
  const denied = 'PERMISSION_DENIED'
  expect(
    knownAs(
      google(403, 'insufficientPermissions', 'Insufficient Permission', denied, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'),
    ),
  ).toBe('google ACCESS_TOKEN_SCOPE_INSUFFICIENT')
  expect(knownAs(google(403, 'accessNotConfigured', 'Access Not Configured', denied, 'SERVICE_DISABLED'))).toBe(
    'google SERVICE_DISABLED',
  )
  expect(knownAs(google(404, 'notFound', 'Not Found'))).toBe('google notFound')
})

test.each([
  ['User-rate limit exceeded.  Retry after 2026-01-08T09:26:53.594Z (Mail sending)', 'mail-sending-limit'],
  ['Too many concurrent requests for user.', 'too-many-concurrent-requests'],
  ["Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'", 'quota-metric-in-words'],
])('a 429 of Google that says “%s” is told from other limits', (message, name) => {
  expect(knownAs(google(429, 'rateLimitExceeded', message, 'RESOURCE_EXHAUSTED'))).toBe(`google ${name}`)
  expect(knownAs({ error: { code: 429, message } })).toBe(`google ${name}-wording`)
})

test.each([
  ['rateLimitExceeded', 'Daily user sending limit exceeded.', 'daily-sending-quota'],
  ['failedPrecondition', 'Mail service not enabled', 'mail-service-not-enabled'],
  ['failedPrecondition', 'Precondition check failed.', 'precondition-check-failed'],
  ['failedPrecondition', 'Something else', 'failedPrecondition'],
  ['forbidden', 'Delegation denied for ada@example.com', 'delegation-denied'],
  ['invalidArgument', 'Invalid To header', 'invalid-address-header'],
  ['notFound', 'Requested entity was not found.', 'requested-entity-not-found'],
  ['quotaExceeded', 'Calendar usage limits exceeded.', 'calendar-usage-limits'],
  ['invalid', 'Invalid conference type value.', 'invalid-conference-type'],
  ['required', 'Missing end time.', 'invalid-event-time'],
  ['required', 'Login Required.', 'login-required'],
])('%s with “%s” is known for what it says', (reason, message, name) => {
  expect(knownAs(google(400, reason, message))).toBe(`google ${name}`)
})

test.each([
  ['invalid_grant', 'Token has been expired or revoked.', 'google invalid_grant-expired-or-revoked'],
  ['invalid_grant', 'reauth related error (invalid_rapt)', 'google reauth-in-words'],
  ['invalid_grant', 'Malformed auth code.', 'google invalid_grant-malformed-code'],
  ['invalid_client', 'The OAuth client was not found.', 'google invalid_client-not-found'],
  ['invalid_client', 'AADSTS7000215: Invalid client secret provided.', 'entra AADSTS7000215'],
  ['invalid_grant', 'AADSTS700082: The refresh token has expired due to inactivity.', 'entra AADSTS700082'],
])('%s with “%s” goes to the one who said it', (error, description, entry) => {
  expect(knownAs({ error, error_description: description })).toBe(entry)
  expect(knownAs({ error, error_description: description }, 'Unauthorized')).toBe(entry)
})

test('what Google alone says of a dead token is known without a code too', () => {
  const body = JSON.stringify({ error: 'invalid_grant', error_description: 'Token has been expired or revoked.' })
  expect(inspect(body).exchanges[0].diagnosis).toMatchObject({ category: 'grant', actor: 'end-user', candidates: [] })
})

test('a bare invalid_grant is nobody’s in particular', () => {
  expect(knownAs({ error: 'invalid_grant' })).toBeNull()
})

test.each([
  ['535-5.7.8 Username and Password not accepted. gsmtp', 'google username-and-password-not-accepted'],
  ['NO [ALERT] Application-specific password required (Failure)', 'google app-password-required'],
  ['550 5.1.1 The email account that you tried to reach does not exist. gsmtp', 'google recipient-does-not-exist'],
  ['421 4.7.0 [TSS04] Messages temporarily deferred due to unexpected volume or user complaints', 'yahoo TSS04'],
  ['535 5.7.0 (#AUTH005) Too many bad auth attempts.', 'yahoo AUTH005'],
  ['NO [LIMIT] UID FETCH Rate limit hit.', 'yahoo fetch-rate-limit'],
  ['NO [UNAVAILABLE] UID FETCH Server error - Please try again later', 'yahoo fetch-server-error'],
  ['550 5.7.0 From address is not one of your addresses', 'icloud from-address-not-own'],
  ['550 5.7.1 [CS01] Message rejected due to local policy.', 'icloud local-policy'],
  ['550 5.7.1 ada@icloud.com: You have exceeded your daily sending limit.', 'icloud daily-sending-limit'],
])('“%s” is known by its provider rather than by its protocol', (wording, entry) => {
  expect(knownAs(wording)).toBe(entry)
})

test.each([
  [124, 'Invalid access token.', 'zoom 124'],
  [4711, 'Invalid access token, does not contain scopes:[meeting:write:meeting].', 'zoom scopes-in-words'],
  [3001, 'Meeting does not exist: 1.', 'zoom 3001-meeting-not-found'],
  [300, 'Validation Failed.', 'zoom 300-validation'],
  [300, 'Another thing', null],
  [429, 'You have reached the maximum per-second rate limit for this API.', 'zoom per-second-limit'],
])('the number %i with “%s” is Zoom’s only where the words fit', (code, message, entry) => {
  expect(knownAs({ code, message })).toBe(entry)
})

test.each([
  ['Error 400: redirect_uri_mismatch', 'The redirect URI is not registered at Google'],
  ['Error 401: invalid_client', 'Google does not know the client ID'],
  ['Error 401: deleted_client', 'The Google OAuth client was deleted'],
  ['Error 400: invalid_scope', 'Google does not know a scope that was asked for'],
  ['Error 400: admin_policy_enforced', 'The Workspace administrator has to allow the app'],
  ['Error 403: org_internal', 'The app is only for its own organization'],
  ['Error 403: disallowed_useragent', 'Google does not sign people in inside an embedded browser'],
])('the last line of Google’s sign-in page, %s, is not explained by what its number means at Nylas', (line, title) => {
  for (const text of [line, `Access blocked: Authorization Error\n${line}`])
    expect(inspect(text).exchanges[0].diagnosis).toMatchObject({ title, candidates: [], confidence: 'likely' })
})

test('Google’s warning about an app that it has not verified is no refusal', () => {
  const text = 'Google hasn’t verified this app\nThe app is requesting access to sensitive info in your Google Account.'
  const { title, category } = inspect(text).exchanges[0].diagnosis
  expect([title, category]).toEqual(['Google warns that it has not verified the app', 'oauth'])
})

test('a service account without delegation is asked for no password, where Nylas quotes Google in its own message', () => {
  const message =
    'oauth2: cannot fetch token: 401 Unauthorized Response: {"error": "unauthorized_client", "error_description": "Client is unauthorized to retrieve access tokens using this method"}'
  const body = { request_id: 'r', error: { type: 'grant.invalid_authentication', message } }
  const { title, fix } = inspect(JSON.stringify(body)).exchanges[0].diagnosis
  expect(title).toBe('The service account lacks domain-wide delegation')
  expect(JSON.stringify(fix)).not.toContain('password')
})
