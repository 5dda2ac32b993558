// Code that several entries and rules advise to run or to send.
import type { CodeSample } from '../model.ts'

/** Tells which region knows an API key. */
export const keyInBothRegions: CodeSample = {
  language: 'bash',
  text: `for region in us eu; do
  curl --silent --output /dev/null --write-out "$region %{http_code}\\n" \\
    https://api.$region.nylas.com/v3/applications \\
    --header "Authorization: Bearer $NYLAS_API_KEY"
done`,
}

/** Shows that the API can be reached: without a key it answers 401. */
export const reachApi: CodeSample = {
  language: 'bash',
  text: 'curl --include https://api.us.nylas.com/v3/applications',
}

/** The application that a key belongs to. */
export const fetchApplication: CodeSample = {
  language: 'bash',
  text: `curl https://api.us.nylas.com/v3/applications \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
}

/** The callback URIs that an application has registered. */
export const listRedirectUris: CodeSample = {
  language: 'bash',
  text: `curl https://api.us.nylas.com/v3/applications/redirect-uris \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
}

/** Stores client ID and secret of an Azure app. */
export const updateMicrosoftConnector: CodeSample = {
  language: 'bash',
  text: `curl --request PATCH https://api.us.nylas.com/v3/connectors/microsoft \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data '{ "settings": { "client_id": "{azure_client_id}", "client_secret": "{azure_secret_value}", "tenant": "{azure_tenant_id}" } }'`,
}

/** The body that connects an IMAP account, with the hosts of the mail servers. */
export const imapSettings: CodeSample = {
  language: 'json',
  text: `{
  "provider": "imap",
  "settings": {
    "imap_username": "ada@example.com",
    "imap_password": "{app_password}",
    "imap_host": "imap.example.com",
    "imap_port": 993,
    "smtp_host": "smtp.example.com",
    "smtp_port": 465
  }
}`,
}

/** The challenge of PKCE as Nylas wants it, made from its verifier. */
export const codeChallenge: CodeSample = {
  language: 'javascript',
  text: `import { createHash } from 'node:crypto'

const hex = createHash('sha256').update(codeVerifier).digest('hex')
const codeChallenge = Buffer.from(hex).toString('base64').replace(/=+$/, '')`,
}

/** The body that exchanges the code of a sign-in. */
export const codeExchange: CodeSample = {
  language: 'json',
  text: `{
  "grant_type": "authorization_code",
  "client_id": "{client_id}",
  "client_secret": "{api_key}",
  "code": "{code}",
  "redirect_uri": "https://yourapp.com/callback"
}`,
}

/** The grant itself, from which its state, its scopes and whether it exists can be read. */
export const fetchGrant: CodeSample = {
  language: 'bash',
  text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
}

/** The grants that a key can see, with their IDs. */
export const listGrants: CodeSample = {
  language: 'bash',
  text: `curl "https://api.us.nylas.com/v3/grants?limit=50" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
}

/** The webhook destinations of an application, with their IDs. */
export const listWebhooks: CodeSample = {
  language: 'bash',
  text: `curl https://api.us.nylas.com/v3/webhooks \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
}

/** The grant itself, with the status of the answer, which tells whether the key may see it. */
export const fetchGrantWithStatus: CodeSample = {
  language: 'bash',
  text: `curl --include https://api.us.nylas.com/v3/grants/{grant_id} \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
}
