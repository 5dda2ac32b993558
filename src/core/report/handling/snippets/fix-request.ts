// A request that Nylas or the provider refuses: show what they object to, and do not repeat it.
import type { Handling } from '../situation.ts'

export const fixRequest: Handling = {
  title: 'Show what was refused, and do not repeat it',
  note: 'The same request fails every time. Log type, message and the provider’s own words, and let the caller know which input was wrong.',
  snippets: {
    node: String.raw`import { NylasApiError } from 'nylas'

/** Rejects with a plain sentence what Nylas refused; other errors go on as they are. */
export async function explained(call) {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof NylasApiError) || error.statusCode >= 500) throw error
    // The SDK keeps no validation_errors; the message mostly names the field.
    console.error('Refused by Nylas', {
      type: error.type,
      message: error.message,
      providerError: error.providerError,
      requestId: error.requestId,
    })
    throw new Error('Refused: ' + error.message, { cause: error })
  }
}`,
    python: String.raw`import logging
from nylas.models.errors import NylasApiError

def explained(call):
    """Names what Nylas refused; other errors go on as they are."""
    try:
        return call()
    except NylasApiError as error:
        if error.status_code >= 500:
            raise
        # The SDK keeps no validation_errors; the message mostly names the field.
        logging.error(
            "Refused by Nylas: %s %s, provider %s, request %s",
            error.type, error, error.provider_error, error.request_id,
        )
        raise ValueError(f"Refused: {error}") from error`,
    ruby: String.raw`require "nylas"

# Names what Nylas refused; other errors go on as they are.
def explained
  yield
rescue Nylas::NylasApiError => e
  raise if e.status_code >= 500

  # The SDK keeps no validation_errors; the message mostly names the field.
  warn "Refused by Nylas: #{e.type} #{e.message}"
  warn "Provider: #{e.provider_error}" if e.provider_error
  warn "Request ID: #{e.request_id}"
  raise ArgumentError, "Refused: #{e.message}"
end`,
    java: String.raw`import com.nylas.models.NylasApiError;
import java.util.concurrent.Callable;

/** Names what Nylas refused; other errors go on as they are. */
static <T> T explained(Callable<T> call) throws Exception {
    try {
        return call.call();
    } catch (NylasApiError e) {
        if (e.getStatusCode() >= 500) throw e;
        System.err.println("Refused by Nylas: " + e.getType() + " " + e.getMessage());
        // Field by field, where Nylas says so.
        System.err.println("Validation errors: " + e.getValidationErrors());
        System.err.println("Provider: " + e.getProviderError());
        System.err.println("Request ID: " + e.getRequestId());
        throw new IllegalArgumentException("Refused: " + e.getMessage(), e);
    }
}`,
    kotlin: String.raw`import com.nylas.models.NylasApiError

/** Names what Nylas refused; other errors go on as they are. */
fun <T> explained(call: () -> T): T =
    try {
        call()
    } catch (e: NylasApiError) {
        if ((e.statusCode ?: 0) >= 500) throw e
        System.err.println("Refused by Nylas: " + e.type + " " + e.message)
        // Field by field, where Nylas says so.
        e.validationErrors?.forEach { (field, reason) -> System.err.println("  $field: $reason") }
        System.err.println("Provider: " + e.providerError)
        System.err.println("Request ID: " + e.requestId)
        throw IllegalArgumentException("Refused: " + e.message, e)
    }`,
    curl: String.raw`# Is it JSON at all? Without a word it is.
jq empty request.json

# The whole answer, with everything that an SDK may leave out:
curl --silent "$NYLAS_API_URI/v3/grants/$GRANT_ID/$ENDPOINT" \
  --header "Authorization: Bearer $NYLAS_API_KEY" \
  --header "Content-Type: application/json" \
  --data @request.json \
  | jq '{request_id, type: .error.type, message: .error.message,
         fields: (.error.validation_errors // .error.details),
         provider: .error.provider_error}'`,
  },
}
