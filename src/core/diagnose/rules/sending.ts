// Sending: what was handed over, spam filters, refused recipients.
import { someRecipientsRefused, takenForSpam } from '../../catalogue/advice.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const spam = {
  title: takenForSpam.title,
  meaning:
    'The message reached the provider, whose outbound filter refused it. Nylas and the grant work as they should.',
  category: 'provider',
  actor: 'developer',
  causes: takenForSpam.causes,
  fix: [
    takenForSpam.stop,
    {
      text: 'Read the provider’s own words in the message or in `provider_error`, and ask the provider or the domain’s administrator what triggered the filter.',
    },
    takenForSpam.slowDown,
  ],
  retry: takenForSpam.retry,
  references: [docs.sendingErrors, docs.errors],
} as const satisfies Rule['then']

const spamWords = [
  'is sending spam',
  'classified as spam',
  'rejected as spam',
  'detected as spam',
  'suspected spam',
  'spam message rejected',
] as const

export const sendingRules: readonly Rule[] = [
  {
    id: 'sending/spam',
    when: {
      envelope: ['error', 'v2-error', 'webhook'],
      says: spamWords,
    },
    then: spam,
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'sending/spam-bounced',
    when: { envelope: ['webhook'], type: ['message.bounce_detected'], says: spamWords },
    then: {
      ...spam,
      title: 'A mail server refused the message as spam',
      meaning: 'The message had left the mailbox; the server of the recipient, or one on the way, sent it back.',
      causes: ['Content or links look like spam to it, or the sender’s domain has a poor reputation there.'],
      fix: [
        { text: 'Send nothing more like it to this recipient: every further attempt lowers the reputation.' },
        { text: 'Read `bounce_reason`: it often names the list or the check that decided, and where to ask.' },
        { text: 'Check SPF, DKIM and DMARC of the sender’s domain, and vary the content before the next message.' },
      ],
      retry: { verdict: 'never', advice: 'The same message comes back every time.' },
      references: [docs.sendingErrors, docs.notifications],
    },
    confidence: 'certain',
    source: 'async-contract',
  },
  {
    id: 'sending/spam-as-text',
    when: { prose: true, says: ['message was classified as spam'] },
    then: spam,
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'sending/some-recipients-failed',
    when: { says: ['at least one recipient failed'] },
    then: {
      ...someRecipientsRefused,
      meaning: 'The provider turned down one or more addresses. Other recipients may have received the message.',
      category: 'request',
      actor: 'developer',
      retry: { ...someRecipientsRefused.retry, idempotencyKey: 'new' },
      references: [docs.sendingErrors, docs.responses400],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'sending/handed-over',
    when: {
      envelope: ['success'],
      status: [200, null],
      endpoint: ['messages.send', 'drafts.send', 'transactional.send'],
    },
    then: {
      title: 'The message was handed to the provider',
      meaning: 'The provider took the message for sending. That is no delivery: a bounce can follow minutes later.',
      causes: ['Credentials, recipients and body were accepted.'],
      fix: [
        { text: 'Log `request_id` and the message ID from `data`: support needs them if the message never arrives.' },
        { text: 'Subscribe to `message.bounce_detected` to hear of addresses that refuse it.' },
      ],
      retry: { verdict: 'not-needed', advice: 'It is on its way; sending it again sends it twice.' },
      references: [docs.responses200, docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'responses-200',
  },
]
