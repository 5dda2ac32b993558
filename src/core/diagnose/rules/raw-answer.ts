// Answers that are no JSON, and are as they should be: a file, a stream of events, a message as it was sent.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const asItShouldBe = {
  category: 'success',
  actor: 'nobody',
  retry: { verdict: 'not-needed', advice: 'There is nothing to send again.' },
  candidates: [],
  references: [docs.responses200],
} as const satisfies Rule['then']

const keepRequestId = {
  text: 'The request ID stands among the headers, as `x-request-id`: keep it in your log.',
} as const

export const rawAnswerRules: readonly Rule[] = [
  {
    id: 'success/file',
    when: { envelope: ['unknown'], status: [200, 206], endpoint: ['attachments.download'], page: false },
    then: {
      ...asItShouldBe,
      title: 'The file came',
      meaning: 'A download answers with the bytes of the attachment. There is no JSON around them, and no `data`.',
      causes: ['The request asked for the content of an attachment.'],
      fix: [
        { text: 'Write the body to a file as bytes. Read as text it is damaged.' },
        {
          text: 'Take name and kind from the attachment’s own entry, or from `Content-Type` and `Content-Disposition`.',
        },
        keepRequestId,
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/stream',
    when: { envelope: ['unknown'], status: [200], header: ['content-type: text/event-stream'] },
    then: {
      ...asItShouldBe,
      title: 'The stream came',
      meaning:
        'The answer is a stream of events, in which Smart Compose hands over its text piece by piece. There is no JSON around it, and no `data`.',
      causes: ['The request carried `Accept: text/event-stream`.'],
      fix: [
        { text: 'Read it event by event, and join the pieces: each line that begins with `data:` holds one.' },
        { text: 'For the whole text as one JSON answer, ask with `Accept: application/json`.' },
        keepRequestId,
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'success/raw-message',
    when: { envelope: ['unknown'], status: [200], header: ['content-type: message/rfc822'] },
    then: {
      ...asItShouldBe,
      title: 'The raw message came',
      meaning:
        'The body is the message as it went over the wire, with all of its headers (MIME). There is no JSON around it, and no `data`.',
      causes: ['The request asked for the message in its raw form.'],
      fix: [
        { text: 'Hand the bytes to a MIME parser. Changing their encoding or line ends can break signatures in it.' },
        { text: 'For subject, sender and text as JSON, ask for the message without its raw form.' },
        keepRequestId,
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
]
