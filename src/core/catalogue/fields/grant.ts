// Grants.
import type { FieldEntry } from '../types.ts'

export const grantFields: readonly FieldEntry[] = [
  {
    path: 'grant_status',
    name: 'Grant status',
    meaning: 'Whether Nylas can still reach the account with what the person agreed to.',
    kind: 'text',
    values: [
      ['valid', 'Nothing is wrong with the sign-in.'],
      ['invalid', 'Calls fail with 401 until the person signs in again; the grant keeps its ID then.'],
    ],
    source: 'contract',
  },
  {
    path: 'provider_user_id',
    name: 'Provider user ID',
    meaning: 'The provider’s ID for the user; the provider may change it at any time.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'blocked',
    name: 'Blocked',
    meaning: 'True when the grant may not use the Nylas APIs at all.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'ip',
    name: 'Client address',
    meaning: 'IP address the user signed in from.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'user_agent',
    name: 'Client program',
    meaning: 'Browser or program as it described itself in the request.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'email_aliases',
    name: 'Email aliases',
    meaning: 'Other addresses of the same mailbox; sent only when asked for with expose_aliases=true.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'workspace_id',
    name: 'Workspace ID',
    meaning: 'Workspace that the grant is sorted into; it may be missing for the default one.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'credential_id',
    name: 'Credential ID',
    meaning: 'Stored credential with which Nylas talks to the provider for this grant.',
    kind: 'id',
    source: 'contract',
  },
]
