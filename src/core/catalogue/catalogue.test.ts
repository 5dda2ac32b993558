// The tables of error types, statuses and aliases: what the errors page lists is there word for word, and each row is complete.
import { expect, test } from 'vitest'
import { actors, categories, standings } from '../model.ts'
import { aliases } from './aliases.ts'
import { docs } from './docs.ts'
import { errorTypes } from './error-types/index.ts'
import { documentedPrefixes, lookUpType } from './look-up.ts'
import { sources } from './sources.ts'
import { statusEntry, statuses } from './statuses.ts'
import type { ErrorTypeEntry, Guidance } from './types.ts'

/** The table of the errors page, row by row and in its order: type, status, default message. */
const documentedTable: readonly (readonly [type: string, status: number, defaultMessage: string])[] = [
  ['api.authentication_error', 401, 'Unauthorized'],
  ['api.internal_error', 500, 'Internal error, contact administrator.'],
  ['api.invalid_request_error', 400, 'Bad request'],
  ['api.invalid_request_payload', 400, 'Invalid JSON payload format.'],
  ['api.provider_error', 504, 'Provider error message. (Specific Provider HTTP code response possible.)'],
  ['api.not_found_error', 404, 'Resource not found.'],
  ['api.resource_blocked', 423, 'Resource blocked, contact administrator.'],
  ['api.partial_not_found_error', 404, 'Partially missing data from requested resource(s).'],
  [
    'api.partial_success_error',
    504,
    'One or more objects could not be handled. (Specific Provider HTTP code response possible.)',
  ],
  ['api.rate_limit_error', 429, 'Rate limit error.'],
  ['token.unauthorized_access', 400, 'Invalid API key.'],
  ['token.exchange_failed', 400, 'OAuth 2.0 token exchange failed.'],
  ['grant.callback_uri_not_allowed', 400, '`callback_uri` is not allowed for this connector.'],
  ['grant.login_id_invalid', 400, 'Login ID or request is invalid or has expired.'],
  ['grant.not_found', 404, 'Grant not found.'],
  ['grant.refresh_token_invalid', 401, 'Invalid `refresh_token` supplied to Grant.'],
  ['grant.provider_required', 400, 'Provider field is required.'],
  ['grant.reauth_email_invalid', 400, 'Email addresses did not match during re-authentication.'],
  [
    'grant.scopes_conflict',
    400,
    'Some requested scopes were not included in the completed hosted auth, resulting in denied authentication.',
  ],
  ['grant.gmail_domain_invalid', 400, 'Gmail domain is not allowed, resulting in denied authentication.'],
  ['grant.access_denied', 403, 'Access to Grant denied.'],
  ['grant.invalid_authentication', 400, 'Authentication failed due to wrong input or credentials.'],
  ['grant.provider_not_responding', 400, 'Provider not responding.'],
  ['grant.auth_limit_reached', 400, 'Maximum number of retries reached for hosted auth.'],
  ['grant.imap_type_mismatch', 400, 'IMAP provider mismatch.'],
  ['grant.provider_mismatch', 400, 'Grant provider mismatch.'],
  [
    'grant.imap_autodetect_fail',
    400,
    'IMAP auto-detection failed. Please provide additional IMAP configuration (host, port).',
  ],
  ['grant.hosted_login_expired', 400, 'Hosted login expired.'],
  ['grant.session_revoke_failed', 400, 'Session revoke failed.'],
  ['grant.provider_id_token_missing', 400, 'Provider did not return ID token for authorized account.'],
  ['connector.not_found', 404, 'Connector not found.'],
  ['connector.provider_not_supported', 400, 'Provider invalid or not supported.'],
  ['connector.provider_settings_invalid', 400, 'Provider settings not supported.'],
  [
    'connector.provider_settings_secret_required',
    400,
    'Provider settings and Secret both are required if one needs to change.',
  ],
  ['connector.already_exists', 400, 'Connector already exists.'],
  ['connector.problem', 400, "Issues found with connector's settings or configuration."],
  ['credential.not_found', 404, 'Credential not found.'],
  ['credential.already_exists', 400, 'Credential with this name for given connector already exists.'],
  ['credential.missing_param', 400, 'Credential is missing some essential values in its settings.'],
  ['connector.no_longer_exists', 400, 'Connector no longer exists.'],
  ['oauth2.provider_code_request_failed', 400, 'Provider refused to return `refresh_token` using code.'],
  ['oauth2.oauth_failed', 400, 'Hosted OAuth failed due to rejection by provider or user refusing consent.'],
  ['oauth2.invalid_client', 400, 'OAuth client not found.'],
  ['oauth2.invalid_grant', 400, 'Error creating grant with provided OAuth parameters.'],
  ['oauth2.redirect_uri_mismatch', 400, 'Redirect URI not allowed.'],
  ['oauth2.unsupported_grant_type', 400, 'Invalid `grant_type`.'],
  ['oauth2.invalid_token', 401, 'Token expired or revoked.'],
  ['oauth2.oauth_provider_error', 400, 'Error from OAuth 2.0 provider.'],
  ['oauth2.origin_not_allowed', 400, 'Error origin not allowed for `callback_uri` for `platform:js`.'],
  ['oauth2.provider_code_exchange_failed', 403, "Code exchange to get access/refresh token failed on provider's side."],
  ['application.missing_required_parameter', 400, "One of the platform's required parameters is missing."],
  ['application.not_found', 404, 'Application not found.'],
  ['application.callback_uris_not_found', 404, "Application's redirect URIs not found."],
  ['application.callback_uri_is_not_valid', 400, "Application's redirect URI is not valid."],
  ['application.id_not_allowed', 403, 'Application ID not allowed.'],
  ['common.scope_not_allowed', 400, 'One or more provided scopes is not allowed.'],
  ['common.secret_not_found', 404, 'Searched Secret record not found.'],
  ['v3_migration.account_to_grant_migration_failed', 400, 'Account migration to a v3 grant failed.'],
  ['v3_migration.translate_resource_failed', 400, 'Failed to translate Nylas resource ID to Provider resource ID.'],
  ['v3_migration.link_apps_failed', 400, 'Failed to link v2 & v3 applications.'],
  ['v3_migration.app_import_failed', 400, "Failed to import v2 application's settings to v3 application."],
  ['v3_migration.job_start_failed', 400, 'Failed start migration jobs.'],
  ['v3_migration.get_jobs_failed', 404, 'Failed to get info of migration jobs.'],
]

