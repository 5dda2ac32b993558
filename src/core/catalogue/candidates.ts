// Situations in which one status has several explanations: what may be behind it, and the check that decides each.
import type { Candidate, FixStep } from '../model.ts'
import { fetchGrant } from './code-samples.ts'

type Candidates = readonly [Candidate, ...Candidate[]]

const grantInBothRegions: FixStep = {
  text: 'Ask for the grant in both regions with the same key, and compare the two answers.',
  code: {
    language: 'bash',
    text: `for region in us eu; do
  curl --silent --output /dev/null --write-out "$region %{http_code}\\n" \\
    "https://api.$region.nylas.com/v3/grants/$GRANT_ID" \\
    --header "Authorization: Bearer $NYLAS_API_KEY"
done`,
  },
}

const grantStatus: FixStep = {
  text: 'Fetch the grant and read `grant_status`.',
  code: fetchGrant,
}

const wrongKey: Candidate = {
  title: 'The API key is wrong',
  check: {
    text: 'Call an endpoint that needs nothing but the key.',
    code: {
      language: 'bash',
      text: `curl --include https://api.us.nylas.com/v3/applications \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
    },
  },
  then: 'A 401 here as well, in both regions, means the key: copy it afresh from the Dashboard. A 200 clears it.',
}

const wrongRegion: Candidate = {
  title: 'The request went to the wrong region',
  check: grantInBothRegions,
  then: 'If the other host answers 200, use that host everywhere. A wrong region is always a 401, never a 404.',
}

/** A 401 that names the key or token. */
export const keyCandidates: Candidates = [wrongKey, wrongRegion]

const otherApplication: Candidate = {
  title: 'The grant belongs to another application',
  check: { text: 'List `GET /v3/grants` with this key and look for the grant.' },
  then: 'If it is not in the list, use the key of the application or environment in which it was made.',
}

/** A 401 to a call that works on the grant itself, which an expired one answers as well. */
export const grantItselfCandidates: Candidates = [wrongKey, otherApplication, wrongRegion]

/** A 401 that does not say which of key, application, region, grant or provider it objects to. */
export const unauthorizedCandidates: Candidates = [
  wrongKey,
  otherApplication,
  wrongRegion,
  {
    title: 'The grant has expired',
    check: grantStatus,
    then: 'With `invalid`, the person has to sign in again with the same address. The grant keeps its ID.',
  },
  {
    title: 'The endpoint is not made for this provider',
    check: { text: 'For an attachment upload, look at `provider` of the grant.' },
    then: 'Anything but `microsoft` is refused with 401 there. Key and grant are fine: send as multipart, up to 25 MB.',
  },
]

/** A 403 without words that tell permission, plan and block apart. */
export const forbiddenCandidates: Candidates = [
  {
    title: 'The grant lacks a scope',
    check: { ...grantStatus, text: 'Fetch the grant and compare `scope` with what the endpoint needs.' },
    then: 'If one is missing, add it to provider app and connector, and let the person sign in again.',
  },
  {
    title: 'The plan does not include it',
    check: { text: 'Look for words about a plan or a maximum in the message, and try the call with another grant.' },
    then: 'If every grant gets the same answer, ask the owner of the Nylas account about the plan.',
  },
  {
    title: 'The application is blocked or the account cancelled',
    check: { text: 'Make a plain call such as `GET /v3/applications` with the same key.' },
    then: 'If that is refused too, the owner of the Nylas account has to ask support; no code change helps.',
  },
  {
    title: 'An administrator has not approved the app',
    check: { text: 'Try an account of another company, or a private one.' },
    then: 'If only one company fails, its administrator has to approve your app, and then its people sign in again.',
  },
]

/** A 404 that does not say what is missing. */
export const notFoundCandidates: Candidates = [
  {
    title: 'The object is gone or has a new ID',
    check: { text: 'List the objects of the same grant and look for the ID.' },
    then: 'If it is not there, treat it as gone: a draft gets a new ID when it is sent, and objects vanish after webhooks.',
  },
  {
    title: 'The ID was not URL-encoded',
    check: {
      text: 'Print the final URL. A `#` in an ID cuts the path off, a `/` splits it.',
      code: { language: 'javascript', text: 'const segment = encodeURIComponent(messageId)' },
    },
    then: 'If the encoded ID is found, encode every ID that goes into a path.',
  },
  {
    title: 'The ID belongs to another grant',
    check: { text: 'Look up in your records for which grant the ID was stored.' },
    then: 'If it is another one, ask with that grant ID: IDs hold for one mailbox only.',
  },
  {
    title: 'The grant itself does not exist here',
    check: grantStatus,
    then: 'A 404 here too means that the key’s application has no such grant. A wrong region would be a 401.',
  },
]

