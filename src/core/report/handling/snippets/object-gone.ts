// A 404 for an object that a notification named: it is gone or has another ID now.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient } from './client.ts'

export const objectGone: Handling = {
  title: 'Take a 404 for gone, and go on',
  note: 'An object can be deleted, or get another ID when a draft is sent, before you fetch it. Encode IDs in paths: a # cuts the rest off.',
  snippets: {
    node: String.raw`import Nylas, { NylasApiError } from 'nylas'

${nodeClient}

/** The message, or null where it is gone. */
export async function findMessage(grantId, messageId) {
  try {
    const { data } = await nylas.messages.find({ identifier: grantId, messageId })
    return data
  } catch (error) {
    // A grant that is not there is another matter: it names itself in the type.
    const gone = error instanceof NylasApiError && error.statusCode === 404
    if (gone && error.type !== 'grant.not_found') return null
    throw error
  }
}`,
    python: String.raw`import os
from nylas import Client
from nylas.models.errors import NylasApiError

${pythonClient}

def find_message(grant_id: str, message_id: str):
    """The message, or None where it is gone."""
    try:
        return nylas.messages.find(grant_id, message_id).data
    except NylasApiError as error:
        # A grant that is not there is another matter: it names itself in the type.
        if error.status_code == 404 and error.type != "grant.not_found":
            return None
        raise`,
    ruby: String.raw`require "erb"
require "nylas"

# The message, or nil where it is gone.
def find_message(nylas, grant_id, message_id)
  # The SDK puts the ID into the path as it is.
  id = ERB::Util.url_encode(message_id)
  message, = nylas.messages.find(identifier: grant_id, message_id: id)
  message
rescue Nylas::NylasApiError => e
  # A grant that is not there is another matter: it names itself in the type.
  raise unless e.status_code == 404 && e.type != "grant.not_found"

  nil
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.Optional;

${javaClient}

/** The message, or nothing where it is gone. */
static Optional<Message> findMessage(String grantId, String messageId) throws Exception {
    try {
        return Optional.of(nylas.messages().find(grantId, messageId).getData());
    } catch (NylasApiError e) {
        // A grant that is not there is another matter: it names itself in the type.
        boolean gone = e.getStatusCode() == 404 && !"grant.not_found".equals(e.getType());
        if (gone) return Optional.empty();
        throw e;
    }
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.*

${kotlinClient}

/** The message, or null where it is gone. */
fun findMessage(grantId: String, messageId: String): Message? =
    try {
        nylas.messages().find(grantId, messageId).data
    } catch (e: NylasApiError) {
        // A grant that is not there is another matter: it names itself in the type.
        if (e.statusCode == 404 && e.type != "grant.not_found") null else throw e
    }`,
    curl: String.raw`# The ID, encoded for a path:
id=$(jq -rn --arg id "$MESSAGE_ID" '$id | @uri')

status=$(curl --silent --output message.json --write-out '%{http_code}' \
  "$NYLAS_API_URI/v3/grants/$GRANT_ID/messages/$id" \
  --header "Authorization: Bearer $NYLAS_API_KEY")

case $status in
  200) jq '.data.subject' message.json ;;
  404) echo "gone, or known under another ID now" ;;
  *)   jq '{request_id, error}' message.json ;;
esac`,
  },
}