const documentedStatuses: readonly (readonly [status: number, name: string])[] = [
  [200, 'OK'],
  // The page says “Not Ready”, which it is no longer in v3.
  [202, 'Accepted'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [402, 'Request Failed or Payment Required'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [410, 'Gone'],
  [413, 'Request Entity too Large'],
  [418, "I'm a Teapot"],
  [422, 'Sending Error'],
  [429, 'Too Many Requests'],
  [500, 'Server Error'],
  [502, 'Server Error'],
  [503, 'Server Error'],
  [504, 'Provider Error'],
]

const byName = (left: string, right: string) => left.localeCompare(right)
const documentedTypes = errorTypes.filter((entry) => entry.standing === 'documented')
const documentedTypeNames = new Set(documentedTypes.map((entry) => entry.type))
const familyOf = (type: string) => type.split('.')[0] ?? ''

interface Row {
  readonly name: string
  /** What the source calls it; no text may merely say this again. */
  readonly given: readonly string[]
  readonly guidance: Guidance
}

const rows: readonly Row[] = [
  ...errorTypes.map((entry) => ({
    name: entry.type,
    given: [entry.type, entry.type.split('.').at(-1) ?? entry.type, entry.defaultMessage ?? entry.type],
    guidance: entry,
  })),
  ...statuses.map((entry) => ({ name: String(entry.status), given: [entry.name], guidance: entry })),
]

const textsOf = ({ title, meaning, causes, fix, retry, candidates }: Guidance) => [
  title,
  meaning,
  ...causes,
  ...fix.map((step) => step.text),
  ...(candidates ?? []).flatMap((candidate) => [candidate.title, candidate.check.text, candidate.then]),
  retry.advice,
  ...(retry.mayHaveHappened === undefined ? [] : [retry.mayHaveHappened]),
]

test('words that name a host name that of the other region too', () => {
  const named = rows.flatMap(({ guidance }) => textsOf(guidance).filter((text) => text.includes('api.us.nylas.com')))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((text) => !text.includes('api.eu'))).toEqual([])
})

test('every documented type stands in the catalogue with its status and default message', () => {
  const found = documentedTypes.map((entry) => [entry.type, entry.status, entry.defaultMessage])
  const inOrder = (table: readonly (readonly unknown[])[]) => table.map(String).toSorted(byName)
  expect(inOrder(found)).toEqual(inOrder(documentedTable))
})

test('the numbers of the errors page hold', () => {
  const families = new Map<string, number>()
  for (const { type } of documentedTypes) families.set(familyOf(type), (families.get(familyOf(type)) ?? 0) + 1)

  expect(documentedTypes).toHaveLength(63)
  expect(Object.fromEntries(families)).toEqual({
    grant: 18,
    api: 10,
    oauth2: 10,
    connector: 7,
    v3_migration: 6,
    application: 5,
    credential: 3,
    token: 2,
    common: 2,
  })
  expect(documentedTypes.filter((entry) => entry.status === 400)).toHaveLength(43)
})

test('documented types come first and name the errors page as their source', () => {
  expect(errorTypes.slice(0, 63)).toEqual(documentedTypes)
  expect(documentedTypes.every((entry) => entry.source === 'errors-page')).toBe(true)
  expect(new Set(documentedTypes.map((entry) => familyOf(entry.type)))).toEqual(new Set(documentedPrefixes))
})

test('every documented status stands in the catalogue under its name, before the others', () => {
  const found = statuses.filter((entry) => entry.standing === 'documented')
  expect(found.map((entry) => [entry.status, entry.name])).toEqual(documentedStatuses)
  expect(statuses.slice(0, found.length)).toEqual(found)
})

test('the types of common wire bodies are known although the page does not list them', () => {
  const missing = [
    'unauthorized',
    'insufficient_scopes',
    'api.insufficient_scopes',
    'quota_exceeded_error',
    'nylas_rate_limit_exceeded',
    'forbidden_access',
    'forbidden',
    'invalid_request',
    'bad_request',
    'not_found',
    'conflict',
    'validation_error',
    'unexpected_error',
    'prompt_required_error',
    'prompt_not_allowed_error',
    'message_id_required_error',
    'grant_id_required_error',
    'unknown_message_sender_error',
    '70000',
    '70001',
    '70005',
    'api.invalid_idempotency_key',
    'api.invalid_idempotent_request',
    'api.concurrent_idempotent_request',
    'access_denied',
  ].filter((type) => lookUpType(type)?.match !== 'exact')
  expect(missing).toEqual([])
})

test('no two rows share a name', () => {
  const names = [...errorTypes.map((entry) => entry.type), ...aliases.map(({ alias }) => alias)]
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  const codes = statuses.map((entry) => entry.status)
  expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([])
})

test('every alias leads to a type, and none could do without', () => {
  for (const { alias, type, source } of aliases) {
    expect(errorTypes.map((entry) => entry.type)).toContain(type)
    expect(documentedTypeNames).not.toContain(alias)
    expect(documentedPrefixes.map((prefix) => `${prefix}.${alias}`)).not.toContain(type)
    expect(Object.keys(sources)).toContain(source)
  }
})

test.each(rows)('$name is filled in', ({ guidance }) => {
  for (const text of textsOf(guidance)) {
    expect(text).toBe(text.trim())
    expect(text).not.toBe('')
  }
  expect(guidance.fix.filter((step) => step.code?.text.trim() === '')).toEqual([])
  expect(guidance.title.length).toBeLessThanOrEqual(60)
  expect(guidance.title).not.toMatch(/\.$/)
  expect(guidance.meaning).toMatch(/\.$/)
  expect(guidance.causes.length).toBeGreaterThan(0)
  expect(guidance.causes.length).toBeLessThanOrEqual(4)
  expect(guidance.fix.length).toBeGreaterThan(0)
  expect(guidance.fix.length).toBeLessThanOrEqual(4)
  expect(guidance.references.length).toBeGreaterThan(0)
  expect(guidance.references.length).toBeLessThanOrEqual(3)
  expect(['never', 'after-fix', 'backoff', 'not-needed']).toContain(guidance.retry.verdict)
  expect(categories).toContain(guidance.category)
  expect(actors).toContain(guidance.actor)
})

test.each(errorTypes.map((entry) => ({ name: entry.type, entry })))('$name says more than one thing', ({ entry }) => {
  expect(entry.causes.length).toBeGreaterThan(1)
  expect(entry.fix.length).toBeGreaterThan(1)
  expect(standings).toContain(entry.standing)
  expect(Object.keys(sources)).toContain(entry.source)
})

test('no text merely repeats what the source calls it, nor another text of its row', () => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const repetitive = rows.filter(({ given, guidance }) => {
    const said = textsOf(guidance).map(plain)
    return given.some((words) => said.includes(plain(words))) || new Set(said).size < said.length
  })
  expect(repetitive.map(({ name }) => name)).toEqual([])
})

