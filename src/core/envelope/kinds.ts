// What kind of message an envelope stands for, where several envelopes stand for one kind.
import type { Envelope } from '../model.ts'

/** Whether it says that a call failed, in any of the forms in which Nylas does. */
export function isErrorEnvelope(envelope: Envelope): boolean {
  return envelope === 'error' || envelope === 'oauth-error' || envelope === 'v2-error'
}

/** Whether it is a notification of a webhook, of whichever version of the API. */
export function isNotification(envelope: Envelope): boolean {
  return envelope === 'webhook' || envelope === 'v2-webhook'
}