/** A 429 that is Nylas’s own. */
export const nylasLimitCandidates: Candidates = [
  {
    title: 'Nylas’s limit for one grant',
    check: { text: 'Count your requests per second for this grant: 200, or 10 for sends as multipart.' },
    then: 'If you are above, put one queue in front of each grant. The window is one second long.',
  },
  {
    title: 'Nylas’s limit for the application',
    check: { text: 'Count your calls to grants, connectors, webhooks and sign-in together: 50 per second.' },
    then: 'If you are above, queue them for the application as a whole and remember answers instead of asking again.',
  },
]

/** A 429 that repeats nothing from a provider. */
export const rateLimitCandidates: Candidates = [
  ...nylasLimitCandidates,
  {
    title: 'The provider’s limit, with its words left out',
    check: { text: 'Print `provider_error` and the headers `Retry-After` and `Nylas-Provider-Request-Count`.' },
    then: 'If they speak of the mailbox, pause this grant alone for that long; the others may go on.',
  },
]

const tooMuchAtOnce: Candidate = {
  title: 'The request asks for too much',
  check: {
    text: 'Send it with a small `limit` and few fields, for messages instead of threads.',
    code: {
      language: 'bash',
      text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/messages?limit=5&select=id,subject,date" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
    },
  },
  then: 'If that works, stay small: on Exchange at most 50 messages or 20 threads, without filters on addresses.',
}

const providerIsSlow: Candidate = {
  title: 'The provider is slow or down',
  check: { text: 'Repeat it after some minutes, and try another grant of the same provider.' },
  then: 'If all grants of the provider fail, look at its status page and go on with growing pauses.',
}

/** A 504 to a read that does not say why the provider failed. */
export const unfinishedReadCandidates: Candidates = [providerIsSlow, tooMuchAtOnce]

/** A 504 that does not say why the provider failed. */
export const providerTimeoutCandidates: Candidates = [
  tooMuchAtOnce,
  providerIsSlow,
  {
    title: 'The provider takes the message for spam',
    check: { text: 'Read message and `provider_error` for `spam` or an SMTP code such as `554 5.7.1`.' },
    then: 'Then do not send it again: the provider or the administrator of the mailbox has to say what triggered it.',
  },
]

/** Ruled out where the whole error was read and has no `provider_error`. */
export const refusedByProvider = {
  title: 'The provider refused it',
  check: { text: 'Print `error.provider_error` from the SDK’s exception, or the raw body.' },
  then: 'If it is there, its code names the reason, and the Nylas message is only the wrapper.',
} as const satisfies Candidate

/** A 400 whose message does not name a field. */
export const badRequestCandidates: Candidates = [
  {
    title: 'A field is missing or has the wrong type',
    check: { text: 'Send the smallest body that should work, then add your fields back one by one.' },
    then: 'The field with which it fails again is the one to compare with the API reference.',
  },
  {
    title: 'A query parameter is unknown or malformed',
    check: { text: 'Send it without anything after the question mark.' },
    then: 'If that works, look for a misspelt name, or for the text `undefined` as a value.',
  },
  {
    title: 'The body is not what the endpoint reads',
    check: { text: 'Log the body and `Content-Type` as they leave your program, and parse the body.' },
    then: 'Broken or empty JSON, or more than 3 MB of it, has to be fixed before any field matters.',
  },
  refusedByProvider,
]

