// What fields mean in grants, webhook destinations and channels alone.
import type { FieldEntry } from '../types.ts'

export const grantFields: readonly FieldEntry[] = [
  {
    path: 'email',
    name: 'Account address',
    meaning: 'Email address of the account that the person signed in with.',
    kind: 'email',
    source: 'contract',
  },
  {
    path: 'name',
    name: 'Account name',
    meaning: 'Name of the person as the provider gives it.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'state',
    name: 'Your state',
    meaning: 'What your app passed as `state` when the sign-in began, unchanged.',
    kind: 'text',
    source: 'contract',
  },
]

export const webhookFields: readonly FieldEntry[] = [
  {
    path: 'status',
    name: 'Delivery status',
    meaning: 'Whether Nylas delivers notifications there.',
    kind: 'text',
    values: [
      ['active', 'It does.'],
      ['failing', 'Most deliveries of the last minutes failed; Nylas goes on trying for 72 hours.'],
      ['failed', 'Nylas has stopped, and what happens meanwhile is not sent later; set it to active again yourself.'],
      ['pause', 'It was paused on purpose.'],
    ],
    source: 'sdk-source',
  },
  {
    path: 'description',
    name: 'Destination note',
    meaning: 'What you noted about this destination when you made it.',
    kind: 'text',
    source: 'contract',
  },
]
