// Attachments: what each way of sending carries, and the upload sessions for large files.
import { tooLarge } from '../../catalogue/advice.ts'
import { fetchGrant } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const unreadableForm = {
  title: 'Nylas could not take the body apart',
  meaning:
    'The request arrived, but not as a body that can be read. With attachments over 3 MB it is mostly a broken multipart form.',
  category: 'request',
  actor: 'developer',
  causes: [
    'The multipart form is malformed: an HTTP library built it from texts instead of files, or broke its boundary.',
    'The part named `message` is not JSON.',
    'Without attachments: the JSON of the body is broken.',
  ],
  fix: [
    {
      text: 'Send the same message with curl. If that works, the HTTP library or SDK builds the form wrongly.',
      code: {
        language: 'bash',
        text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/messages/send" \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --form 'message={"to":[{"email":"ada@example.com"}],"subject":"Test","body":"Test"}' \\
  --form 'file=@report.pdf'`,
      },
    },
    { text: 'Update the SDK, or hand it files instead of texts.' },
  ],
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'Nothing was sent. The same bytes fail every time.',
  },
  candidates: [
    {
      title: 'An HTTP library or SDK builds the form wrongly',
      check: { text: 'Send the same files with curl.' },
      then: 'If curl works, update the SDK, hand it file objects, or build the form with another library.',
    },
    {
      title: 'The JSON inside is broken',
      check: { text: 'Parse the part named `message`, or the body where there is no form.' },
      then: 'If it does not parse, let a serialiser write it.',
    },
  ],
  references: [docs.largeAttachments, docs.responses400],
} as const satisfies Rule['then']

export const uploadRules: readonly Rule[] = [
  {
    id: 'upload/complete',
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
    id: 'upload/expired',
    when: { says: ['upload session has expired'] },
    then: {
      title: 'The upload session has expired',
      meaning: 'The session was not completed in time, and what was uploaded to it is gone.',
      category: 'request',
      actor: 'developer',
      causes: ['More than an hour passed between opening the session and completing it.'],
      fix: [{ text: 'Open a new upload session, send the file again and complete it at once.' }],
      retry: { verdict: 'after-fix', advice: 'Start over with a new session; this one cannot be revived.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'upload/missing',
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
    id: 'upload/not-for-this-provider',
    when: {
      status: [401],
      endpoint: ['attachment-uploads.create', 'attachment-uploads.complete'],
      providerError: false,
    },
    then: {
      title: 'Upload sessions are for Microsoft grants',
      meaning:
        'This endpoint answers 401 to grants of Google, IMAP, Yahoo, iCloud and EWS. It sounds like a wrong key, and mostly is none.',
      category: 'request',
      actor: 'developer',
      causes: ['The grant is not a Microsoft one.', 'Less often: key, region or grant are not accepted.'],
      fix: [
        {
          text: 'Read `provider` of the grant. If the answer is a 200, the key is fine too.',
          code: fetchGrant,
        },
        { text: 'For other providers send `multipart/form-data`, up to 25 MB, or share a link.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It never works for a grant of another provider than Microsoft.' },
      candidates: [
        {
          title: 'The grant is not a Microsoft one',
          check: { text: 'Fetch the grant and read `provider`.' },
          then: 'Anything but `microsoft` is refused here for good.',
        },
        {
          title: 'Key, region or grant are not accepted',
          check: { text: 'See whether fetching the grant answers 401 too.' },
          then: 'If so, it is no matter of uploads: copy the key afresh and try the other region.',
        },
      ],
      references: [docs.largeAttachments],
    },
    confidence: 'likely',
    source: 'large-attachments',
  },
  {
    id: 'upload/over-the-ceiling',
    when: { says: ['file_size exceeds maximum'] },
    then: {
      title: 'The file is too large even for an upload session',
      meaning: 'An upload session takes files up to 150 MB (157286400 bytes). Nothing was stored.',
      category: 'request',
      actor: 'developer',
      causes: ['The file is over 150 MB, or its size was given in another unit than bytes.'],
      fix: [
        { text: 'Put the file where the recipients can fetch it, and send a link.' },
        { text: 'Check that the size in the request counts bytes.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same file is refused every time.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'upload/too-large-for-json',
    when: { says: ['max size of attachments'] },
    then: {
      title: 'Too large for JSON: 3 MB is the ceiling',
      meaning:
        'The request carries its attachments inside JSON, and that takes 3 MB in all, body text included. Nothing was sent.',
      category: 'request',
      actor: 'developer',
      causes: [
        'The attachments, a third larger in Base64 than as files, are over 3 MB.',
        'An SDK chose JSON because it was not told the `size` of an attachment.',
      ],
      fix: [
        { text: 'Over 3 MB in all: send as `multipart/form-data`, which carries 25 MB.' },
        { text: 'With an SDK, set `size` on every attachment, or update it: by the size it chooses multipart.' },
        {
          text: 'Over 25 MB: use an upload session (Microsoft only, up to 150 MB), or share a link instead of the file.',
        },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same body is refused every time; send it as multipart, with a new key.',
      },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'upload/too-large',
    when: {
      envelope: ['error'],
      knownProvider: false,
      says: [
        'attachment too large',
        'attachment is too large',
        'attachments are too large',
        'attachment size exceeds',
        'message too large',
        'message is too large',
        'message size exceeds',
        'exceeds maximum size',
        'exceeds the maximum size',
        'payload too large',
        'payload is too large',
        'request body too large',
        'request is too large',
        'request too large',
        'request entity too large',
      ],
    },
    then: {
      ...tooLarge,
      meaning:
        'Nylas or the mail provider takes no more than a certain size, which this request is above. Nothing was sent.',
      category: 'request',
      actor: 'developer',
      causes: [
        'Attachments inside JSON go beyond 3 MB. Base64 makes them a third larger than the files.',
        'A multipart request goes beyond 25 MB, or beyond what the mail provider allows.',
      ],
      references: [docs.largeAttachments, docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'upload/content-type',
    when: { says: ['must be of content-type multipart'] },
    then: {
      title: 'The Content-Type is neither JSON nor multipart',
      meaning:
        'This endpoint reads application/json and multipart/form-data. With attachments over 3 MB an SDK or client often sends the form without its header.',
      category: 'request',
      actor: 'developer',
      causes: [
        'The `Content-Type` header is missing, or was set by hand without the boundary.',
        'An SDK switched to multipart at 3 MB, but was given a text where it wants a file object.',
      ],
      fix: [
        { text: 'Let the HTTP client set `Content-Type` for multipart: it adds the boundary.' },
        { text: 'With an SDK, pass large attachments as its file objects, and update it.' },
        { text: 'For a body without files send JSON, with `Content-Type: application/json`.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'Nothing was sent. Send it again with the right header, and a new key.',
      },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'upload/unreadable-form',
    when: { type: ['api.invalid_request_error'], says: ['error parsing request'] },
    then: unreadableForm,
    confidence: 'likely',
    source: 'sdk-source',
  },
  {
    id: 'upload/unreadable-form-untyped',
    when: { envelope: ['error'], status: [400, null], says: ['error parsing request'] },
    then: unreadableForm,
    confidence: 'likely',
    source: 'sdk-source',
  },
]
