// Every error type the catalogue knows, the documented ones first.
import type { ErrorTypeEntry } from '../types.ts'
import { apiTypes } from './api.ts'
import { applicationTypes } from './application.ts'
import { commonTypes } from './common.ts'
import { connectorTypes } from './connector.ts'
import { credentialTypes } from './credential.ts'
import { grantTypes } from './grant.ts'
import { oauth2Types } from './oauth2.ts'
import { tokenTypes } from './token.ts'
import { undocumentedTypes } from './undocumented.ts'
import { v3MigrationTypes } from './v3-migration.ts'

export const errorTypes: readonly ErrorTypeEntry[] = [
  ...apiTypes,
  ...tokenTypes,
  ...grantTypes,
  ...connectorTypes,
  ...credentialTypes,
  ...oauth2Types,
  ...applicationTypes,
  ...commonTypes,
  ...v3MigrationTypes,
  ...undocumentedTypes,
]
