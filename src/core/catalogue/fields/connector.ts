// Connectors and credentials.
import type { FieldEntry } from '../types.ts'

export const connectorFields: readonly FieldEntry[] = [
  {
    path: 'active_credential_id',
    name: 'Active credential ID',
    meaning: 'Credential that the connector uses at present to talk to the provider.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'settings.topic_name',
    name: 'Pub/Sub topic',
    meaning: 'Google Cloud topic that the Google connector is set up with.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'settings.client_id',
    name: 'Provider client ID',
    meaning: 'Identifies your application at the provider, not at Nylas.',
    kind: 'id',
    source: 'sdk-source',
  },
  {
    path: 'settings.tenant',
    name: 'Microsoft tenant',
    meaning: 'Azure tenant that the Microsoft connector is set up with.',
    kind: 'text',
    source: 'sdk-source',
  },
  {
    path: 'credential_type',
    name: 'Credential type',
    meaning: 'How Nylas uses it: adminconsent, serviceaccount or connector.',
    kind: 'text',
    source: 'sdk-source',
  },
  {
    path: 'hashed_data',
    name: 'Hashed credential',
    meaning: 'Fingerprint of the stored secret, so that you can tell whether it changed.',
    kind: 'text',
    source: 'sdk-source',
  },
]
