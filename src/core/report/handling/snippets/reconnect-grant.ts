// An expired grant: make sure that it is that, then send the person through sign-in again.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient, rubyClient } from './client.ts'

export const reconnectGrant: Handling = {
  title: 'Send the person to sign in again',
  note: 'Signing in with the same address renews the grant and keeps its ID, so nothing that you stored about it changes.',
  snippets: {
    node: String.raw`import Nylas, { NylasApiError } from 'nylas'

${nodeClient}

export async function reconnectUrl(error, grantId) {
  if (!(error instanceof NylasApiError) || error.statusCode !== 401) throw error
  // If this fails with 401 too, the key or the region is wrong, not the grant.
  const { data: grant } = await nylas.grants.find({ grantId })
  if (grant.grantStatus === 'valid') throw error
  return nylas.auth.urlForOAuth2({
    clientId: process.env.NYLAS_CLIENT_ID,
    redirectUri: process.env.NYLAS_REDIRECT_URI,
    provider: grant.provider,
    loginHint: grant.email,
  })
}`,
    python: String.raw`import os
from nylas import Client
from nylas.models.errors import NylasApiError

${pythonClient}

def reconnect_url(error: NylasApiError, grant_id: str) -> str:
    if error.status_code != 401:
        raise error
    # If this fails with 401 too, the key or the region is wrong, not the grant.
    grant = nylas.grants.find(grant_id).data
    if grant.grant_status == "valid":
        raise error
    return nylas.auth.url_for_oauth2({
        "client_id": os.environ["NYLAS_CLIENT_ID"],
        "redirect_uri": os.environ["NYLAS_REDIRECT_URI"],
        "provider": grant.provider,
        "login_hint": grant.email,
    })`,
    ruby: String.raw`require "nylas"

${rubyClient}

def reconnect_url(error, grant_id)
  raise error unless error.is_a?(Nylas::NylasApiError) && error.status_code == 401

  # If this fails with 401 too, the key or the region is wrong, not the grant.
  grant, = NYLAS.grants.find(grant_id: grant_id)
  raise error if grant[:grant_status] == "valid"

  NYLAS.auth.url_for_oauth2(
    client_id: ENV.fetch("NYLAS_CLIENT_ID"),
    redirect_uri: ENV.fetch("NYLAS_REDIRECT_URI"),
    provider: grant[:provider],
    login_hint: grant[:email]
  )
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;

${javaClient}

static String reconnectUrl(NylasApiError error, String grantId) throws Exception {
    if (error.getStatusCode() != 401) throw error;
    // If this fails with 401 too, the key or the region is wrong, not the grant.
    Grant grant = nylas.grants().find(grantId).getData();
    if (grant.getGrantStatus() == GrantStatus.VALID) throw error;
    return nylas.auth().urlForOAuth2(
        new UrlForAuthenticationConfig.Builder(
            System.getenv("NYLAS_CLIENT_ID"), System.getenv("NYLAS_REDIRECT_URI"))
            .provider(grant.getProvider())
            .loginHint(grant.getEmail())
            .build());
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.*

${kotlinClient}

fun reconnectUrl(error: NylasApiError, grantId: String): String {
    if (error.statusCode != 401) throw error
    // If this fails with 401 too, the key or the region is wrong, not the grant.
    val grant = nylas.grants().find(grantId).data
    if (grant.grantStatus == GrantStatus.VALID) throw error
    return nylas.auth().urlForOAuth2(
        UrlForAuthenticationConfig(
            clientId = System.getenv("NYLAS_CLIENT_ID"),
            redirectUri = System.getenv("NYLAS_REDIRECT_URI"),
            provider = grant.provider,
            loginHint = grant.email,
        ),
    )
}`,
    curl: String.raw`# 200 with grant_status "invalid": the person has to sign in again.
# 401: the key or the region is wrong, not the grant.
curl --silent "$NYLAS_API_URI/v3/grants/$GRANT_ID" \
  --header "Authorization: Bearer $NYLAS_API_KEY" \
  | jq '{request_id, grant_status: .data.grant_status, error}'

# The address to send the person to:
curl --get --silent --output /dev/null --write-out '%{url_effective}\n' \
  "$NYLAS_API_URI/v3/connect/auth" \
  --data-urlencode "client_id=$NYLAS_CLIENT_ID" \
  --data-urlencode "redirect_uri=$NYLAS_REDIRECT_URI" \
  --data-urlencode "response_type=code" \
  --data-urlencode "login_hint=$ACCOUNT_ADDRESS"`,
  },
}
