// The webhook triggers and the suffixes that say how a notification's content differs from the usual.
import type { FixStep } from '../model.ts'
import type { Guidance, SourceKey } from './types.ts'

export interface TriggerEntry {
  readonly trigger: string
  /** A headline without a full stop. */
  readonly title: string
  readonly meaning: string
  /** Set where more than an answer is to be done, as where something failed, or less, as where no endpoint is called. */
  readonly advice?: Pick<Guidance, 'causes' | 'fix' | 'retry'>
  /** What is left to do once the reason is known and gone, whatever it was. */
  readonly afterwards?: FixStep
  /** The endpoint that would have done it, where the notification tells what came of a request. */
  readonly endpoint?: string
  readonly source: SourceKey
}

export interface TriggerSuffix {
  readonly suffix: string
  readonly meaning: string
  /** What to do about the difference, where there is something to do. */
  readonly fix?: FixStep
  readonly source: SourceKey
}

/** A trigger as it was sent: the entry of the plain trigger, its meaning completed by that of the suffixes. */
export interface TriggerReading extends TriggerEntry {
  /** In the order in which the type names them. */
  readonly suffixes: readonly TriggerSuffix[]
}

const answerFirst: FixStep = { text: 'Answer the notification itself with 200 within 10 seconds, like every other.' }

const bouncedForGood: TriggerEntry['advice'] = {
  causes: ['The address does not exist any more, or the server of the recipient refuses the sender.'],
  fix: [
    { text: 'Read what the server said of each recipient: it stands in the notification.' },
    { text: 'Leave these addresses out from now on: mail to dead addresses harms the reputation of the sender.' },
    answerFirst,
  ],
  retry: { verdict: 'never', advice: 'A message to these addresses comes back every time.' },
}

const reportedAsSpam: TriggerEntry['advice'] = {
  causes: ['A recipient pressed the button for spam in their mail program.'],
  fix: [
    { text: 'Send nothing more to this recipient: treat the report like somebody who unsubscribed.' },
    { text: 'If reports add up, look at who gets this message and why: mail services block senders for them.' },
    answerFirst,
  ],
  retry: { verdict: 'never', advice: 'The message arrived; a second one would be reported as well.' },
}

const holdsVirus: TriggerEntry['advice'] = {
  causes: ['A scanner found a virus in one of the attachments.'],
  fix: [
    { text: 'Check the attachment and where it came from before anybody opens it.' },
    { text: 'Send the message anew without it.' },
    answerFirst,
  ],
  retry: { verdict: 'after-fix', advice: 'With the same attachment it is rejected every time.' },
}

