// Which words of a provider's answer are its codes, the most telling first.
import { expect, test } from 'vitest'
import { parseJson } from './json/parse.ts'
import { type Speaker, codesAt, codesInWords } from './provider-codes.ts'
import { Source } from './read/source.ts'

const inFields = (answer: unknown) => {
  const source = new Source(JSON.stringify(answer))
  const { root } = parseJson(source.text)
  return root ? codesAt(root, source).map(({ value }) => value) : []
}
const inWords = (value: string, speaker: Speaker) =>
  codesInWords({ value, range: null }, speaker).map((code) => code.value)

test.each([
  [{ error: 'invalid_grant', error_description: 'Bad Request' }, ['invalid_grant']],
  [{ code: 'ErrorItemNotFound', message: 'gone' }, ['ErrorItemNotFound']],
  [
    { error: { code: 403, status: 'PERMISSION_DENIED', errors: [{ reason: 'insufficientPermissions' }] } },
    ['insufficientPermissions', '403', 'PERMISSION_DENIED'],
  ],
  [
    {
      error: {
        code: 403,
        errors: [{ reason: 'forbidden' }],
        details: [{ '@type': 'x', reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
      },
    },
    ['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'forbidden', '403'],
  ],
  [
    { error: { code: 'generalException', innerError: { code: 'activityLimitReached' } } },
    ['activityLimitReached', 'generalException'],
  ],
  [{ error: { details: 'none', errors: {} } }, []],
])('the most telling code comes first: %j', (answer, codes) => {
  expect(inFields(answer)).toEqual(codes)
})

test.each([
  ['AADSTS7000215: Invalid client secret provided.', ['AADSTS7000215']],
  ['554 5.7.1 nyla@example.com is sending SPAM', ['5.7.1', '554']],
  ['550-5.7.26 This mail is unauthenticated', ['5.7.26', '550']],
  ['smtp; #5.1.1 no such user', ['5.1.1']],
  ['NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)', ['AUTHENTICATIONFAILED']],
  ['The server said ErrorServerBusy', ['ErrorServerBusy']],
  ['invalid_grant: Token has been revoked', ['invalid_grant']],
  ['Version 5.7.1 of the library, chapter 550', []],
])('codes in a provider’s words: %s', (words, codes) => {
  expect(inWords(words, 'provider')).toEqual(codes)
})

test('what Nylas words itself gives only codes that cannot be chance', () => {
  expect(inWords('invalid_grant: 550 items', 'nylas')).toEqual([])
  expect(inWords('Provider said RESOURCE_EXHAUSTED', 'nylas')).toEqual(['RESOURCE_EXHAUSTED'])
})

test.each([
  // Written by whoever: other programs name their errors so too.
  ['Error from server (NotFound): pods "web-1" not found', []],
  ['FirebaseError: PERMISSION_DENIED: Missing permissions', []],
  ['https://accounts.google.com/signin/oauth/error?authError=abc', []],
  ['Gmail said RESOURCE_EXHAUSTED', ['RESOURCE_EXHAUSTED']],
  ['graph answers: MailboxNotEnabledForRESTAPI.', ['MailboxNotEnabledForRESTAPI']],
  ['rateLimitExceeded', ['rateLimitExceeded']],
  // Classes of programs, not what a provider said.
  ['Nylas::InternalError: An internal error occurred.', []],
  ['Nylas::ResourceNotFound: no such thread', []],
  ['Google::Apis::ClientError: rateLimitExceeded: slow down', ['rateLimitExceeded']],
  ['The job stopped at AADSTS50058.', ['AADSTS50058']],
  ['Error 403: org_internal', ['org_internal']],
  ['the org_internal setting, see error 403', []],
])('codes in a text of any origin: %s', (words, codes) => {
  expect(inWords(words, 'anybody')).toEqual(codes)
})
