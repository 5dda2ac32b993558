// A 429: wait as long as the response asks, or a growing time, and try again.
import type { Handling } from '../situation.ts'

export const waitAndRetry: Handling = {
  title: 'Wait as long as the response asks, then try again',
  note: 'Providers name the pause in Retry-After, some only inside their message. Without either the pause doubles, with chance in it.',
  snippets: {
    node: String.raw`import { NylasApiError } from 'nylas'

/** Runs the call again while it is answered with 429, at most five times. */
export async function patiently(call) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      const limited = error instanceof NylasApiError && error.statusCode === 429
      if (!limited || attempt === 4) throw error
      const asked = Number(error.headers?.['retry-after'])
      const seconds = asked > 0 ? asked : Math.random() * Math.min(60, 2 ** attempt)
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }
}

// await patiently(() => nylas.messages.list({ identifier: grantId }))`,
    python: String.raw`import random
import time
from nylas.models.errors import NylasApiError

def patiently(call, attempts=5):
    """Runs the call again while it is answered with 429."""
    for attempt in range(attempts):
        try:
            return call()
        except NylasApiError as error:
            if error.status_code != 429 or attempt == attempts - 1:
                raise
            asked = (error.headers or {}).get("retry-after", "")
            pause = random.uniform(0, min(60, 2**attempt))
            time.sleep(int(asked) if asked.isdigit() else pause)

# patiently(lambda: nylas.messages.list(grant_id))`,
    ruby: String.raw`require "nylas"

# Runs the block again while it is answered with 429.
def patiently(attempts: 5)
  attempt = 0
  begin
    yield
  rescue Nylas::NylasApiError => e
    attempt += 1
    raise if e.status_code != 429 || attempt == attempts

    # Errors carry the headers of the response from version 6.7 on.
    asked = e.headers && e.headers["retry-after"]
    sleep(asked.to_i.positive? ? asked.to_i : rand * [60, 2**attempt].min)
    retry
  end
end

# patiently { NYLAS.messages.list(identifier: grant_id) }`,
    java: String.raw`import com.nylas.models.NylasApiError;
import java.util.*;
import java.util.concurrent.Callable;

/** Runs the call again while it is answered with 429, at most five times. */
static <T> T patiently(Callable<T> call) throws Exception {
    for (int attempt = 0; ; attempt++) {
        try {
            return call.call();
        } catch (NylasApiError e) {
            if (e.getStatusCode() != 429 || attempt == 4) throw e;
            List<String> asked = e.getHeaders() == null ? null : e.getHeaders().get("retry-after");
            double seconds = asked != null && asked.get(0).matches("\\d+")
                ? Integer.parseInt(asked.get(0))
                : Math.random() * Math.min(60, Math.pow(2, attempt));
            Thread.sleep((long) (seconds * 1000));
        }
    }
}
// patiently(() -> nylas.messages().list(grantId));`,
    kotlin: String.raw`import com.nylas.models.NylasApiError
import kotlin.math.min
import kotlin.math.pow
import kotlin.random.Random

/** Runs the call again while it is answered with 429. */
fun <T> patiently(attempts: Int = 5, call: () -> T): T {
    for (attempt in 0 until attempts - 1) {
        try {
            return call()
        } catch (e: NylasApiError) {
            if (e.statusCode != 429) throw e
            val asked = e.headers?.get("retry-after")?.firstOrNull()?.toLongOrNull()
            val pause = Random.nextDouble() * min(60.0, 2.0.pow(attempt)) * 1000
            Thread.sleep(asked?.times(1000) ?: pause.toLong())
        }
    }
    return call()
}
// patiently { nylas.messages().list(grantId) }`,
    curl: String.raw`# curl waits as long as Retry-After asks; without that header it doubles its pauses.
curl --fail-with-body --retry 5 --retry-max-time 300 \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages?limit=20" \
  --header "Authorization: Bearer $NYLAS_API_KEY"

# What the provider asked for, and how many of its calls this request took:
curl --silent --dump-header - --output /dev/null \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages?limit=20" \
  --header "Authorization: Bearer $NYLAS_API_KEY" \
  | grep -i -E '^(retry-after|nylas-provider-request-count|nylas-gmail-quota-usage):'`,
  },
}
