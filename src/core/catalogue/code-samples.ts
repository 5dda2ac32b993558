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