export const triggers: readonly TriggerEntry[] = [
  {
    trigger: 'grant.created',
    title: 'A grant was created',
    meaning: 'A user signed in to your application for the first time, so calls with this grant ID work from now on.',
    source: 'async-contract',
  },
  {
    trigger: 'grant.updated',
    title: 'A grant was updated',
    meaning: 'The grant changed; code 25027 or the re-authentication flag tells that its user signed in again.',
    source: 'async-contract',
  },
  {
    trigger: 'grant.deleted',
    title: 'A grant was deleted',
    meaning:
      'A request removed the grant for good; if the user signs in again, a grant with a new ID comes into being.',
    source: 'async-contract',
  },
  {
    trigger: 'grant.expired',
    title: 'A grant expired',
    meaning:
      'The provider no longer accepts the sign-in, so calls for this grant end in 401 until the user signs in again. When that happens within 72 hours, missed notifications are sent after all.',
    source: 'grant-lifecycle',
  },
  {
    trigger: 'grant.imap_sync_completed',
    title: 'The first IMAP sync is complete',
    meaning: 'The first sync of a new IMAP account, which reads in its older mail, has come to its end.',
    source: 'async-contract',
  },
  {
    trigger: 'message.created',
    title: 'A message arrived',
    meaning: 'A new message is in the mailbox, received or sent; a notification over 1 MB leaves its body out.',
    source: 'async-contract',
  },
  {
    trigger: 'message.updated',
    title: 'A message changed',
    meaning: 'Something about a message changed, such as its folder or whether it is read.',
    source: 'async-contract',
  },
  {
    trigger: 'message.deleted',
    title: 'A message was deleted',
    meaning: 'The message is gone from the mailbox; only its ID is sent.',
    source: 'async-contract',
  },
  {
    trigger: 'message.send_success',
    title: 'A message was sent',
    meaning:
      'A scheduled message went out. Messages sent at once are reported only when that is turned on in the Dashboard.',
    source: 'async-contract',
  },
  {
    trigger: 'message.send_failed',
    title: 'A message could not be sent',
    meaning: 'Sending failed; the reason and the error stand beside the message, which can be null.',
    advice: {
      causes: ['The provider refused the message, or the grant was no longer valid when its time came.'],
      fix: [
        {
          text: 'Print `data.object.error` in full and paste it again: its type, its message and `provider_error` say why the message did not go out.',
        },
        { text: 'Remove that reason, then send the message anew.' },
        answerFirst,
      ],
      retry: {
        verdict: 'unknown',
        advice:
          'The message is not sent again by itself; only the notification may be. The error says whether sending it anew can work.',
      },
    },
    endpoint: 'messages.send',
    afterwards: {
      text: 'Nylas does not send this message again by itself. Where it should still go out, send it anew.',
    },
    source: 'async-contract',
  },
  {
    trigger: 'message.bounce_detected',
    title: 'A message bounced',
    meaning:
      'A report of non-delivery arrived in the sender’s inbox. Google, Microsoft, iCloud and Yahoo accounts can notice this.',
    advice: {
      causes: ['The address does not exist, the mailbox is full, or a server on the way refused the message.'],
      fix: [
        { text: 'Read `bounce_reason` and `code`: a code from 500 on is final, one below may pass.' },
        { text: 'Where it is final, take the addresses in `bounced_addresses` off your list.' },
        answerFirst,
      ],
      retry: {
        verdict: 'unknown',
        advice: 'The reason decides: what is final comes back every time and harms the reputation of the sender.',
      },
    },
    source: 'async-contract',
  },
  {
    trigger: 'message.opened',
    title: 'A tracked message was opened',
    meaning: 'Someone opened a message that was sent with tracking; opens within one minute count once.',
    source: 'async-contract',
  },
  {
    trigger: 'message.link_clicked',
    title: 'A tracked link was clicked',
    meaning: 'Someone clicked a link in a message that was sent with tracking.',
    source: 'async-contract',
  },
  {
    trigger: 'thread.replied',
    title: 'A tracked thread was answered',
    meaning:
      'Someone replied in a thread that was started with tracking; from_self tells your user’s own replies apart.',
    source: 'async-contract',
  },
  {
    trigger: 'folder.created',
    title: 'A folder was created',
    meaning: 'The user has a new folder or label.',
    source: 'async-contract',
  },
  {
    trigger: 'folder.updated',
    title: 'A folder changed',
    meaning: 'A folder or label changed, such as its name.',
    source: 'async-contract',
  },
  {
    trigger: 'folder.deleted',
    title: 'A folder was deleted',
    meaning: 'A folder or label no longer exists.',
    source: 'async-contract',
  },
  {
    trigger: 'calendar.created',
    title: 'A calendar was created',
    meaning: 'The user has a new calendar.',
    source: 'async-contract',
  },
  {
    trigger: 'calendar.updated',
    title: 'A calendar changed',
    meaning: 'Name, description, location or time zone of a calendar changed.',
    source: 'async-contract',
  },
  {
    trigger: 'calendar.deleted',
    title: 'A calendar was deleted',
    meaning: 'A calendar of the user no longer exists.',
    source: 'async-contract',
  },
  {
    trigger: 'event.created',
    title: 'An event was created',
    meaning: 'A calendar of the user has a new event.',
    source: 'async-contract',
  },
  {
    trigger: 'event.updated',
    title: 'An event changed',
    meaning: 'An event changed; for one occurrence of a Google series, occurrences names which.',
    source: 'async-contract',
  },
  {
    trigger: 'event.deleted',
    title: 'An event was deleted',
    meaning: 'An event is gone from the calendar.',
    source: 'async-contract',
  },
  {
    trigger: 'contact.updated',
    title: 'A contact was added or changed',
    meaning: 'A contact is new or changed; most providers do not tell the two apart.',
    source: 'async-contract',
  },
  {
    trigger: 'contact.deleted',
    title: 'A contact was deleted',
    meaning: 'A contact is gone from the address book; only its ID is sent.',
    source: 'async-contract',
  },
  {
    trigger: 'booking.created',
    title: 'A booking was made',
    meaning: 'A guest booked a time through Scheduler.',
    source: 'async-contract',
  },
  {
    trigger: 'booking.pending',
    title: 'A booking awaits confirmation',
    meaning: 'A guest asked for a time, and the host has to confirm it before it counts.',
    source: 'async-contract',
  },
  {
    trigger: 'booking.rescheduled',
    title: 'A booking was moved',
    meaning: 'A guest moved a booking; the notification carries the old time and the new one.',
    source: 'async-contract',
  },
  {
    trigger: 'booking.cancelled',
    title: 'A booking was cancelled',
    meaning: 'A booking will not take place; the notification comes without booking_ref.',
    source: 'async-contract',
  },
  {
    trigger: 'booking.reminder',
    title: 'A booking is about to begin',
    meaning: 'The time set for a reminder before a booking has come.',
    source: 'async-contract',
  },
  {
    trigger: 'notetaker.created',
    title: 'A Notetaker was created',
    meaning: 'A Notetaker bot is on its way to a meeting or scheduled for one.',
    source: 'async-contract',
  },
  {
    trigger: 'notetaker.updated',
    title: 'A Notetaker changed',
    meaning: 'Settings or join time of a bot changed while it was still scheduled.',
    source: 'async-contract',
  },
  {
    trigger: 'notetaker.deleted',
    title: 'A Notetaker was deleted',
    meaning: 'The bot will not come, because it or its event was removed.',
    source: 'async-contract',
  },
  {
    trigger: 'notetaker.meeting_state',
    title: 'A Notetaker changed its state',
    meaning: 'The bot moved on in its meeting; state names the phase and meeting_state the reason.',
    source: 'async-contract',
  },
  {
    trigger: 'notetaker.media',
    title: 'Notetaker media changed',
    meaning:
      'Recording and transcript are being processed, ready, failed or removed; `state` or `status` says which. A link in it holds for 60 minutes.',
    source: 'async-contract',
  },
  {
    trigger: 'message.intelligence.order',
    title: 'An order was found in a message',
    meaning: 'ExtractAI read a purchase from a message; amounts are in the smallest unit of the currency.',
    source: 'async-contract',
  },
  {
    trigger: 'message.intelligence.tracking',
    title: 'A shipment was found in a message',
    meaning: 'ExtractAI read a parcel’s carrier and tracking number from a message.',
    source: 'async-contract',
  },
  {
    trigger: 'message.intelligence.return',
    title: 'A return was found in a message',
    meaning: 'ExtractAI read from a message that goods are sent back; not every account gets this trigger yet.',
    source: 'async-contract',
  },
  {
    trigger: 'message.intelligence.travel',
    title: 'A trip was found in a message',
    meaning: 'ExtractAI read a travel booking from a message; the form of the details is not settled yet.',
    source: 'async-contract',
  },
  {
    trigger: 'message.transactional.delivered',
    title: 'A transactional email was delivered',
    meaning: 'The recipient’s mail server accepted the email.',
    source: 'async-contract',
  },
  {
    trigger: 'message.transactional.bounced',
    title: 'A transactional email bounced',
    meaning: 'The email could not be delivered for good; recipients and diagnosis stand inside.',
    advice: bouncedForGood,
    source: 'async-contract',
  },
  {
    trigger: 'message.transactional.complaint',
    title: 'A transactional email was reported as spam',
    meaning: 'The email arrived, and a recipient marked it as spam.',
    advice: reportedAsSpam,
    source: 'async-contract',
  },
  {
    trigger: 'message.transactional.rejected',
    title: 'A transactional email was rejected',
    meaning: 'The email was not sent because an attachment contained a virus.',
    advice: holdsVirus,
    source: 'async-contract',
  },
  {
    trigger: 'message.delivered',
    title: 'An email was delivered',
    meaning: 'The recipient’s mail server accepted an email from an Agent Account.',
    source: 'async-contract',
  },
  {
    trigger: 'message.bounced',
    title: 'An email bounced',
    meaning:
      'An email from an Agent Account could not be delivered for good. Other accounts send message.bounce_detected.',
    advice: bouncedForGood,
    source: 'async-contract',
  },
  {
    trigger: 'message.complaint',
    title: 'An email was reported as spam',
    meaning: 'An email from an Agent Account arrived, and a recipient marked it as spam.',
    advice: reportedAsSpam,
    source: 'async-contract',
  },
  {
    trigger: 'message.rejected',
    title: 'An email was rejected',
    meaning: 'An email from an Agent Account was not sent because an attachment contained a virus.',
    advice: holdsVirus,
    source: 'async-contract',
  },
  {
    trigger: 'connector.verification',
    title: 'A new notification channel was tested',
    meaning: 'Nylas publishes this once to a new Amazon SNS channel to see that it works.',
    advice: {
      causes: ['A channel for Amazon SNS was created.'],
      fix: [{ text: 'There is nothing to do: that it arrived shows that the channel works.' }],
      retry: { verdict: 'not-needed', advice: 'There is nothing to send.' },
    },
    source: 'async-contract',
  },
]

