// Sending: spam filters, refused recipients, size.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const sendingRules: readonly Rule[] = [
  {
    id: 'sending/spam',
    when: {
      says: [
        'sending spam',
        'classified as spam',
        'rejected as spam',
        'detected as spam',
        'suspected spam',
        'spam message rejected',
      ],
    },
    then: {
      title: 'The provider rejected the message as spam',
      meaning:
        'The message reached the provider, whose outbound filter refused it. Nylas and the grant work as they should.',
      category: 'provider',
      actor: 'developer',
      causes: [
        'Content, links or attachments look like spam to the provider.',
        'The account sent many similar messages in a short time, or its domain has a poor reputation.',
      ],
      fix: [
        { text: 'Stop sending this message: every further attempt lowers the reputation of the account.' },
        {
          text: 'Read the provider’s own text below, and ask the provider or the domain’s administrator what triggered the filter.',
        },
        { text: 'Slow down, vary the content and check SPF, DKIM and DMARC of the domain before sending again.' },
      ],
      retry: { verdict: 'never', advice: 'Do not send it again, although the status alone would suggest a retry.' },
      references: [docs.sendingErrors, docs.errors],
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'sending/some-recipients-failed',
    when: { says: ['at least one recipient failed'] },
    then: {
      title: 'At least one recipient was refused',
      meaning: 'The provider turned down one or more addresses. Other recipients may have received the message.',
      category: 'request',
      actor: 'developer',
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
      references: [docs.sendingErrors, docs.responses400],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'sending/upload-complete',
    when: { says: ['upload session is already complete'] },
    then: {
      title: 'This upload is complete already',
      meaning: 'The upload session was finished before. Its attachment can be used as it is.',
      category: 'conflict',
      actor: 'developer',
      causes: ['The call that completes the session was sent twice, often by a retry.'],
      fix: [{ text: 'Go on with the `attachment_id` of this session; there is nothing left to upload.' }],
      retry: { verdict: 'never', advice: 'It is done; sending it again changes nothing.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'sending/upload-expired',
    when: { says: ['upload session has expired'] },
    then: {
      title: 'The upload session has expired',
      meaning: 'The session was not completed in time, and what was uploaded to it is gone.',
      category: 'request',
      actor: 'developer',
      causes: ['Too much time passed between opening the session and completing it.'],
      fix: [{ text: 'Open a new upload session, send the file again and complete it at once.' }],
      retry: { verdict: 'after-fix', advice: 'Start over with a new session; this one cannot be revived.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'sending/upload-missing',
    when: { says: ['uploaded object not found in storage'] },
    then: {
      title: 'The file was never uploaded to this session',
      meaning: 'The session was completed, but no bytes have arrived at the address that it gave.',
      category: 'request',
      actor: 'developer',
      causes: [
        'The upload to the session’s URL failed or was left out.',
        'Completion was called before the upload had ended.',
      ],
      fix: [
        { text: 'Send the file with the method, the URL and the headers that the session gave, and wait for a 2xx.' },
        { text: 'Then complete the session.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Complete it again once the upload has succeeded.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'sending/too-large',
    when: { says: ['max size of attachments', 'file_size exceeds maximum', 'must be of content-type multipart'] },
    then: {
      title: 'The message or attachment is too large for this way of sending',
      meaning: 'Each way of sending has its own ceiling, and this request is over it.',
      category: 'request',
      actor: 'developer',
      causes: ['A JSON body carries at most 3 MB, a multipart request 25 MB, an upload session 150 MB.'],
      fix: [
        { text: 'Over 3 MB in all: send as multipart/form-data instead of JSON.' },
        { text: 'Over 25 MB: use an upload session (Microsoft only), or share a link instead of the file.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same body is refused every time.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
]
