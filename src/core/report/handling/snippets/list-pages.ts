// A list with more behind it: follow the cursor to the end.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient, rubyClient } from './client.ts'

export const listPages: Handling = {
  title: 'Follow the cursor to the last page',
  note: 'next_cursor goes back as page_token, beside the same filters. The last page has none, or null. Small pages avoid time-outs.',
  snippets: {
    node: String.raw`import Nylas from 'nylas'

${nodeClient}

/** Every message that fits, one at a time; pages are fetched as they are needed. */
export async function* allMessages(grantId, filters = {}) {
  const pages = nylas.messages.list({
    identifier: grantId,
    queryParams: { limit: 50, ...filters },
  })
  for await (const page of pages) yield* page.data
}

// for await (const message of allMessages(grantId, { unread: true })) console.log(message.id)`,
    python: String.raw`import os
from nylas import Client

${pythonClient}

def all_messages(grant_id: str, **filters):
    """Every message that fits, one at a time; pages are fetched as they are needed."""
    query = {"limit": 50, **filters}
    while True:
        page = nylas.messages.list(grant_id, query_params=query)
        yield from page.data
        if not page.next_cursor:
            return
        query["page_token"] = page.next_cursor

# for message in all_messages(grant_id, unread=True): print(message.id)`,
    ruby: String.raw`require "nylas"

${rubyClient}

# Every message that fits, one at a time; pages are fetched as they are needed.
def each_message(grant_id, **filters)
  query = { limit: 50, **filters }
  loop do
    messages, _request_id, cursor = NYLAS.messages.list(identifier: grant_id, query_params: query)
    messages.each { |message| yield message }
    break unless cursor

    query[:page_token] = cursor
  end
end

# each_message(grant_id, unread: true) { |message| puts message[:id] }`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.function.Consumer;

${javaClient}

static void forEachMessage(String grantId, Consumer<Message> action)
        throws NylasApiError, NylasSdkTimeoutError {
    String cursor = null;
    do {
        ListMessagesQueryParams query =
            new ListMessagesQueryParams.Builder().limit(50).pageToken(cursor).build();
        ListResponse<Message> page = nylas.messages().list(grantId, query);
        page.getData().forEach(action);
        cursor = page.getNextCursor();
    } while (cursor != null && !cursor.isEmpty());
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.*

${kotlinClient}

/** Every message, one at a time; pages are fetched as they are needed. */
fun allMessages(grantId: String): Sequence<Message> = sequence {
    var cursor: String? = null
    do {
        val query = ListMessagesQueryParams(limit = 50, pageToken = cursor)
        val page = nylas.messages().list(grantId, query)
        yieldAll(page.data)
        cursor = page.nextCursor
    } while (!cursor.isNullOrEmpty())
}`,
    curl: String.raw`# Every message as one line of JSON.
page() {
  curl --silent --fail-with-body --get --retry 5 \
    "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages" \
    --header "Authorization: Bearer $NYLAS_API_KEY" \
    --data "limit=50" "$@"
}

answer=$(page) && jq -c '.data[]' <<< "$answer"
while cursor=$(jq -er '.next_cursor // empty' <<< "$answer"); do
  answer=$(page --data-urlencode "page_token=$cursor") || break
  jq -c '.data[]' <<< "$answer"
done`,
  },
}
