// The documented `connector.` types: how an application is set up to talk to a provider.
import { updateMicrosoftConnector } from '../code-samples.ts'
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const connectorTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'connector.not_found',
    status: 404,
    defaultMessage: 'Connector not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This application has no connector for that provider',
    meaning:
      'Before anyone can connect an account, the application needs one connector per provider. The one this request relies on has not been created here.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The connector was never created in this application, or only in another one such as staging.',
      'The provider name in the path or body is misspelt, such as `gmail` for `google`.',
      'The connector was removed.',
    ],
    fix: [
      {
        text: 'List the connectors that this key can see.',
        code: {
          language: 'bash',
          text: `curl https://api.us.nylas.com/v3/connectors \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      {
        text: 'If the provider is missing, create its connector with `POST /v3/connectors` or in the Nylas Dashboard.',
      },
      { text: 'If it is listed, use the name exactly as the list spells it.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry once the connector exists in this application.' },
    references: [docs.oauthRecipe, docs.errors],
  },
  {
    type: 'connector.provider_not_supported',
    status: 400,
    defaultMessage: 'Provider invalid or not supported.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas does not know this provider name',
    meaning: 'The value of `provider` is not one that v3 can connect, or this endpoint does not serve that provider.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'A name from v2 or from everyday speech: `gmail`, `outlook`, `office365`, `graph`, `exchange`.',
      'Wrong case or stray characters, such as `Google` or a trailing space.',
      'The provider exists, but this feature does not cover it.',
    ],
    fix: [
      { text: 'Use one of `google`, `microsoft`, `imap`, `icloud`, `yahoo`, `ews`, `virtual-calendar` or `zoom`.' },
      { text: 'If the name is right, check in the API reference that this endpoint supports the provider.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with a provider that this endpoint supports.' },
    references: [docs.errors],
  },
  {
    type: 'connector.provider_settings_invalid',
    status: 400,
    defaultMessage: 'Provider settings not supported.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The connector settings do not fit the provider',
    meaning:
      'Each provider takes its own fields in `settings`. At least one field here is unknown to this provider or has the wrong form.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'Fields of one provider were sent for another: `tenant` is for Microsoft, `topic_name` for Google.',
      'A field is misspelt or written in camel case, such as `clientId` for `client_id`.',
      'An IMAP connector was given settings; it needs none.',
    ],
    fix: [
      {
        text: 'Send only the fields of this provider. For Google:',
        code: {
          language: 'json',
          text: `{
  "provider": "google",
  "settings": {
    "client_id": "{google_client_id}",
    "client_secret": "{google_client_secret}",
    "topic_name": "{pubsub_topic}"
  },
  "scope": ["openid", "https://www.googleapis.com/auth/userinfo.email"]
}`,
        },
      },
      { text: 'For Microsoft, `settings` takes `client_id`, `client_secret` and `tenant`. For IMAP, leave it out.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again once the settings match the provider.' },
    references: [docs.errors],
  },
  {
    type: 'connector.provider_settings_secret_required',
    status: 400,
    defaultMessage: 'Provider settings and Secret both are required if one needs to change.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Settings and secret must be sent together',
    meaning:
      'An update replaces the whole `settings` object of the connector. Sending a part of it would lose the rest, so Nylas refuses.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'Only the changed field was sent, such as `client_id` without `client_secret`.',
      'The settings were read from Nylas and sent back. Nylas never returns the secret, so it was missing.',
    ],
    fix: [
      {
        text: 'Send the complete `settings`, with the secret, even if only one field changes.',
        code: {
          language: 'bash',
          text: `curl --request PATCH https://api.us.nylas.com/v3/connectors/google \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data '{ "settings": { "client_id": "{google_client_id}", "client_secret": "{google_client_secret}" } }'`,
        },
      },
      { text: 'If you no longer have the secret, create a new one at the provider and send that.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send the update again with both parts.' },
    references: [docs.errors],
  },
  {
    type: 'connector.already_exists',
    status: 400,
    defaultMessage: 'Connector already exists.',
    standing: 'documented',
    source: 'errors-page',
    title: 'There is already a connector for this provider',
    meaning: 'An application has one connector per provider. This one is taken, and it has not been changed.',
    category: 'conflict',
    actor: 'developer',
    causes: [
      'A setup script ran twice, or someone created the connector in the Dashboard first.',
      'You want a second provider app for the same provider. That is a credential, not a second connector.',
    ],
    fix: [
      {
        text: 'Update the connector that exists.',
        code: {
          language: 'bash',
          text: `curl --request PATCH https://api.us.nylas.com/v3/connectors/{provider} \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data @connector.json`,
        },
      },
      {
        text: 'For a second provider app, add a credential with `POST /v3/connectors/{provider}/creds` and name it in the sign-in request.',
      },
      { text: 'In a setup script, treat this answer as success.' },
    ],
    retry: { verdict: 'never', advice: 'Creating it again always fails; update the existing connector.' },
    references: [docs.errors],
  },
  {
    type: 'connector.problem',
    status: 400,
    defaultMessage: "Issues found with connector's settings or configuration.",
    standing: 'documented',
    source: 'errors-page',
    title: 'The connector is not set up properly',
    meaning:
      'The connector exists, but Nylas or the provider cannot work with what is stored in it. Everybody who connects through it is affected.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The client secret is wrong or has expired. On Microsoft, `AADSTS7000215` means that the ID of the secret was pasted in place of its value.',
      'The provider app does not list Nylas’s callback of your region as a redirect URI: `https://api.us.nylas.com/v3/connect/callback` or `https://api.eu.nylas.com/v3/connect/callback`.',
      'The provider app lacks scopes or APIs that the connector asks for.',
    ],
    fix: [
      {
        text: 'Compare client ID and secret with the provider console. For Azure, create a new secret and copy its value at once; it is shown only then.',
      },
      { text: 'Check redirect URI, scopes and enabled APIs of the provider app.' },
      {
        text: 'Store the corrected settings in full.',
        code: updateMicrosoftConnector,
      },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Retry once the connector is corrected; people need to do nothing until then.',
    },
    references: [docs.oauthRecipe, docs.authTroubleshooting],
  },
  {
    type: 'connector.no_longer_exists',
    status: 400,
    defaultMessage: 'Connector no longer exists.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The connector behind this has been removed',
    meaning: 'What you are using was set up with a connector that is not there any more.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'Someone removed the connector in the Dashboard or through the API.',
      'The connector was removed while the person was signing in.',
    ],
    fix: [
      { text: 'Find out who removed it and why, before people try again.' },
      { text: 'Create the connector again for the same provider, with the same provider app.' },
      { text: 'Then let people sign in again.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry once the connector exists again.' },
    references: [docs.errors],
  },
]
