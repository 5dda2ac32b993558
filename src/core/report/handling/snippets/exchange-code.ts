// A refused token request: exchange the code once, with the very address that it was asked for with.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient, rubyClient } from './client.ts'

export const exchangeCode: Handling = {
  title: 'Exchange the code once, and read the OAuth error',
  note: 'A code works one time only, and only with the redirect_uri that it was asked for with, to the last slash. After a refusal start a new sign-in.',
  snippets: {
    node: String.raw`import Nylas, { NylasOAuthError } from 'nylas'

${nodeClient}

/** The grant ID, or null where the person has to start again. */
export async function grantFor(code) {
  try {
    const { grantId } = await nylas.auth.exchangeCodeForToken({
      clientId: process.env.NYLAS_CLIENT_ID,
      redirectUri: process.env.NYLAS_REDIRECT_URI,
      code,
    })
    return grantId
  } catch (error) {
    if (!(error instanceof NylasOAuthError)) throw error
    console.error(error.error, error.errorCode, error.errorDescription, error.requestId)
    return null
  }
}`,
    python: String.raw`import logging, os
from nylas import Client
from nylas.models.errors import NylasOAuthError

${pythonClient}

def grant_for(code: str):
    """The grant ID, or None where the person has to start again."""
    try:
        return nylas.auth.exchange_code_for_token({
            "client_id": os.environ["NYLAS_CLIENT_ID"],
            "redirect_uri": os.environ["NYLAS_REDIRECT_URI"],
            "code": code,
        }).grant_id
    except NylasOAuthError as error:
        logging.error("%s %s: %s", error.error, error.error_code, error.error_description)
        return None`,
    ruby: String.raw`require "nylas"

${rubyClient}

# The grant ID, or nil where the person has to start again.
def grant_for(code)
  token = NYLAS.auth.exchange_code_for_token(
    {
      client_id: ENV.fetch("NYLAS_CLIENT_ID"),
      redirect_uri: ENV.fetch("NYLAS_REDIRECT_URI"),
      code: code
    }
  )
  token[:grant_id]
rescue Nylas::NylasOAuthError => e
  warn "#{e.error} #{e.error_code}: #{e.error_description}"
  nil
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.Optional;

${javaClient}

/** The grant ID, or nothing where the person has to start again. */
static Optional<String> grantFor(String code) throws NylasSdkTimeoutError {
    try {
        CodeExchangeRequest request = new CodeExchangeRequest.Builder(
            System.getenv("NYLAS_REDIRECT_URI"), code, System.getenv("NYLAS_CLIENT_ID")).build();
        return Optional.of(nylas.auth().exchangeCodeForToken(request).getGrantId());
    } catch (NylasOAuthError e) {
        System.err.println(e.getError() + " " + e.getErrorCode() + ": " + e.getErrorDescription());
        return Optional.empty();
    }
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.*

${kotlinClient}

/** The grant ID, or null where the person has to start again. */
fun grantFor(code: String): String? =
    try {
        val request = CodeExchangeRequest(
            redirectUri = System.getenv("NYLAS_REDIRECT_URI"),
            code = code,
            clientId = System.getenv("NYLAS_CLIENT_ID"),
        )
        nylas.auth().exchangeCodeForToken(request).grantId
    } catch (e: NylasOAuthError) {
        System.err.println(e.error + " " + e.errorCode + ": " + e.errorDescription)
        null
    }`,
    curl: String.raw`# The API key goes in as client_secret. CODE works once, so take a fresh one.
curl --silent "$NYLAS_API_URI/v3/connect/token" \
  --header "Content-Type: application/json" \
  --data "$(jq -n \
    --arg id "$NYLAS_CLIENT_ID" --arg secret "$NYLAS_API_KEY" \
    --arg uri "$NYLAS_REDIRECT_URI" --arg code "$CODE" \
    '{client_id: $id, client_secret: $secret, redirect_uri: $uri,
      grant_type: "authorization_code", code: $code}')" \
  | jq '{grant_id, error, error_code, error_description, request_id}'`,
  },
}
