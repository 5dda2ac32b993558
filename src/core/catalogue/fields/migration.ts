// Moving from v2 to v3.
import type { FieldEntry } from '../types.ts'

export const migrationFields: readonly FieldEntry[] = [
  {
    path: 'resource_type',
    name: 'Resource type',
    meaning: 'Kind of v2 object whose IDs were translated.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'translations',
    name: 'Translations',
    meaning: 'Pairs of v2 and v3 IDs for the same object.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'v2_resource_id',
    name: 'v2 ID',
    meaning: 'ID of the object in the retired v2 API.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'v3_resource_id',
    name: 'v3 ID',
    meaning: 'ID of the same object in v3, usually the provider’s own.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'v2_account_id',
    name: 'v2 account ID',
    meaning: 'Account in the retired v2 API that the objects belong to.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'next_page_number',
    name: 'Next page',
    meaning: 'Number to ask for to get the next page of translations.',
    kind: 'number',
    source: 'contract',
  },
]
