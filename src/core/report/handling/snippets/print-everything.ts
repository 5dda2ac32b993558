// An error that explains itself too little: print all that the SDK keeps of it.
import type { Handling } from '../situation.ts'

export const printEverything: Handling = {
  title: 'Log all that the error holds, for yourself and for Nylas support',
  note: 'Printed as it is, an SDK’s error leaves out half: type, status, request ID or the provider’s words. The request ID is what support asks for first.',
  snippets: {
    node: String.raw`import { NylasApiError, NylasOAuthError, NylasSdkTimeoutError } from 'nylas'

export function logNylasError(error) {
  if (error instanceof NylasSdkTimeoutError) {
    return console.error('No answer', { url: error.url.split('?')[0], timeout: error.timeout })
  }
  const known = error instanceof NylasApiError || error instanceof NylasOAuthError
  if (!known) return console.error(error)
  console.error(JSON.stringify({
    time: new Date().toISOString(),
    status: error.statusCode,
    type: error.type ?? error.error,
    code: error.errorCode,
    message: error.message,
    providerError: error.providerError,
    requestId: error.requestId,
    flowId: error.flowId,
  }))
}`,
    python: String.raw`import json, logging
from datetime import datetime, timezone
from nylas.models.errors import NylasApiError, NylasOAuthError

def log_nylas_error(error: Exception) -> None:
    if not isinstance(error, (NylasApiError, NylasOAuthError)):
        logging.error("No answer of Nylas: %r", error)
        return
    headers = error.headers or {}
    logging.error(json.dumps({
        "time": datetime.now(timezone.utc).isoformat(),
        "status": error.status_code,
        "type": getattr(error, "type", None) or getattr(error, "error", None),
        "code": getattr(error, "error_code", None),
        "message": str(error),
        "provider_error": getattr(error, "provider_error", None),
        "request_id": error.request_id or headers.get("x-request-id"),
    }))`,
    ruby: String.raw`require "json"
require "nylas"
require "time"

def log_nylas_error(error)
  case error
  when Nylas::NylasApiError
    facts = { status: error.status_code, type: error.type, message: error.message,
              provider_error: error.provider_error, request_id: error.request_id }
  when Nylas::NylasOAuthError
    facts = { status: error.status_code, type: error.error, code: error.error_code,
              message: error.error_description }
  when Nylas::NylasSdkTimeoutError
    facts = { message: "No answer", timeout: error.timeout }
  else
    facts = { message: error.full_message }
  end
  warn({ time: Time.now.utc.iso8601, **facts }.to_json)
end`,
    java: String.raw`import com.nylas.models.*;
import java.time.Instant;

static void logNylasError(Exception error) {
    if (error instanceof NylasApiError e) {
        // Its toString leaves the type out.
        System.err.printf("%s status=%s type=%s message=%s provider=%s validation=%s request=%s%n",
            Instant.now(), e.getStatusCode(), e.getType(), e.getMessage(),
            e.getProviderError(), e.getValidationErrors(), e.getRequestId());
    } else if (error instanceof NylasOAuthError e) {
        System.err.printf("%s status=%s error=%s code=%s description=%s request=%s%n",
            Instant.now(), e.getStatusCode(), e.getError(), e.getErrorCode(),
            e.getErrorDescription(), e.getRequestId());
    } else {
        System.err.println(Instant.now() + " no answer of Nylas: " + error);
    }
}`,
    kotlin: String.raw`import com.nylas.models.*
import java.time.Instant

fun logNylasError(error: Exception) {
    val facts = when (error) {
        // Its toString leaves the type out.
        is NylasApiError -> listOf(
            error.statusCode, error.type, error.message,
            error.providerError, error.validationErrors, error.requestId,
        )
        is NylasOAuthError -> listOf(
            error.statusCode, error.error, error.errorCode,
            error.errorDescription, error.requestId,
        )
        else -> listOf("no answer of Nylas", error)
    }
    System.err.println(facts.joinToString(" | ", prefix = Instant.now().toString() + " | "))
}`,
    curl: String.raw`# Status, headers and body, and the moment: all that support needs, but for your words.
date -u +%FT%TZ
curl --include --silent --show-error --write-out '\ntook %{time_total} s\n' \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/$ENDPOINT" \
  --header "Authorization: Bearer $NYLAS_API_KEY"

# Leave --verbose out of what you pass on: it prints your API key.`,
  },
}
