// What several entries and rules say to the letter: causes, steps, and words on sending again.
import { fetchGrantWithStatus } from './code-samples.ts'
import { pauses } from './pauses.ts'
import type { Guidance, GuidanceStep, RetryKnowledge } from './types.ts'

/** Tells a bad key or region from a grant that has expired. */
export const askForGrantAlone = {
  text: 'Ask for the grant alone with the same key: 200 clears key and region, and `grant_status` tells the rest.',
  code: fetchGrantWithStatus,
} as const satisfies GuidanceStep

/** What the header of a request with an API key has to look like. */
export const checkBearer = {
  text: 'Check that the header reads `Authorization: Bearer`, one space, and the bare key.',
} as const satisfies GuidanceStep

/** Of a 401 that may be about any of the three. */
export const untilKeyRegionOrGrantFits = {
  verdict: 'after-fix',
  idempotencyKey: 'new',
  advice: 'The same request fails until the key, the region or the grant is put right.',
} as const satisfies RetryKnowledge

/** Of a 401 where no grant is involved. */
export const untilKeyOrRegionFits = {
  verdict: 'after-fix',
  advice: 'The same request fails until the key or the region is put right.',
} as const satisfies RetryKnowledge

/** Of an ID that stands for no grant. */
export const untilOtherGrantId = {
  verdict: 'after-fix',
  advice: 'The ID stays unknown until you use another ID or another key.',
} as const satisfies RetryKnowledge

/** Of a password that a mail server refused. */
export const untilNewPassword = {
  verdict: 'after-fix',
  advice: 'Wait for new credentials; repeated attempts can lock the account.',
} as const satisfies RetryKnowledge

/** Of an object that was not found. */
export const untilOtherObjectId = {
  verdict: 'after-fix',
  advice: 'A repeat does not bring the object back; correct the ID, or treat the object as gone.',
} as const satisfies RetryKnowledge

/** Of a request that is wrong in itself. */
export const onceCorrected = {
  verdict: 'after-fix',
  advice: 'The same request fails every time; send it again corrected.',
} as const satisfies RetryKnowledge

/** Of a body that does not parse. */
export const brokenJson = {
  serialise: {
    text: 'In code, let a serialiser write the body (`JSON.stringify`, `json.dumps`), once and not twice.',
  },
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'The same bytes fail every time; send them again once they parse.',
  },
} as const satisfies { readonly serialise: GuidanceStep; readonly retry: RetryKnowledge }

/** Of a message or an upload above a limit. */
export const tooLarge = {
  title: 'The message or attachment is too large',
  fix: [
    { text: 'Send as `multipart/form-data` between 3 and 25 MB.' },
    { text: 'On Microsoft, use an upload session for files up to 150 MB.' },
    { text: 'Elsewhere, store the file and send a link.' },
  ],
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'The same size fails every time; send it again smaller or another way.',
  },
} as const satisfies Partial<Guidance>

/** Of a limit, whoever set it. */
export const afterStatedWait = {
  verdict: 'backoff',
  idempotencyKey: 'new',
  advice: 'Send it again after the stated wait, or with growing pauses where none is stated.',
} as const satisfies RetryKnowledge

/** Of a fault of Nylas itself. */
export const nylasFault = {
  fix: [
    { text: 'Send it again after a pause.' },
    { text: 'Look at the Nylas status page.' },
    { text: 'If it stays, give Nylas support the `request_id`, the region and the time.' },
  ],
  retry: {
    verdict: 'backoff',
    idempotencyKey: 'same',
    advice: 'Retry with growing pauses and give up after a few attempts.',
    mayHaveHappened:
      'A message may have gone out before the fault. Look in the Sent folder, or retry with the same `Idempotency-Key`.',
  },
} as const satisfies Partial<Guidance>

/** Of a message that went to some of its recipients only. */
export const someRecipientsRefused = {
  title: 'At least one recipient was refused',
  causes: [
    'An address holds characters outside ASCII, which is not supported.',
    'An address does not exist or is malformed.',
  ],
  fix: [
    { text: 'Find the refused address in the provider’s error and correct or remove it.' },
    { text: 'Send only to the recipients who are still missing.' },
  ],
  retry: {
    verdict: 'after-fix',
    advice: 'Send again to the missing recipients only.',
    mayHaveHappened: 'Some recipients may already have the message: check the Sent folder before you send again.',
  },
} as const satisfies Partial<Guidance>

/** Of a filter of the provider that holds a message back. */
export const takenForSpam = {
  title: 'The provider rejected the message as spam',
  causes: [
    'Content, links or attachments look like spam to the provider.',
    'The account sent many similar messages in a short time, or its domain has a poor reputation.',
  ],
  stop: { text: 'Stop sending this message: every further attempt lowers the reputation of the account.' },
  slowDown: {
    text: 'Slow down, vary the content and check SPF, DKIM and DMARC of the domain before sending again.',
  },
  retry: { verdict: 'never', advice: 'Do not send it again, although the status alone would suggest a retry.' },
} as const

/** Of an account that has sent as much in a day as its provider lets it. */
export const dailyQuotaUsedUp = {
  title: 'The account has used up its daily sending quota',
  fix: [
    { text: 'Stop sending from this account until the provider’s 24 hours are over.' },
    { text: 'Spread large mailings over days or accounts, or use a service made for bulk mail.' },
  ],
  retry: {
    verdict: 'backoff',
    schedule: pauses.hours,
    advice: 'Wait for hours rather than seconds: the quota refills over a day.',
  },
} as const satisfies Partial<Guidance>