test('titles tell the documented types apart', () => {
  const titles = documentedTypes.map((entry) => entry.title)
  expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([])
})

test('every reference is a page that docs.ts knows', () => {
  const pages = new Set<string>(Object.values(docs).map((page) => page.url))
  const cited = rows.flatMap(({ guidance }) => guidance.references.map((page) => page.url))
  expect(cited.filter((url) => !pages.has(url))).toEqual([])
})

test('every category that an error type can have is in use', () => {
  // Unknown is what remains when no entry fits.
  const elsewhere = new Set(['unknown'])
  const used = new Set(errorTypes.map((entry) => entry.category))
  expect([...used].toSorted(byName)).toEqual(categories.filter((one) => !elsewhere.has(one)).toSorted(byName))
})

test('the advice never harms', () => {
  const texts = rows.flatMap(({ guidance }) => textsOf(guidance))
  const steps = rows.flatMap(({ guidance }) => guidance.fix)
  expect(texts.filter((text) => /!|x-ratelimit/i.test(text))).toEqual([])
  expect(steps.filter(({ text }) => /delet/i.test(text) && /grant/i.test(text))).toEqual([])
  expect(steps.filter(({ code }) => /DELETE|x-ratelimit/i.test(code?.text ?? ''))).toEqual([])
})

