// Moving applications, accounts and IDs from API v2.
import type { EndpointEntry } from '../types.ts'

export const migrationEndpoints: readonly EndpointEntry[] = [
  {
    id: 'migration.link-apps',
    method: 'POST',
    path: '/v3/migration-tools/link-v2v3-apps',
    title: 'Link a v2 application to a v3 application',
    object: null,
    source: 'contract',
  },
  {
    id: 'migration.import-app',
    method: 'POST',
    path: '/v3/migration-tools/import-v2-app',
    title: 'Import the settings of a v2 application',
    object: null,
    source: 'contract',
  },
  {
    id: 'migration.clone',
    method: 'POST',
    path: '/v3/migration-tools/grants/{account_id}/clone',
    title: 'Move one v2 account',
    object: null,
    source: 'contract',
  },
  {
    id: 'migration.batch-clone',
    method: 'POST',
    path: '/v3/migration-tools/snapshot-batch-clone',
    title: 'Move many v2 accounts',
    object: null,
    source: 'contract',
  },
  {
    id: 'migration.jobs',
    method: 'GET',
    path: '/v3/migration-tools/jobs',
    title: 'List migration jobs',
    object: null,
    isList: true,
    source: 'contract',
  },
  {
    id: 'migration.translate',
    method: 'POST',
    path: '/v3/migration-tools/translate',
    title: 'Translate v2 IDs',
    object: null,
    source: 'contract',
  },
]
