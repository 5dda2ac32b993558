// A notification that asks for something: an expired grant, a message that was not sent or came back.
import type { Handling } from '../situation.ts'

export const handleWebhook: Handling = {
  title: 'Act on the notification',
  note: 'Answer 200 before the work, and expect the same id more than once: Nylas delivers again what it has no answer to.',
  snippets: {
    node: String.raw`/** notification: the parsed body, once its signature is checked. */
export async function onNotification({ id, type, data }, app) {
  if (await app.hasSeen(id)) return
  const { object } = data
  switch (type) {
    case 'grant.expired':
      // Requests fail until the person signs in again; within 72 hours nothing is lost.
      return app.askToReconnect(object.grant_id)
    case 'message.send_failed':
      // error is shaped as in a response: the provider has the last word.
      return app.reportUnsent(object.grant_id, object.error?.type,
        object.error?.provider_error ?? object.error?.message ?? object.reason)
    case 'message.bounce_detected':
      return app.stopSendingTo(object.bounced_addresses, object.bounce_reason)
  }
}`,
    python: String.raw`def on_notification(notification: dict, app) -> None:
    """notification: the parsed body, once its signature is checked."""
    if app.has_seen(notification["id"]):
        return
    data = notification["data"]["object"]
    match notification["type"]:
        case "grant.expired":
            # Requests fail until the person signs in again; within 72 hours nothing is lost.
            app.ask_to_reconnect(data["grant_id"])
        case "message.send_failed":
            # error is shaped as in a response: the provider has the last word.
            error = data.get("error") or {}
            app.report_unsent(data["grant_id"], error.get("type"),
                              error.get("provider_error") or error.get("message"))
        case "message.bounce_detected":
            app.stop_sending_to(data["bounced_addresses"], data.get("bounce_reason"))`,
    ruby: String.raw`# notification: the parsed body, once its signature is checked.
def on_notification(notification, app)
  return if app.seen?(notification["id"])

  object = notification.dig("data", "object")
  case notification["type"]
  when "grant.expired"
    # Requests fail until the person signs in again; within 72 hours nothing is lost.
    app.ask_to_reconnect(object["grant_id"])
  when "message.send_failed"
    # error is shaped as in a response: the provider has the last word.
    error = object["error"] || {}
    app.report_unsent(object["grant_id"], error["type"], error["provider_error"] || error["message"])
  when "message.bounce_detected"
    app.stop_sending_to(object["bounced_addresses"], object["bounce_reason"])
  end
end`,
    java: String.raw`import com.squareup.moshi.Moshi;
import java.util.Map;

/** body: the notification, once its signature is checked. Answers what to do. */
static String onNotification(String body) throws Exception {
    Map<?, ?> notification =
        (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(body);
    Map<?, ?> object = (Map<?, ?>) ((Map<?, ?>) notification.get("data")).get("object");
    // Keep notification.get("id") and drop what you have seen.
    return switch ((String) notification.get("type")) {
        // Requests fail until the person signs in again; within 72 hours nothing is lost.
        case "grant.expired" -> "Ask to reconnect " + object.get("grant_id");
        // error is shaped as in a response: the provider has the last word.
        case "message.send_failed" -> "Not sent: " + object.get("error");
        case "message.bounce_detected" -> "Stop sending to " + object.get("bounced_addresses");
        default -> "Nothing to do";
    };
}`,
    kotlin: String.raw`import com.squareup.moshi.Moshi

/** body: the notification, once its signature is checked. Answers what to do. */
fun onNotification(body: String): String {
    val notification = Moshi.Builder().build().adapter(Any::class.java).fromJson(body) as Map<*, *>
    val data = notification["data"] as Map<*, *>
    val item = data["object"] as Map<*, *>
    // Keep notification["id"] and drop what you have seen.
    return when (notification["type"]) {
        // Requests fail until the person signs in again; within 72 hours nothing is lost.
        "grant.expired" -> "Ask to reconnect " + item["grant_id"]
        // error is shaped as in a response: the provider has the last word.
        "message.send_failed" -> "Not sent: " + item["error"]
        "message.bounce_detected" -> "Stop sending to " + item["bounced_addresses"]
        else -> "Nothing to do"
    }
}`,
    curl: String.raw`# What a notification in a file asks for:
jq -r '.data.object as $o | {
  "grant.expired":           "ask to reconnect \($o.grant_id)",
  "message.send_failed":     "not sent: \($o.error.provider_error // $o.error.message // $o.reason)",
  "message.bounce_detected": "stop sending to \($o.bounced_addresses)"
}[.type] // "nothing to do"' notification.json

# The grant as it is now; grant_status "invalid" means that it waits for its owner:
curl --silent "$NYLAS_API_URI/v3/grants/$(jq -r '.data.object.grant_id' notification.json)" \
  --header "Authorization: Bearer $NYLAS_API_KEY" | jq '.data.grant_status'`,
  },
}
