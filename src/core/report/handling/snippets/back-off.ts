// A passing fault of Nylas, the provider or the network: try again with growing pauses.
import type { Handling } from '../situation.ts'

export const backOff: Handling = {
  title: 'Try again with growing pauses',
  note: 'For reading, updating and deleting. Send messages with an Idempotency-Key, or a retry may deliver them twice.',
  snippets: {
    node: String.raw`import { NylasApiError } from 'nylas'

/** Runs the call again after a 5xx, a time-out or a broken connection. */
export async function withBackOff(call, attempts = 4) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      // What is no NylasApiError came without a response that could be read.
      const passing = !(error instanceof NylasApiError) || error.statusCode >= 500
      if (!passing || attempt === attempts) throw error
      const seconds = Math.random() * Math.min(60, 2 ** attempt)
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }
}

// await withBackOff(() => nylas.messages.find({ identifier: grantId, messageId }))`,
    python: String.raw`import random
import time
import requests
from nylas.models.errors import NylasApiError, NylasSdkTimeoutError

def with_back_off(call, attempts=4):
    """Runs the call again after a 5xx, a time-out or a broken connection."""
    for attempt in range(1, attempts + 1):
        try:
            return call()
        except NylasApiError as error:
            if error.status_code < 500 or attempt == attempts:
                raise
        # Also what a gateway sends in place of JSON.
        except (NylasSdkTimeoutError, requests.exceptions.RequestException):
            if attempt == attempts:
                raise
        time.sleep(random.uniform(0, min(60, 2**attempt)))

# with_back_off(lambda: nylas.messages.find(grant_id, message_id))`,
    ruby: String.raw`require "nylas"

# Runs the block again after a 5xx or a time-out.
def with_back_off(attempts: 4)
  attempt = 0
  begin
    yield
  rescue Nylas::NylasApiError, Nylas::NylasSdkTimeoutError, Nylas::JsonParseError => e
    attempt += 1
    refused = e.is_a?(Nylas::NylasApiError) && e.status_code < 500
    raise if refused || attempt == attempts

    sleep(rand * [60, 2**attempt].min)
    retry
  end
end

# with_back_off { NYLAS.messages.find(identifier: grant_id, message_id: message_id) }`,
    java: String.raw`import com.nylas.models.*;
import java.util.concurrent.Callable;

/** Runs the call again after a 5xx or a time-out, at most four times. */
static <T> T withBackOff(Callable<T> call) throws Exception {
    for (int attempt = 1; ; attempt++) {
        try {
            return call.call();
        } catch (NylasApiError e) {
            if (e.getStatusCode() < 500 || attempt == 4) throw e;
        } catch (NylasSdkTimeoutError e) {
            if (attempt == 4) throw e;
        }
        double seconds = Math.random() * Math.min(60, Math.pow(2, attempt));
        Thread.sleep((long) (seconds * 1000));
    }
}
// withBackOff(() -> nylas.messages().find(grantId, messageId));`,
    kotlin: String.raw`import com.nylas.models.NylasApiError
import com.nylas.models.NylasSdkTimeoutError
import kotlin.math.min
import kotlin.math.pow
import kotlin.random.Random

/** Runs the call again after a 5xx or a time-out. */
fun <T> withBackOff(attempts: Int = 4, call: () -> T): T {
    for (attempt in 1 until attempts) {
        try {
            return call()
        } catch (e: NylasApiError) {
            if ((e.statusCode ?: 0) < 500) throw e
        } catch (e: NylasSdkTimeoutError) {
            println("No answer from " + e.url)
        }
        Thread.sleep((Random.nextDouble() * min(60.0, 2.0.pow(attempt)) * 1000).toLong())
    }
    return call()
}`,
    curl: String.raw`# curl counts 408, 429, 500, 502, 503, 504 and time-outs as passing, and doubles its pauses.
# --max-time stands above the 90 seconds that Nylas itself takes at most for many requests.
curl --fail-with-body --retry 4 --retry-connrefused --max-time 120 \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages?limit=20" \
  --header "Authorization: Bearer $NYLAS_API_KEY"

# If it lasts, keep the request ID of one failure:
curl --silent --output /dev/null --dump-header - \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages?limit=20" \
  --header "Authorization: Bearer $NYLAS_API_KEY" | grep -i '^x-request-id:'`,
  },
}
