// Email templates and workflows.
import type { FieldEntry } from '../types.ts'

export const templateFields: readonly FieldEntry[] = [
  {
    path: 'engine',
    name: 'Template engine',
    meaning: 'Template language in which subject and body are written, such as mustache.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'app_id',
    name: 'Application ID',
    meaning: 'Application the template or workflow belongs to; null when it belongs to a grant.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'template_id',
    name: 'Template ID',
    meaning: 'Template that the workflow sends.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'trigger_event',
    name: 'Trigger event',
    meaning: 'What starts the workflow, such as booking.created.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'is_enabled',
    name: 'Enabled',
    meaning: 'Whether the workflow sends anything at the moment.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'delay',
    name: 'Delay',
    meaning: 'Minutes between the event and the email that it causes.',
    kind: 'number',
    source: 'contract',
  },
  {
    path: 'date_created',
    name: 'Created',
    meaning: 'When the workflow was made, in seconds since 1970 UTC.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
]