test('the idempotency key is kept where Nylas failed or no answer came, and renewed after every other refusal', () => {
  const keyOf = (guidance: Guidance | undefined) => guidance?.retry.idempotencyKey
  const ofType = (type: string) => keyOf(lookUpType(type)?.entry)
  expect([408, 500, 502, 503, 520].map((code) => keyOf(statusEntry(code)))).toEqual(Array(5).fill('same'))
  expect([400, 401, 402, 403, 413, 422, 429, 504].map((code) => keyOf(statusEntry(code)))).toEqual(Array(8).fill('new'))
  const kept = ['internal_error', 'unexpected_error', 'api.server_error', 'api.concurrent_idempotent_request']
  expect(kept.map(ofType)).toEqual(Array(4).fill('same'))
  const renewed = ['provider_error', 'rate_limit_error', 'quota_exceeded_error', 'api.invalid_idempotent_request']
  expect(renewed.map(ofType)).toEqual(Array(4).fill('new'))
})

test('where one status has several explanations they are listed, each with its own check', () => {
  const open = [400, 401, 403, 404, 409, 429, 502, 503, 504].map((code) => statusEntry(code))
  const types = ['unauthorized', 'api.authentication_error', 'not_found_error', 'provider_error', 'invalid_grant']
  for (const guidance of [...open, ...types.map((type) => lookUpType(type)?.entry)]) {
    const candidates = guidance?.candidates ?? []
    expect(candidates.length).toBeGreaterThan(1)
    expect(new Set(candidates.map(({ check }) => check.text)).size).toBe(candidates.length)
  }
  expect(statusEntry(401)?.candidates?.map(({ title }) => title)).toEqual([
    'The API key is wrong',
    'The grant belongs to another application',
    'The request went to the wrong region',
    'The grant has expired',
    'The endpoint is not made for this provider',
  ])
})

test('a third of the types comes with a sample', () => {
  const sampled = errorTypes.filter((entry) => entry.fix.some((step) => step.code))
  expect(sampled.length / errorTypes.length).toBeGreaterThan(1 / 3)
})

