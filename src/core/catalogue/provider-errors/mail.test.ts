// Which entry explains an answer of a mail server, where several fit.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'
import { alsoByWords } from './also-by-words.ts'
import { imapErrors } from './imap.ts'
import { smtpErrors } from './smtp.ts'

/** What the catalogue makes of a provider's words, and the verdict on sending again that comes of it. */
function explained(words: string): readonly [entry: string, verdict: string] {
  const error = { type: 'api.provider_error', message: 'Provider error', provider_error: { message: words } }
  const [{ providerError, diagnosis }] = inspect(JSON.stringify({ request_id: '1', error }), { status: 504 }).exchanges
  return [`${providerError?.known?.provider} ${providerError?.known?.name}`, diagnosis.retry.verdict]
}

test.each([
  ['554 5.7.1 nyla@example.com is sending SPAM', 'smtp spam', 'never'],
  ['550 5.7.1 Message rejected as spam by content filter', 'smtp spam', 'never'],
  ['554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org', 'smtp blocklisted', 'after-fix'],
  ['421-4.7.0 unusual rate of unsolicited mail originating from your IP address', 'smtp unusual-rate', 'backoff'],
  ['550-5.7.1 unusual rate of unsolicited mail originating from your IP address', 'smtp spam', 'never'],
  ['550-5.4.5 Daily user sending limit exceeded.', 'smtp daily-limit', 'backoff'],
  ['554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed', 'smtp daily-limit', 'backoff'],
  [
    '554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message',
    'smtp send-as-denied',
    'after-fix',
  ],
  ['554 5.2.2 mailbox full; Exception:QuotaExceededException.Mapi', 'smtp sender-mailbox-full', 'after-fix'],
  ['552 5.2.2 Mailbox is over quota', 'smtp 5.2.2', 'after-fix'],
  ['452 4.2.2 The recipient is over quota', 'smtp 4.2.2', 'backoff'],
  ['452 Mailbox full, quota exceeded', 'smtp mailbox-full-for-now', 'backoff'],
  ['452 Insufficient system storage', 'smtp 452', 'backoff'],
  ['432 4.3.2 Concurrent connections limit exceeded.', 'smtp concurrent-connections', 'backoff'],
  [
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    'smtp smtp-auth-disabled',
    'after-fix',
  ],
  [
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'smtp basic-auth-disabled',
    'after-fix',
  ],
  ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'smtp basic-auth-disabled', 'after-fix'],
  ['535 5.7.3 Authentication unsuccessful', 'smtp 5.7.3', 'after-fix'],
  ['550 5.7.60 SMTP; Client does not have permissions to send as this sender', 'smtp send-as-denied', 'after-fix'],
  ['554 5.2.252 SendAsDenied; a@example.com not allowed to send as b@example.com', 'smtp send-as-denied', 'after-fix'],
  ['530-5.7.0 Must issue a STARTTLS command first.', 'smtp starttls-first', 'after-fix'],
  ['535 5.7.0 authentication failed', 'smtp bad-smtp-credentials', 'after-fix'],
  ['550 user unknown', 'smtp recipient-unknown', 'never'],
  ['550 5.1.1 <a@example.com>: Recipient address rejected', 'smtp 5.1.1', 'never'],
  ['451 4.7.1 Greylisting in action, please come back later', 'smtp greylisted', 'backoff'],
  ['552 5.3.4 Message size exceeds fixed limit', 'smtp message-too-large', 'after-fix'],
  ['504 5.7.4 Unrecognized authentication type', 'smtp protocol-error', 'after-fix'],
  ['550 5.7.26 Unauthenticated email is not accepted', 'smtp x.7.26', 'after-fix'],
  ['421 Service not available', 'smtp 421', 'backoff'],
  ['NO [AUTHENTICATIONFAILED] Authentication failed.', 'imap AUTHENTICATIONFAILED', 'after-fix'],
  ['NO [ALERT] Invalid credentials (Failure)', 'imap invalid-imap-credentials', 'after-fix'],
  ['NO [WEBALERT https://accounts.google.com/x] Web login required.', 'imap web-login-required', 'after-fix'],
  ['NO [UNAVAILABLE] Temporary authentication failure.', 'imap UNAVAILABLE', 'backoff'],
  ['NO [OVERQUOTA] Not enough disk quota', 'imap OVERQUOTA', 'after-fix'],
  ['NO [LIMIT] Slow down', 'imap LIMIT', 'backoff'],
  ['NO [ALERT] Scheduled maintenance tonight', 'imap ALERT', 'after-fix'],
])('%s is %s: %s', (words, entry, verdict) => {
  expect(explained(words)).toEqual([entry, verdict])
})

