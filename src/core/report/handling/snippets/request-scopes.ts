// A missing permission: ask the person for it beside those that the grant has.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient, rubyClient } from './client.ts'

export const requestScopes: Handling = {
  title: 'Ask the person for the missing scope',
  note: 'Ask for the old scopes together with the new one: the new consent replaces the old. The scope has to be enabled at the provider first.',
  snippets: {
    node: String.raw`import Nylas from 'nylas'

${nodeClient}

/** The address where the person allows one scope more. */
export async function consentUrl(grantId, missingScope) {
  const { data: grant } = await nylas.grants.find({ grantId })
  return nylas.auth.urlForOAuth2({
    clientId: process.env.NYLAS_CLIENT_ID,
    redirectUri: process.env.NYLAS_REDIRECT_URI,
    provider: grant.provider,
    loginHint: grant.email,
    scope: [...grant.scope, missingScope],
  })
}`,
    python: String.raw`import os
from nylas import Client

${pythonClient}

def consent_url(grant_id: str, missing_scope: str) -> str:
    """The address where the person allows one scope more."""
    grant = nylas.grants.find(grant_id).data
    return nylas.auth.url_for_oauth2({
        "client_id": os.environ["NYLAS_CLIENT_ID"],
        "redirect_uri": os.environ["NYLAS_REDIRECT_URI"],
        "provider": grant.provider,
        "login_hint": grant.email,
        "scope": [*grant.scope, missing_scope],
    })`,
    ruby: String.raw`require "nylas"

${rubyClient}

# The address where the person allows one scope more.
def consent_url(grant_id, missing_scope)
  grant, = NYLAS.grants.find(grant_id: grant_id)
  NYLAS.auth.url_for_oauth2(
    client_id: ENV.fetch("NYLAS_CLIENT_ID"),
    redirect_uri: ENV.fetch("NYLAS_REDIRECT_URI"),
    provider: grant[:provider],
    login_hint: grant[:email],
    scope: [*grant[:scope], missing_scope]
  )
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.*;

${javaClient}

/** The address where the person allows one scope more. */
static String consentUrl(String grantId, String missingScope) throws Exception {
    Grant grant = nylas.grants().find(grantId).getData();
    List<String> scopes = new ArrayList<>(grant.getScope());
    scopes.add(missingScope);
    return nylas.auth().urlForOAuth2(
        new UrlForAuthenticationConfig.Builder(
            System.getenv("NYLAS_CLIENT_ID"), System.getenv("NYLAS_REDIRECT_URI"))
            .provider(grant.getProvider()).loginHint(grant.getEmail()).scope(scopes).build());
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.UrlForAuthenticationConfig

${kotlinClient}

/** The address where the person allows one scope more. */
fun consentUrl(grantId: String, missingScope: String): String {
    val grant = nylas.grants().find(grantId).data
    return nylas.auth().urlForOAuth2(
        UrlForAuthenticationConfig(
            clientId = System.getenv("NYLAS_CLIENT_ID"),
            redirectUri = System.getenv("NYLAS_REDIRECT_URI"),
            provider = grant.provider,
            loginHint = grant.email,
            scope = grant.scope.orEmpty() + missingScope,
        ),
    )
}`,
    curl: String.raw`# What the grant has now:
curl --silent "$NYLAS_API_URI/v3/grants/$GRANT_ID" \
  --header "Authorization: Bearer $NYLAS_API_KEY" | jq -r '.data.scope[]'

# The address where the person allows more. SCOPES holds all of them, with spaces between.
curl --get --silent --output /dev/null --write-out '%{url_effective}\n' \
  "$NYLAS_API_URI/v3/connect/auth" \
  --data-urlencode "client_id=$NYLAS_CLIENT_ID" \
  --data-urlencode "redirect_uri=$NYLAS_REDIRECT_URI" \
  --data-urlencode "response_type=code" \
  --data-urlencode "provider=$PROVIDER" \
  --data-urlencode "login_hint=$ACCOUNT_ADDRESS" \
  --data-urlencode "scope=$SCOPES"`,
  },
}
