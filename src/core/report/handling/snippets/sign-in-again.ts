// A sign-in that came back with an error: read it, and offer another try.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient, rubyClient } from './client.ts'

export const signInAgain: Handling = {
  title: 'Read the error in the callback, and offer the sign-in again',
  note: 'The callback brings either code or error. Check state first: it tells you whose sign-in came back, and that it is one of yours.',
  snippets: {
    node: String.raw`import Nylas from 'nylas'

${nodeClient}

/** What the callback brought: a code to exchange, or where to send the person now. */
export function onCallback(url, expectedState) {
  const query = new URL(url, process.env.NYLAS_REDIRECT_URI).searchParams
  if (query.get('state') !== expectedState) throw new Error('This sign-in was not started here.')
  if (query.has('code')) return { code: query.get('code') }
  console.error('Sign-in failed', query.get('error'), query.get('error_code'),
    query.get('error_description'))
  const again = nylas.auth.urlForOAuth2({
    clientId: process.env.NYLAS_CLIENT_ID,
    redirectUri: process.env.NYLAS_REDIRECT_URI,
    state: expectedState,
  })
  return { again, declined: query.get('error') === 'access_denied' }
}`,
    python: String.raw`import logging, os
from urllib.parse import parse_qs, urlparse
from nylas import Client

${pythonClient}

def on_callback(url: str, expected_state: str) -> dict:
    """What the callback brought: a code to exchange, or where to send the person now."""
    query = {key: values[0] for key, values in parse_qs(urlparse(url).query).items()}
    if query.get("state") != expected_state:
        raise PermissionError("This sign-in was not started here.")
    if "code" in query:
        return {"code": query["code"]}
    logging.error("Sign-in failed: %s %s %s", query.get("error"), query.get("error_code"),
                  query.get("error_description"))
    return {"again": nylas.auth.url_for_oauth2({
        "client_id": os.environ["NYLAS_CLIENT_ID"],
        "redirect_uri": os.environ["NYLAS_REDIRECT_URI"],
        "state": expected_state,
    })}`,
    ruby: String.raw`require "nylas"

${rubyClient}

# What the callback brought: a code to exchange, or where to send the person now.
def on_callback(params, expected_state)
  raise "This sign-in was not started here." unless params["state"] == expected_state
  return { code: params["code"] } if params["code"]

  warn "Sign-in failed: #{params['error']} #{params['error_code']} #{params['error_description']}"
  again = NYLAS.auth.url_for_oauth2(
    client_id: ENV.fetch("NYLAS_CLIENT_ID"),
    redirect_uri: ENV.fetch("NYLAS_REDIRECT_URI"),
    state: expected_state
  )
  { again: again, declined: params["error"] == "access_denied" }
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.UrlForAuthenticationConfig;
import java.util.Map;

${javaClient}

/** The code to exchange, or the address to send the person to now. */
static String onCallback(Map<String, String> query, String expectedState) {
    if (!expectedState.equals(query.get("state"))) {
        throw new SecurityException("This sign-in was not started here.");
    }
    if (query.containsKey("code")) return query.get("code");
    System.err.println("Sign-in failed: " + query.get("error") + " " + query.get("error_code")
        + " " + query.get("error_description"));
    return nylas.auth().urlForOAuth2(
        new UrlForAuthenticationConfig.Builder(
            System.getenv("NYLAS_CLIENT_ID"), System.getenv("NYLAS_REDIRECT_URI"))
            .state(expectedState).build());
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.UrlForAuthenticationConfig

${kotlinClient}

/** The code to exchange, or the address to send the person to now. */
fun onCallback(query: Map<String, String>, expectedState: String): String {
    check(query["state"] == expectedState) { "This sign-in was not started here." }
    query["code"]?.let { return it }
    System.err.println(
        listOf("Sign-in failed:", query["error"], query["error_code"], query["error_description"])
            .joinToString(" "),
    )
    return nylas.auth().urlForOAuth2(
        UrlForAuthenticationConfig(
            clientId = System.getenv("NYLAS_CLIENT_ID"),
            redirectUri = System.getenv("NYLAS_REDIRECT_URI"),
            state = expectedState,
        ),
    )
}`,
    curl: String.raw`# The addresses that your application may return to. Yours has to be among them,
# character by character:
curl --silent "$NYLAS_API_URI/v3/applications/redirect-uris" \
  --header "Authorization: Bearer $NYLAS_API_KEY" | jq -r '.data[] | .platform + "  " + .url'

# The address for another try; open it in a browser:
curl --get --silent --output /dev/null --write-out '%{url_effective}\n' \
  "$NYLAS_API_URI/v3/connect/auth" \
  --data-urlencode "client_id=$NYLAS_CLIENT_ID" \
  --data-urlencode "redirect_uri=$NYLAS_REDIRECT_URI" \
  --data-urlencode "response_type=code" \
  --data-urlencode "state=$STATE"`,
  },
}
