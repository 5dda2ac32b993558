// The entries of Entra, Graph and Exchange: each is complete, and gives the advice that its error calls for.
import { expect, test } from 'vitest'
import type { ProviderErrorEntry } from '../types.ts'
import { entraErrors } from './entra.ts'
import { exchangeErrors } from './exchange.ts'
import { microsoftGraphErrors } from './microsoft-graph.ts'

const entries = [...microsoftGraphErrors, ...entraErrors, ...exchangeErrors]
const rows = entries.map((entry) => ({ name: `${entry.provider} ${entry.name}`, entry }))

const textsOf = ({ title, meaning, causes, fix, retry }: ProviderErrorEntry) => [
  title,
  meaning,
  ...causes,
  ...fix.map((step) => step.text),
  retry.advice,
  ...(retry.mayHaveHappened === undefined ? [] : [retry.mayHaveHappened]),
]

const named = (name: string) => entries.find((entry) => entry.name === name)
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) < index)

/** The codes that Microsoft's own page lists and that a mail or calendar app meets. */
const aadsts =
  '50011 50020 50034 50053 50055 50056 50057 50058 50059 50072 50074 50076 50078 50079 50097 50105 50126 50128 50131 50132 50133 50140 50158 50173 50194 51004 53000 53001 53002 53003 53004 54005 65001 65004 65005 70000 70001 70002 70008 70011 70016 70043 700016 700030 700082 700084 7000215 7000222 7000112 7000218 90008 90009 90014 90033 90055 90072 90094 90099 900144 500011 500014 500113 500121 500133 50196 530003 530032 1000502 5000225'

test('each provider has the entries it needs', () => {
  expect(microsoftGraphErrors.length).toBeGreaterThanOrEqual(35)
  expect(entraErrors.length).toBeGreaterThanOrEqual(40)
  expect(exchangeErrors.length).toBeGreaterThanOrEqual(20)
  const codes = new Set(entraErrors.flatMap((entry) => entry.codes))
  expect(aadsts.split(' ').filter((number) => !codes.has(`AADSTS${number}`))).toEqual([])
})

test('names and titles are unique, and a code without words leads to one entry', () => {
  expect(repeated(rows.map(({ name }) => name))).toEqual([])
  expect(repeated(entries.map((entry) => entry.title))).toEqual([])
  const bare = entries.filter((entry) => entry.says.length === 0)
  expect(repeated(bare.flatMap((entry) => entry.codes.map((code) => code.toLowerCase())))).toEqual([])
  expect(repeated(entries.flatMap((entry) => entry.says))).toEqual([])
})

test.each(rows)('$name is filled in', ({ entry }) => {
  const texts = textsOf(entry)
  expect(texts.filter((text) => text === '' || text !== text.trim())).toEqual([])
  expect(repeated(texts)).toEqual([])
  expect(texts.filter((text) => /!|'|x-ratelimit/i.test(text))).toEqual([])
  expect(entry.title.length).toBeLessThanOrEqual(60)
  expect(entry.title).not.toMatch(/\.$/)
  expect(texts.slice(1).filter((text) => !text.endsWith('.'))).toEqual([])
  expect(entry.fix.length).toBeLessThanOrEqual(4)
  expect(entry.causes.length).toBeLessThanOrEqual(4)
  expect(entry.references.length).toBeLessThanOrEqual(3)
  expect(entry.codes.length + entry.says.length).toBeGreaterThan(0)
  expect(entry.says.filter((phrase) => phrase !== phrase.toLowerCase())).toEqual([])
  expect(entry.codes.filter((code) => /^\d{3}$/.test(code))).toEqual([])
  expect(['never', 'after-fix', 'backoff']).toContain(entry.retry.verdict)
})

test('nobody is told to delete a grant', () => {
  const steps = entries.flatMap((entry) => entry.fix.map((step) => step.text))
  expect(steps.filter((text) => /delet|remov/i.test(text) && /grant/i.test(text))).toEqual([])
})

test('what another provider sends under the same code is not taken for Microsoft’s', () => {
  const googles = ['badRequest', 'invalid_grant', 'notFound', 'quotaExceeded', 'rateLimitExceeded', 'backendError']
  const bare = entries.filter((entry) => entry.says.length === 0).flatMap((entry) => entry.codes)
  expect(googles.filter((code) => bare.includes(code))).toEqual([])
})

test('dead sign-ins and wrong credentials are never retried, throttling always is', () => {
  const verdicts = (category: string) => [
    ...new Set(entries.filter((entry) => entry.category === category).map((entry) => entry.retry.verdict)),
  ]
  expect(verdicts('rate-limit')).toEqual(['backoff'])
  for (const category of ['grant', 'connector', 'authorization']) expect(verdicts(category)).toEqual(['after-fix'])
})

test.each<[name: string, category: string, actor: string, verdict: string, says: string]>([
  ['ErrorAccessDenied', 'authorization', 'developer', 'after-fix', '`Mail.ReadWrite` in addition to `Mail.Send`'],
  ['MailboxConcurrency', 'rate-limit', 'developer', 'backoff', 'four requests at a time'],
  ['ApplicationThrottled', 'rate-limit', 'developer', 'backoff', '10,000 in ten minutes'],
  ['CommandFrequency', 'rate-limit', 'admin', 'backoff', '20 minutes'],
  ['AADSTS7000215', 'connector', 'developer', 'after-fix', 'The ID of the secret was copied instead of its value'],
  ['AADSTS50011', 'oauth', 'developer', 'after-fix', 'https://api.us.nylas.com/v3/connect/callback'],
  ['AADSTS65001', 'authorization', 'admin', 'after-fix', 'admin consent link'],
  ['AADSTS50173', 'grant', 'end-user', 'after-fix', 'renews the same grant'],
  ['AADSTS90033', 'provider', 'nobody', 'backoff', 'nobody needs to connect again'],
  ['service-abuse-mode', 'grant', 'admin', 'after-fix', 'Microsoft support'],
  ['other-address', 'grant', 'end-user', 'after-fix', 'alias'],
  ['ErrorTimeoutExpired', 'provider', 'developer', 'backoff', '`any_email`, `to`, `cc` or `bcc`'],
  ['ErrorImpersonateUserDenied', 'authorization', 'admin', 'after-fix', 'ApplicationImpersonation'],
  ['ErrorItemNotFound', 'not-found', 'developer', 'never', 'A draft was sent'],
  ['ErrorPropertyValidationFailure', 'request', 'developer', 'after-fix', 'ends before it starts'],
  ['TimeZoneNotSupportedException', 'request', 'developer', 'after-fix', '`America/New_York`'],
  ['ErrorTimeIntervalTooBig', 'request', 'developer', 'after-fix', '42 days'],
  ['ErrorMailRecipientNotFound', 'not-found', 'developer', 'never', 'never as free'],
  ['no-response-wanted', 'request', 'developer', 'never', 'RSVP'],
])('%s: %s, %s, %s', (name, category, actor, verdict, says) => {
  const entry = named(name)
  expect([entry?.category, entry?.actor, entry?.retry.verdict]).toEqual([category, actor, verdict])
  expect(entry ? textsOf(entry).join(' ') : '').toContain(says)
})

test('the answers of servers in trouble warn of a send that may have gone out', () => {
  const uncertain = [
    'ErrorInternalServerError',
    'UnknownError',
    'serviceNotAvailable',
    'ErrorTimeoutExpired',
    'ews-timeout',
  ]
  expect(uncertain.filter((name) => named(name)?.retry.mayHaveHappened === undefined)).toEqual([])
})
