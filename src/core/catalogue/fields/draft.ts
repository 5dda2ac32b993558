// What a draft or a message to be sent has beyond an email: its tracking.
import type { FieldEntry } from '../types.ts'

export const draftFields: readonly FieldEntry[] = [
  {
    path: 'tracking_options',
    name: 'Tracking options',
    meaning: 'What Nylas reports about the sent message: opens, link clicks and replies.',
    kind: 'object',
    source: 'sdk-source',
  },
  {
    path: 'tracking_options.opens',
    name: 'Track opens',
    meaning: 'Whether opening the message triggers message.opened.',
    kind: 'boolean',
    source: 'sdk-source',
  },
  {
    path: 'tracking_options.links',
    name: 'Track links',
    meaning: 'Whether clicking a link triggers message.link_clicked.',
    kind: 'boolean',
    source: 'sdk-source',
  },
  {
    path: 'tracking_options.thread_replies',
    name: 'Track replies',
    meaning: 'Whether an answer in the thread triggers thread.replied.',
    kind: 'boolean',
    source: 'sdk-source',
  },
]
