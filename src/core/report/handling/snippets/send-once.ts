// Sending: one Idempotency-Key per message, kept where Nylas failed and renewed where the message was refused.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient } from './client.ts'

export const sendOnce: Handling = {
  title: 'Send under an Idempotency-Key, so that no retry delivers twice',
  note: 'Keep the key after a broken connection, a 5xx of Nylas or a call that still runs. After a refusal send under a new one. A key holds for one hour.',
  snippets: {
    node: String.raw`import Nylas, { NylasApiError } from 'nylas'
import { randomUUID } from 'node:crypto'

${nodeClient}

export async function sendOnce(grantId, requestBody, key = randomUUID(), tries = 4) {
  try {
    const overrides = { headers: { 'Idempotency-Key': key } }
    return await nylas.messages.send({ identifier: grantId, requestBody, overrides })
  } catch (error) {
    const answered = error instanceof NylasApiError
    const running = answered && error.type === 'api.concurrent_idempotent_request'
    const ofNylas = !answered || (error.statusCode >= 500 && !error.providerError)
    // A refusal by the provider or of the request itself: put it right, then take a new key.
    if (tries === 1 || !(running || ofNylas)) throw error
    await new Promise((resolve) => setTimeout(resolve, 5000 * Math.random()))
    return sendOnce(grantId, requestBody, key, tries - 1)
  }
}`,
    python: String.raw`import os, random, time, uuid
from nylas import Client
from nylas.models.errors import NylasApiError, NylasSdkTimeoutError

${pythonClient}

def send_once(grant_id, message, tries=4):
    overrides = {"headers": {"Idempotency-Key": str(uuid.uuid4())}}
    for attempt in range(1, tries + 1):
        try:
            return nylas.messages.send(grant_id, dict(message), overrides=overrides)
        except NylasApiError as error:
            running = error.type == "api.concurrent_idempotent_request"
            of_nylas = error.status_code >= 500 and not error.provider_error
            # A refusal: put it right, then call again, which takes a new key.
            if attempt == tries or not (running or of_nylas):
                raise
        except NylasSdkTimeoutError:
            if attempt == tries:
                raise
        time.sleep(random.uniform(0, 5))`,
    ruby: String.raw`require "httparty"
require "securerandom"

# The send of the Ruby SDK takes no headers, so this request goes out without it.
def send_once(grant_id, message, key: SecureRandom.uuid, tries: 4)
  url = "#{ENV.fetch('NYLAS_API_URI')}/v3/grants/#{grant_id}/messages/send"
  headers = { "Authorization" => "Bearer #{ENV.fetch('NYLAS_API_KEY')}",
              "Content-Type" => "application/json", "Idempotency-Key" => key }
  response = HTTParty.post(url, headers: headers, body: message.to_json, timeout: 120)
  error = response["error"] || {}
  running = error["type"] == "api.concurrent_idempotent_request"
  of_nylas = response.code >= 500 && !error["provider_error"]
  # After a refusal put it right, and call again: that takes a new key.
  return response if tries == 1 || !(running || of_nylas)

  sleep(rand * 5)
  send_once(grant_id, message, key: key, tries: tries - 1)
rescue Net::OpenTimeout, Net::ReadTimeout
  tries == 1 ? raise : send_once(grant_id, message, key: key, tries: tries - 1)
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.*;

${javaClient}

static Message sendOnce(String grantId, SendMessageRequest request) throws Exception {
    RequestOverrides overrides = new RequestOverrides.Builder()
        .headers(Map.of("Idempotency-Key", UUID.randomUUID().toString())).build();
    for (int tries = 4; ; tries--) {
        try {
            return nylas.messages().send(grantId, request, overrides).getData();
        } catch (NylasApiError e) {
            boolean running = "api.concurrent_idempotent_request".equals(e.getType());
            boolean ofNylas = e.getStatusCode() >= 500 && e.getProviderError() == null;
            // A refusal: put it right, then call again, which takes a new key.
            if (tries == 1 || !(running || ofNylas)) throw e;
        } catch (NylasSdkTimeoutError e) {
            if (tries == 1) throw e;
        }
        Thread.sleep((long) (Math.random() * 5000));
    }
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.*
import java.util.UUID

${kotlinClient}

fun sendOnce(grantId: String, request: SendMessageRequest, tries: Int = 4): Message {
    val key = UUID.randomUUID().toString()
    val overrides = RequestOverrides(headers = mapOf("Idempotency-Key" to key))
    for (attempt in 1 until tries) {
        try {
            return nylas.messages().send(grantId, request, overrides).data
        } catch (e: NylasApiError) {
            val running = e.type == "api.concurrent_idempotent_request"
            val ofNylas = (e.statusCode ?: 0) >= 500 && e.providerError == null
            // A refusal: put it right, then call again, which takes a new key.
            if (!running && !ofNylas) throw e
        } catch (e: NylasSdkTimeoutError) {
            println("No answer from " + e.url)
        }
        Thread.sleep((0..5000L).random())
    }
    return nylas.messages().send(grantId, request, overrides).data
}`,
    curl: String.raw`# One key per message, made once. Repeat the same line with the same key only after a
# broken connection, a 5xx without provider_error, or api.concurrent_idempotent_request.
key=$(uuidgen)
curl --silent --show-error --dump-header - \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages/send" \
  --header "Authorization: Bearer $NYLAS_API_KEY" \
  --header "Content-Type: application/json" \
  --header "Idempotency-Key: $key" \
  --data @message.json

# "Idempotent-Response: true" among the headers: this is the first answer once more,
# and nothing was sent again.`,
  },
}
