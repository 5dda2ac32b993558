// The documented `credential.` types: stored provider apps and administrator access beside a connector.
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const credentialTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'credential.not_found',
    status: 404,
    defaultMessage: 'Credential not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'No credential with this ID under the connector',
    meaning:
      'Credentials hang on the connector of one provider in one application. Under the connector you named, this ID does not occur.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The credential belongs to another provider, such as `microsoft` while the path says `google`.',
      'It was created in another application or environment.',
      'It was removed, or the connector still names it as `active_credential_id`.',
    ],
    fix: [
      {
        text: 'List the credentials of the provider and take the ID from there.',
        code: {
          language: 'bash',
          text: `curl https://api.us.nylas.com/v3/connectors/{provider}/creds \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      { text: 'If it is missing, create it and use the new ID as `credential_id`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with an ID from the list.' },
    references: [docs.errors],
  },
  {
    type: 'credential.already_exists',
    status: 400,
    defaultMessage: 'Credential with this name for given connector already exists.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The name of this credential is taken',
    meaning: 'Within a connector every credential needs a name of its own. Nothing has been created or changed.',
    category: 'conflict',
    actor: 'developer',
    causes: [
      'A setup script ran a second time.',
      'Two customers or environments share one connector and got the same name.',
    ],
    fix: [
      { text: 'List `GET /v3/connectors/{provider}/creds`. If the existing one is what you want, use its ID.' },
      { text: 'Otherwise pick a name that says whose credential it is.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again under another name, or use the one that exists.' },
    references: [docs.errors],
  },
  {
    type: 'credential.missing_param',
    status: 400,
    defaultMessage: 'Credential is missing some essential values in its settings.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The credential data is incomplete',
    meaning:
      'What `credential_data` must hold depends on `credential_type`, and something needed for this type is not there.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'A Google service account lacks `private_key_id`, `private_key` or `client_email`.',
      'A Microsoft admin consent lacks `tenant`.',
      'A connector override lacks `client_id` or `client_secret`.',
      'The fields stand at the top level of the body instead of inside `credential_data`.',
    ],
    fix: [
      {
        text: 'Send all fields of the type. For a second provider app that is:',
        code: {
          language: 'json',
          text: `{
  "name": "Acme Google app",
  "credential_type": "connector",
  "credential_data": {
    "client_id": "{google_client_id}",
    "client_secret": "{google_client_secret}"
  }
}`,
        },
      },
      { text: 'For `serviceaccount`, paste the whole key file from Google into `credential_data`.' },
      { text: 'For `adminconsent`, add at least `tenant`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again once the data is complete.' },
    references: [docs.errors, docs.adminApprovalRecipe],
  },
]
