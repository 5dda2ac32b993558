// What the storage answers that holds files of Nylas, in XML: it knows nothing of keys, grants and scopes.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'
import { askForMedia } from './notetaker-media.ts'

export const storageRules: readonly Rule[] = [
  {
    id: 'storage/link-expired',
    when: {
      envelope: ['unknown'],
      prose: true,
      says: ['<code>expiredtoken</code>', '<message>request has expired</message>', 'request signature expired at'],
    },
    then: {
      title: 'The link to this file has expired',
      meaning:
        'This is the answer of the storage that holds the file, not of the API. Links to the media of a Notetaker hold for 60 minutes.',
      category: 'request',
      actor: 'developer',
      causes: ['The link was kept and used later, or a notification was handled late.'],
      fix: [
        {
          text: 'Ask for the media again: every answer holds new links, for 14 days after the meeting.',
          code: askForMedia,
        },
        { text: 'Store the file in place of its link. For an upload session, open a new one.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same link fails every time; fetch the file by a new one.' },
      candidates: [],
      isFromElsewhere: true,
      references: [docs.notetakerMedia, docs.largeAttachments],
    },
    confidence: 'likely',
    source: 'notetaker-media',
  },
  {
    id: 'storage/not-as-signed',
    when: { envelope: ['unknown'], prose: true, says: ['signaturedoesnotmatch'] },
    then: {
      title: 'The storage does not take this request as signed',
      meaning:
        'This is the answer of the storage that holds the file, not of the API. Key, grant and scopes are not looked at.',
      category: 'request',
      actor: 'developer',
      causes: ['The request differs from what the link was made for: another method, a header too many or too few.'],
      fix: [
        { text: 'Send it with the method, the URL and the headers that the session gave, and nothing else.' },
        { text: 'Leave out `Authorization`: the link carries what it needs.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same request is refused every time.' },
      candidates: [],
      isFromElsewhere: true,
      references: [docs.largeAttachments],
    },
    confidence: 'likely',
    source: 'large-attachments',
  },
]