export const triggerSuffixes: readonly TriggerSuffix[] = [
  {
    suffix: 'truncated',
    meaning: 'This notification was over 1 MB and comes without the body.',
    fix: {
      text: 'Fetch the message by the `id` in `data.object`: the answer holds the body that this notification leaves out.',
      code: {
        language: 'bash',
        text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/messages/$MESSAGE_ID" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
      },
    },
    source: 'async-contract',
  },
  {
    suffix: 'transformed',
    meaning: 'The notification carries only the fields that you chose for notifications.',
    source: 'async-contract',
  },
  {
    suffix: 'cleaned',
    meaning: 'The body is cleaned Markdown instead of HTML, unless cleaning_status says failed.',
    source: 'async-contract',
  },
  {
    suffix: 'metadata',
    meaning: 'The Google grant may see headers only, so body, snippet and attachments are missing.',
    source: 'async-contract',
  },
  {
    suffix: 'legacy',
    meaning: 'The content keeps the v2 form with deltas, and its IDs are v2 IDs.',
    source: 'async-contract',
  },
]

const byTrigger = new Map(triggers.map((entry) => [entry.trigger, entry]))
const bySuffix = new Map(triggerSuffixes.map((entry) => [entry.suffix, entry]))

/**
 * What a webhook type stands for, with or without suffixes; undefined where the trigger is not known.
 *
 * @param type the type as sent, such as `message.created.truncated`
 */
export function triggerEntry(type: string): TriggerReading | undefined {
  const suffixes: TriggerSuffix[] = []
  let base = type
  while (!byTrigger.has(base)) {
    const dot = base.lastIndexOf('.')
    const suffix = bySuffix.get(base.slice(dot + 1))
    if (dot < 0 || !suffix || suffixes.includes(suffix)) return undefined
    suffixes.unshift(suffix)
    base = base.slice(0, dot)
  }
  const entry = byTrigger.get(base)
  return entry && { ...entry, meaning: [entry, ...suffixes].map(({ meaning }) => meaning).join(' '), suffixes }
}
