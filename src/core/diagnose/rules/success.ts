// Responses that look like success and want a closer look.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const successRules: readonly Rule[] = [
  {
    id: 'success/invitation-not-sent',
    when: {
      envelope: ['success'],
      finding: ['envelope/failure-inside-success'],
      field: ['data.send_ics_error', 'data.sendIcsError'],
    },
    then: {
      title: 'The reply is stored, but nobody was told',
      meaning:
        'The answer to the invitation stands in the calendar. The mail with it to the organizer could not be sent.',
      category: 'provider',
      actor: 'developer',
      causes: ['The provider refused the mail: send_ics_error says why, as the error of a send would.'],
      fix: [
        { text: 'Read `send_ics_error`: a missing scope for sending is the usual reason.' },
        { text: 'Tell the organizer another way, or send the RSVP again once the reason is gone.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Sending the same RSVP again is safe once its reason is gone.' },
      references: [docs.responses200],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/schedule-failed',
    when: { envelope: ['success', 'list'], finding: ['envelope/schedule-failed'] },
    then: {
      title: 'A scheduled send failed',
      meaning: 'The request for the schedule worked; the send itself did not: the states marked below say failed.',
      category: 'provider',
      actor: 'developer',
      causes: ['When the time came, the provider refused the message, or the grant was no longer valid.'],
      fix: [
        { text: 'Read `status.description`, and look for the `message.send_failed` notification: it holds the error.' },
        { text: 'Fetch the grant: if `grant_status` is `invalid`, its person has to sign in again first.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Send the message anew once the reason is known and gone.' },
      references: [docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/failure-inside',
    when: { envelope: ['success', 'list'], finding: ['envelope/failure-inside-success'] },
    then: {
      title: 'The request worked, but not for everything in it',
      meaning: 'The status says success while an item inside reports a failure of its own. SDKs pass over it.',
      category: 'provider',
      actor: 'developer',
      causes: [
        'Free/busy answers 200 in any case, and lists an address that it could not look up as an item with `error`.',
        'An address whose calendar the account may not see cannot be looked up: one of another organization, or one that does not exist.',
        'The provider answered for some of the items and refused others.',
      ],
      fix: [
        { text: 'Read the items marked below: each names its own error.' },
        {
          text: 'Where it is free/busy, take the address as unknown, never as free. Who has connected an account can be asked by a grant of their own.',
        },
        { text: 'Check for such items in your code; the HTTP status does not tell.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Send again only for the items that failed, once their cause is known.' },
      references: [docs.responses200],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/no-free-time',
    when: { envelope: ['success'], finding: ['envelope/no-free-time'] },
    then: {
      title: 'The request worked, and no time is free',
      meaning: 'Nothing failed: in the time that was asked for, no slot of this length suits everybody.',
      causes: [
        'Someone is busy, or open hours, buffers and notice leave no slot.',
        'The time asked for is past, or shorter than the meeting.',
      ],
      fix: [
        { text: 'Check that `start_time` and `end_time` are seconds, and ask for a week or more.' },
        { text: 'Leave participants, open hours and buffers out one by one; then look at their time zones.' },
      ],
      references: [docs.availability],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/scheduled',
    when: { envelope: ['success'], field: ['send_at'] },
    then: {
      title: 'The send is scheduled',
      meaning: 'Nylas accepted the message and sends it at send_at. Nothing has gone out yet.',
      causes: ['The request carried a send_at in the future.'],
      fix: [{ text: 'Keep schedule_id: with it you can look the send up or stop it before its time.' }],
      references: [docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/schedule-state',
    when: { envelope: ['success'], field: ['status.code'] },
    then: {
      title: 'This is the state of a scheduled send',
      meaning:
        'The request for the schedule worked; status.code says how far the send itself is, and status.description says it in words.',
      causes: ['You asked for a schedule by its ID.'],
      fix: [{ text: 'Read `status.code` before you send anything again: a send that is over must not be repeated.' }],
      references: [docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/empty',
    when: { envelope: ['unknown'], status: [200, 201, 202], header: ['content-length: 0'] },
    then: {
      title: 'The status says success, and the body is empty',
      meaning:
        'There is no JSON in this answer, neither `data` nor a request ID. Few calls of the API answer like that.',
      category: 'success',
      actor: 'developer',
      causes: [
        'Some calls, such as deleting a workspace, have nothing to say but their status.',
        'Something in front of Nylas answered in its place.',
      ],
      fix: [
        { text: 'Look for `x-request-id` among the headers: an answer of Nylas has it, and support asks for it.' },
        { text: 'Test for an empty body before you parse it.' },
        { text: 'Where you expected `data`, fetch the object to see whether the call took effect.' },
      ],
      retry: { verdict: 'not-needed', advice: 'Fetch the object before you repeat anything: it may be done already.' },
      references: [docs.responses200],
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'success/flag-false',
    when: { finding: ['envelope/success-false'] },
    then: {
      title: 'The call failed, although it looks like a success',
      meaning: 'The body says success: false. There is no error object that would give the reason.',
      category: 'unknown',
      actor: 'developer',
      causes: ['An older service of Nylas answers failures in this form.'],
      fix: [
        { text: 'Test `success` in your code, not only the HTTP status.' },
        { text: 'Look in data for a reason, and give support the request ID if there is none.' },
      ],
      retry: { verdict: 'unknown', advice: 'The response does not say why it failed.' },
      references: [docs.errors],
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'success/accepted',
    when: { envelope: ['success', 'list'], status: [202] },
    then: {
      title: 'Accepted, and on its way',
      meaning:
        'API v3 answers 202 where it takes a request and finishes it later. The errors page words it as “Not Ready”, which was v2.',
      causes: ['The work goes on after the response: a scheduled send, a cancellation, a notetaker that is leaving.'],
      fix: [{ text: 'Wait for the webhook or look the object up. Do not send the request again.' }],
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'contract',
  },
]