test.each([
  ['535 Authentication failed', '535'],
  ['452 Too many recipients', 'too-many-recipients'],
  ['Sending failed: 450 Requested mail action not taken: mailbox unavailable', '450'],
  ['550 Mailbox unavailable', '550'],
])('%s is read wherever an error passes it on', (words, name) => {
  const inPlace = (message: string, provided: object) => {
    const error = { type: 'provider_error', message, ...provided }
    const [{ diagnosis, providerError }] = inspect(JSON.stringify({ request_id: '1', error })).exchanges
    return [diagnosis.title, providerError?.message?.value]
  }
  const title = smtpErrors.find((entry) => entry.name === name)?.title
  expect(inPlace(words, {})).toEqual([title, undefined])
  for (const provided of [words, { error: words }, { message: words }])
    expect(inPlace('Failed', { provider_error: provided })).toEqual([title, words])
})

test.each(['We sent 550 messages', 'Failed: 550 of 600', '404 Not Found', '504 Gateway Timeout'])(
  'no reply of a mail server is read in: %s',
  (message) => {
    const text = JSON.stringify({ request_id: '1', error: { type: 'provider_error', message } })
    expect(inspect(text).exchanges[0].diagnosis.title).toMatch(
      /^The provider(?:, not Nylas, failed| refused) this request$/,
    )
  },
)

test('other providers’ uses of an everyday code are not taken for IMAP', () => {
  const error = { type: 'api.provider_error', message: 'x', provider_error: { code: 'LIMIT', message: 'Slow down' } }
  const [{ providerError }] = inspect(JSON.stringify({ request_id: '1', error }), { status: 429 }).exchanges
  expect(providerError?.known?.provider).not.toBe('imap')
})

test('words that stand alone keep their entry, under a name of its own', () => {
  const entry = smtpErrors.find(({ name }) => name === 'spam')
  if (!entry) throw new Error('no spam entry')
  const [coded, worded] = alsoByWords(entry)
  expect(coded).toBe(entry)
  expect(worded).toEqual({ ...entry, name: 'spam-wording', codes: [] })
})

test('a lasting SMTP refusal is repeated only where a limit refills with time', () => {
  const lasting = smtpErrors.filter(
    ({ codes, says }) => says.length === 0 && codes.every((code) => /^5(?:\d\d|\.\d+\.\d+)$/.test(code)),
  )
  expect(lasting.length).toBeGreaterThan(45)
  const repeated = lasting.filter(({ retry, category }) => retry.verdict === 'backoff' && category !== 'rate-limit')
  expect(repeated.map(({ name }) => name)).toEqual([])
})

test('a passing SMTP refusal never ends a message for good', () => {
  const passing = smtpErrors.filter(({ codes }) => codes.some((code) => /^4(?:\d\d|\.\d+\.\d+)$/.test(code)))
  const coded = passing.filter(({ says }) => says.length === 0)
  expect(coded.length).toBeGreaterThan(20)
  expect(coded.filter(({ retry }) => retry.verdict === 'never').map(({ name }) => name)).toEqual([])
})

test('nobody is told to wait out a wrong password', () => {
  const waiting = [...imapErrors, ...smtpErrors].filter(
    ({ category, retry }) => category === 'grant' && retry.verdict !== 'after-fix',
  )
  expect(waiting.map(({ name }) => name)).toEqual([])
})

test.each([
  ['550 Mailbox unavailable', '550'],
  ['550 No such user here', 'recipient-unknown'],
  ['550-Requested action not taken: mailbox unavailable', '550'],
  ['421 Try again later, closing connection.', '421'],
  ['535 Incorrect authentication data', 'bad-smtp-credentials'],
  ['554 Message rejected: Email address is not verified', '554'],
  ['554 Transaction failed: Spam message rejected', 'spam'],
  ['552 Message size exceeds fixed maximum message size', 'message-too-large'],
])('a reply of a mail server is known without anything around it: %s', (text, name) => {
  const { providerError, status, diagnosis } = inspect(text).exchanges[0]
  expect([providerError?.known?.name, status]).toEqual([name, null])
  expect(diagnosis.confidence).not.toBe('certain')
})

test.each([
  '450 Messages synced',
  '550 rows rejected',
  '550 Users were rejected\nby the import',
  '404 Mailbox rejected',
])('a count, or a status, is no such reply: %s', (text) => {
  expect(inspect(text).exchanges[0].providerError).toBeNull()
})
