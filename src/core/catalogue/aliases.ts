// Other names under which a type of the catalogue arrives; names that only lack a documented prefix need no alias.
import type { AliasEntry } from './types.ts'

export const aliases: readonly AliasEntry[] = [
  { alias: 'app_id_not_allowed', type: 'application.id_not_allowed', source: 'auth-troubleshooting' },
  { alias: 'rate_limit', type: 'api.rate_limit_error', source: 'sdk-source' },
  { alias: 'integration_already_exists', type: 'connector.already_exists', source: 'sdk-source' },
  // The contract’s own placeholder: which service answers decides what really stands before the dot.
  { alias: 'xyz.not_found_error', type: 'api.not_found_error', source: 'contract' },
]