const blink = {
  title: 'A single blink',
  check: { text: 'Send it again after a few seconds; a message with the same `Idempotency-Key`.' },
  then: 'If it works, there is nothing to do but to keep a retry with growing pauses in your client.',
} as const satisfies Candidates[number]

/** The same of what changes something and is no message: no key protects it. */
const blinkOfWrite: Candidates[number] = {
  ...blink,
  check: { text: 'See whether it was done. If it was not, do it again after a few seconds.' },
}

const incident: Candidates[number] = {
  title: 'An incident at Nylas',
  check: { text: 'See whether other endpoints and grants fail too, and look at status.nylas.com.' },
  then: 'If they do, wait for the incident to end, and give support a request ID, the region and the time.',
}

/** A 502 or 503 that is either a blink or an incident. */
export const outageCandidates: Candidates = [blink, incident]

const microsoftThrottles: Candidates[number] = {
  title: 'Throttling of a Microsoft account',
  check: {
    text: 'See whether only one Microsoft grant fails, on folders above all, or the text has `X-MS-ASThrottle`.',
  },
  then: 'Then call less often for this grant; an Exchange server blocks for about 20 minutes.',
}

/** A 503 has a third reason: an Exchange server, or the folders endpoint for Microsoft. */
export const unavailableCandidates: Candidates = [...outageCandidates, microsoftThrottles]

/** Where what was asked for is known to be no message. */
export const unavailableWriteCandidates: Candidates = [blinkOfWrite, incident, microsoftThrottles]

/** On the folders endpoint that reason comes first, and no message is sent by it. */
export const foldersCandidates: Candidates = [
  microsoftThrottles,
  { ...blink, check: { text: 'Send it again after a few seconds.' } },
  incident,
]

/** `invalid_grant` at the token endpoint without a description that decides. */
export const invalidGrantCandidates: Candidates = [
  {
    title: 'The code was used before',
    check: { text: 'Search your log for the same code: a reload, a retry or a second handler is enough.' },
    then: 'Make the callback exchange a code once, and start a new sign-in.',
  },
  {
    title: 'The redirect URI differs',
    check: { text: 'Compare `redirect_uri` of the exchange with that of the sign-in request, byte for byte.' },
    then: 'One slash or port is enough: use the same constant in both places.',
  },
  {
    title: 'The code verifier does not fit',
    check: { text: 'With PKCE, hash the verifier you send and compare it with the challenge you sent before.' },
    then: 'Keep the verifier together with `state`; one made anew for the exchange never fits.',
  },
  {
    title: 'The code or the refresh token has expired',
    check: {
      text: 'Look at the time between the callback and the exchange, or at `grant_status` for a refresh token.',
    },
    then: 'Exchange a code at once. For a refresh token the person has to sign in again; the grant keeps its ID.',
  },
]

/** A 409 that does not say which clash it is. */
export const conflictCandidates: Candidates = [
  {
    title: 'The Idempotency-Key is in use',
    check: { text: 'For a send, see whether the same key was used within the last hour.' },
    then: 'With the same body, wait and repeat it with the same key. For another message, use a new key.',
  },
  {
    title: 'The notetaker is not in a state for this',
    check: { text: 'Fetch the notetaker and read `state`.' },
    then: 'Send the call that fits the state; if the moment has passed, there is nothing left to do.',
  },
  {
    title: 'The upload is complete already',
    check: { text: 'For an upload, see whether an earlier call to `complete` was answered.' },
    then: 'Then go on with its `attachment_id`.',
  },
]
