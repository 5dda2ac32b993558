// Rules of Agent Accounts.
import type { FieldEntry } from '../types.ts'

export const ruleFields: readonly FieldEntry[] = [
  {
    path: 'priority',
    name: 'Priority',
    meaning: 'Order in which rules run; lower numbers come first.',
    kind: 'number',
    source: 'contract',
  },
  {
    path: 'enabled',
    name: 'Enabled',
    meaning: 'Whether the rule is in force at the moment.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'trigger',
    name: 'Runs on',
    meaning: 'inbound checks mail as it arrives, outbound before it is sent.',
    kind: 'text',
    values: [
      ['inbound', 'It runs when mail arrives.'],
      ['outbound', 'It runs before mail goes out.'],
    ],
    source: 'contract',
  },
  {
    path: 'match',
    name: 'Conditions',
    meaning: 'What a message must look like for the rule to act.',
    kind: 'object',
    source: 'contract',
  },
  {
    path: 'match.operator',
    name: 'Combination',
    meaning: 'Whether any one condition is enough or all must hold.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'conditions',
    name: 'Condition list',
    meaning: 'The single tests; match.operator says how they combine.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'conditions[].field',
    name: 'Tested field',
    meaning: 'Part of the message that is compared, such as from.domain.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'conditions[].operator',
    name: 'Comparison',
    meaning: 'How the field is compared with the value.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'conditions[].value',
    name: 'Compared value',
    meaning: 'What the field is compared with.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'actions',
    name: 'Actions',
    meaning: 'What happens to a message that matches.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'actions[].type',
    name: 'Action',
    meaning: 'What is done, such as block; an outbound block refuses the send with 403.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'actions[].value',
    name: 'Action target',
    meaning: 'Detail of the action, such as the folder to file the message in.',
    kind: 'text',
    source: 'contract',
  },
]