test('JSON samples are JSON, or a member of an object', () => {
  const samples = rows.flatMap(({ guidance }) => guidance.fix.flatMap(({ code }) => code ?? []))
  for (const { text } of samples.filter((sample) => sample.language === 'json')) {
    expect(() => JSON.parse(text.startsWith('"') ? `{${text}}` : text) as unknown).not.toThrow()
  }
})

test('wherever a send could have gone out, the retry advice says so', () => {
  const warned = (guidance: Guidance | undefined) => guidance?.retry.mayHaveHappened !== undefined
  const types = ['api.provider_error', 'api.partial_success_error', 'api.internal_error', 'unexpected_error']
  expect(types.filter((type) => !warned(lookUpType(type)?.entry))).toEqual([])
  expect([408, 500, 502, 503, 504].filter((code) => !warned(statusEntry(code)))).toEqual([])
  expect([200, 400, 401, 404, 429].filter((code) => warned(statusEntry(code)))).toEqual([])
})

test.each<[sent: string, type: string, match: string]>([
  ['api.not_found_error', 'api.not_found_error', 'exact'],
  ['invalid_request_error', 'api.invalid_request_error', 'prefixed'],
  ['provider_error', 'api.provider_error', 'prefixed'],
  ['not_found_error', 'api.not_found_error', 'prefixed'],
  ['rate_limit_error', 'api.rate_limit_error', 'prefixed'],
  ['internal_error', 'api.internal_error', 'prefixed'],
  ['invalid_grant', 'oauth2.invalid_grant', 'prefixed'],
  ['oauth_failed', 'oauth2.oauth_failed', 'prefixed'],
  ['provider_code_request_failed', 'oauth2.provider_code_request_failed', 'prefixed'],
  ['scopes_conflict', 'grant.scopes_conflict', 'prefixed'],
  ['invalid_authentication', 'grant.invalid_authentication', 'prefixed'],
  ['not_found', 'not_found', 'exact'],
  ['access_denied', 'access_denied', 'exact'],
  ['insufficient_scopes', 'insufficient_scopes', 'exact'],
  ['70005', '70005', 'exact'],
  ['INVALID_SESSION', 'INVALID_SESSION', 'exact'],
  ['app_id_not_allowed', 'application.id_not_allowed', 'alias'],
  ['rate_limit', 'api.rate_limit_error', 'alias'],
  ['  Grant.Not_Found\n', 'grant.not_found', 'exact'],
  ['RATE_LIMIT_ERROR', 'api.rate_limit_error', 'prefixed'],
])('the look-up takes %j for %s (%s)', (sent, type, match) => {
  const found = lookUpType(sent)
  expect([found?.entry.type, found?.match]).toEqual([type, match])
})

test.each(['', ' ', '.', 'api.', 'grant', 'card_error', '__proto__', 'constructor', 'toString', 'a'.repeat(1e6)])(
  'the look-up finds nothing under %.20j',
  (sent) => {
    expect(lookUpType(sent)).toBeNull()
  },
)

test('every type is found under its own name', () => {
  const lost = errorTypes.filter((entry: ErrorTypeEntry) => lookUpType(entry.type)?.entry !== entry)
  expect(lost).toEqual([])
})

test('a status is found by its number, and an event code is no status', () => {
  expect(statusEntry(423)?.name).toBe('Locked')
  for (const code of [0, 99, 299, 600, 701, 702, Number.NaN]) expect(statusEntry(code)).toBeUndefined()
})

test('what the errors page says between the lines is said', () => {
  expect(statusEntry(202)).toMatchObject({ category: 'success', retry: { verdict: 'not-needed' } })
  expect(statusEntry(202)?.meaning).toContain('In v3 this is a success')
  expect(statusEntry(400)?.causes.join(' ')).toContain('`Empty request body`')
  expect(statusEntry(504)?.retry).toMatchObject({ verdict: 'backoff' })
  expect(statusEntry(504)?.retry.advice).toContain('spam')
  expect([429, 503].map((code) => statusEntry(code)?.retry.verdict)).toEqual(['backoff', 'backoff'])
})
