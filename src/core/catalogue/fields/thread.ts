// Threads.
import type { FieldEntry } from '../types.ts'

export const threadFields: readonly FieldEntry[] = [
  {
    path: 'threads',
    name: 'Threads',
    meaning: 'The conversations of this page; the contract’s example wraps them in this key.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'threads[].id',
    name: 'Thread ID',
    meaning: 'Names the conversation; its messages carry it as thread_id.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'latest_draft_or_message',
    name: 'Latest message',
    meaning: 'The newest message or draft of the thread, whole; its object key says which of the two.',
    kind: 'object',
    source: 'contract',
  },
  {
    path: 'latest_draft_or_message.id',
    name: 'Latest message ID',
    meaning: 'Names the newest message or draft; fetch it by this ID to get the current version.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'has_attachments',
    name: 'Has attachments',
    meaning: 'Whether any message of the thread carries a file.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'has_drafts',
    name: 'Has drafts',
    meaning: 'Whether an unsent reply waits in the thread.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'earliest_message_date',
    name: 'First message',
    meaning: 'When the thread began, in seconds since 1970 UTC.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
  {
    path: 'latest_message_received_date',
    name: 'Last received',
    meaning: 'When the newest incoming message of the thread arrived.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
  {
    path: 'latest_message_sent_date',
    name: 'Last sent',
    meaning: 'When the user last wrote in the thread.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
  {
    path: 'message_ids',
    name: 'Message IDs',
    meaning: 'Messages of the thread; fetch each one for its body.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'draft_ids',
    name: 'Draft IDs',
    meaning: 'Unsent replies in the thread; sending one changes its ID.',
    kind: 'list',
    source: 'contract',
  },
]
