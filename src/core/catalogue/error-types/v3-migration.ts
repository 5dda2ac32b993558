// The documented `v3_migration.` types: moving applications, accounts and IDs from v2 to v3.
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const v3MigrationTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'v3_migration.account_to_grant_migration_failed',
    status: 400,
    defaultMessage: 'Account migration to a v3 grant failed.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This v2 account could not be moved to v3',
    meaning: 'No v3 grant came out of the v2 account. The v2 account is as it was.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The v3 application has no working connector for the provider of the account.',
      'The v2 and v3 applications are not linked, or are in different regions.',
      'The account cannot be moved with its tokens. Many Microsoft accounts have to sign in anew, since v3 needs other scopes.',
      'The v2 account was already stopped or invalid.',
    ],
    fix: [
      { text: 'Set up and test the connector of that provider in the v3 application.' },
      {
        text: 'Move this one account again and read the answer.',
        code: {
          language: 'bash',
          text: `curl --request POST https://api.us.nylas.com/v3/migration-tools/grants/{v2_account_id}/clone \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      {
        text: 'If it fails again, let the person sign in to the v3 application instead.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Try the account again once connector and link are in place.' },
    references: [docs.errors],
  },
  {
    type: 'v3_migration.translate_resource_failed',
    status: 400,
    defaultMessage: 'Failed to translate Nylas resource ID to Provider resource ID.',
    standing: 'documented',
    source: 'errors-page',
    title: 'These v2 IDs could not be turned into v3 IDs',
    meaning: 'v3 uses the IDs of the provider. For what you sent, Nylas found no matching ID.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The IDs do not belong to the `v2_account_id`, or not to this `resource_type`.',
      'The v2 and v3 applications are not linked.',
      'The v2 account has the provider `Outlook`, which the translation does not cover.',
      'The object was gone before the account moved.',
    ],
    fix: [
      {
        text: 'Send account, type and a few IDs that surely belong together.',
        code: {
          language: 'json',
          text: `{
  "v2_account_id": "{v2_account_id}",
  "resource_type": "messages",
  "nylas_ids": ["{v2_message_id}"]
}`,
        },
      },
      { text: 'Leave `nylas_ids` out to get all translations of that type, and look the IDs up there.' },
      { text: 'Do it once and store the result; the endpoint is not meant for daily use.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with IDs that match the account and the type.' },
    references: [docs.errors],
  },
  {
    type: 'v3_migration.link_apps_failed',
    status: 400,
    defaultMessage: 'Failed to link v2 & v3 applications.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The v2 and v3 applications were not linked',
    meaning:
      'Linking is the first step of a migration and proves that both applications are yours. Nothing else works before it.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The `BasicV2` header is missing, or is not the Base64 form of v2 application ID, colon, v2 secret. A line break inside is the usual slip.',
      'The applications are in different regions.',
      'The v2 and v3 organisations are not linked.',
      'One of the two is already linked to another application.',
    ],
    fix: [
      {
        text: 'Build the header without a trailing line break and link again.',
        code: {
          language: 'bash',
          text: `BASIC_V2=$(printf '%s' "$V2_APP_ID:$V2_APP_SECRET" | base64 | tr -d '\\n')
curl --request POST https://api.us.nylas.com/v3/migration-tools/link-v2v3-apps \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "BasicV2: $BASIC_V2"`,
        },
      },
      { text: 'Use a v3 application in the region of the v2 application.' },
      {
        text: 'If you do not see the v2 applications in the v3 Dashboard, ask Nylas support to link the organisations.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Link again once header and region are right.' },
    references: [docs.errors],
  },
  {
    type: 'v3_migration.app_import_failed',
    status: 400,
    defaultMessage: "Failed to import v2 application's settings to v3 application.",
    standing: 'documented',
    source: 'errors-page',
    title: 'The v2 settings did not reach the v3 application',
    meaning:
      'The import copies redirect URIs, connectors and the look of the sign-in page. It stopped, perhaps part of the way.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The two applications have not been linked yet.',
      'A v2 redirect URI is not allowed in v3, such as plain HTTP on a public host.',
      'A connector of that provider exists in the v3 application already.',
    ],
    fix: [
      { text: 'Link the applications first, then import.' },
      {
        text: 'See what has arrived: `GET /v3/applications`, `GET /v3/connectors` and `GET /v3/applications/redirect-uris`.',
      },
      { text: 'Add what is missing by hand. For Microsoft, set up a new Azure app in any case.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Import again once the obstacle is gone, or finish by hand.' },
    references: [docs.errors],
  },
  {
    type: 'v3_migration.job_start_failed',
    status: 400,
    defaultMessage: 'Failed start migration jobs.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The batch migration did not start',
    meaning: 'Moving many accounts takes two jobs, a snapshot and the move itself. Nylas could not begin them.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'The applications are not linked, or a connector is missing.',
      'A job for this application is still pending or running.',
      'A filter in the body has a value that does not exist, such as an unknown provider or `mode`.',
    ],
    fix: [
      {
        text: 'Look for jobs that are still at work, and wait for them.',
        code: {
          language: 'bash',
          text: `curl "https://api.us.nylas.com/v3/migration-tools/jobs?sort_by_completion=true" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      { text: 'Move one account with the clone endpoint. If that fails too, its error is the real one.' },
      { text: 'Start with a small batch of one provider, then widen it.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Start the jobs again once nothing else runs and one account moves cleanly.',
    },
    references: [docs.errors],
  },
  {
    type: 'v3_migration.get_jobs_failed',
    status: 404,
    defaultMessage: 'Failed to get info of migration jobs.',
    standing: 'documented',
    source: 'errors-page',
    title: 'There are no migration jobs to show',
    meaning:
      'Nylas has no job on record for this application, or could not read it. Jobs already running are not affected by asking.',
    category: 'migration',
    actor: 'developer',
    causes: [
      'No batch migration was ever started for this application.',
      'The key belongs to another application or region than the migration.',
    ],
    fix: [
      { text: 'Use the API key of the v3 application into which you migrate.' },
      { text: 'Ask without filters first: `GET /v3/migration-tools/jobs`.' },
      { text: 'If you did start jobs and they do not show, send Nylas support the `request_id` of the start.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Ask again with the right key, or once a migration has been started.' },
    references: [docs.errors],
  },
]
