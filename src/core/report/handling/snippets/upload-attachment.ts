// A file that is too big for the request: upload it first, then send its ID.
import type { Handling } from '../situation.ts'
import { nodeClient, pythonClient } from './client.ts'

export const uploadAttachment: Handling = {
  title: 'Upload a big attachment first, then send its ID',
  note: 'For Microsoft grants, up to 150 MB. Elsewhere 25 MB is the end, which the SDKs reach by themselves. A session lasts one hour.',
  snippets: {
    node: String.raw`import Nylas from 'nylas'
import { readFile } from 'node:fs/promises'

${nodeClient}

/** What belongs into the attachments of nylas.messages.send. */
export async function upload(grantId, path, filename, contentType) {
  const body = await readFile(path)
  const { data: session } = await nylas.attachments.createUploadSession({
    identifier: grantId,
    requestBody: { filename, contentType, size: body.length },
  })
  // The address is signed already: your API key stays out of this request.
  const headers = { 'Content-Type': contentType }
  const put = await fetch(session.url, { method: session.method, headers, body })
  if (!put.ok) throw new Error('The upload was answered with ' + put.status)
  const { attachmentId } = session
  await nylas.attachments.completeUploadSession({ identifier: grantId, attachmentId })
  return { id: attachmentId }
}`,
    python: String.raw`import os
import requests
from nylas import Client

${pythonClient}

def upload(grant_id: str, path: str, content_type: str) -> dict:
    """What belongs into the attachments of nylas.messages.send."""
    session = nylas.attachments.create_upload_session(grant_id, {
        "filename": os.path.basename(path),
        "content_type": content_type,
        "size": os.path.getsize(path),
    }).data
    # The address is signed already: your API key stays out of this request.
    with open(path, "rb") as file:
        requests.put(session.url, data=file, headers=session.headers).raise_for_status()
    nylas.attachments.complete_upload_session(grant_id, session.attachment_id)
    return {"id": session.attachment_id}`,
    ruby: String.raw`require "httparty"

# Plain requests, which work beside every version of the SDK.
def upload(grant_id, path, content_type)
  base = "#{ENV.fetch('NYLAS_API_URI')}/v3/grants/#{grant_id}/attachment-uploads"
  headers = { "Authorization" => "Bearer #{ENV.fetch('NYLAS_API_KEY')}",
              "Content-Type" => "application/json" }
  file = { filename: File.basename(path), content_type: content_type, size: File.size(path) }
  session = HTTParty.post(base, headers: headers, body: file.to_json).fetch("data")
  # The address is signed already: your API key stays out of this request.
  put = HTTParty.put(session["url"], headers: session["headers"], body: File.binread(path))
  raise "The upload was answered with #{put.code}" unless put.success?

  done = HTTParty.post("#{base}/#{session['attachment_id']}/complete", headers: headers)
  raise "The session was not completed: #{done.body}" unless done.success?

  { id: session["attachment_id"] }
end`,
    java: String.raw`import com.squareup.moshi.Moshi;
import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.util.*;

// Plain requests, which work beside every version of the SDK. body: filename, content_type, size
static String upload(String grantId, Path file, String body) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    String base = System.getenv("NYLAS_API_URI") + "/v3/grants/" + grantId + "/attachment-uploads";
    String bearer = "Bearer " + System.getenv("NYLAS_API_KEY");
    var text = HttpResponse.BodyHandlers.ofString();
    String json = http.send(HttpRequest.newBuilder(URI.create(base))
        .header("Authorization", bearer).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build(), text).body();
    Map<?, ?> answer = (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(json);
    Map<?, ?> session = (Map<?, ?>) answer.get("data");
    // The address is signed already: your API key stays out of this request.
    var put = HttpRequest.newBuilder(URI.create((String) session.get("url")));
    ((Map<?, ?>) session.get("headers")).forEach((k, v) -> put.header((String) k, (String) v));
    http.send(put.PUT(HttpRequest.BodyPublishers.ofFile(file)).build(), text);
    String id = (String) session.get("attachment_id");
    http.send(HttpRequest.newBuilder(URI.create(base + "/" + id + "/complete"))
        .header("Authorization", bearer).POST(HttpRequest.BodyPublishers.noBody()).build(), text);
    return id; // Send it as {"id": …} in attachments.
}`,
    kotlin: String.raw`import com.squareup.moshi.Moshi
import java.net.URI
import java.net.http.*
import java.nio.file.Path

// Plain requests, which work beside every version of the SDK. body: filename, content_type, size
fun upload(grantId: String, file: Path, body: String): String {
    val http = HttpClient.newHttpClient()
    val base = System.getenv("NYLAS_API_URI") + "/v3/grants/$grantId/attachment-uploads"
    fun ask(request: HttpRequest.Builder): String =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body()
    fun nylas(url: String) = HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", "Bearer " + System.getenv("NYLAS_API_KEY"))
        .header("Content-Type", "application/json")
    val json = ask(nylas(base).POST(HttpRequest.BodyPublishers.ofString(body)))
    val answer = Moshi.Builder().build().adapter(Any::class.java).fromJson(json) as Map<*, *>
    val session = answer["data"] as Map<*, *>
    // The address is signed already: your API key stays out of this request.
    val put = HttpRequest.newBuilder(URI.create(session["url"] as String))
    (session["headers"] as Map<*, *>).forEach { (k, v) -> put.header(k as String, v as String) }
    ask(put.PUT(HttpRequest.BodyPublishers.ofFile(file)))
    val id = session["attachment_id"] as String
    ask(nylas("$base/$id/complete").POST(HttpRequest.BodyPublishers.noBody()))
    return id // Send it as {"id": …} in attachments.
}`,
    curl: String.raw`base="$NYLAS_API_URI/v3/grants/$GRANT_ID/attachment-uploads"
session=$(curl --silent --fail-with-body "$base" \
  --header "Authorization: Bearer $NYLAS_API_KEY" \
  --header "Content-Type: application/json" \
  --data "$(jq -n --arg name report.pdf --argjson size "$(wc -c < report.pdf)" \
    '{filename: $name, content_type: "application/pdf", size: $size}')")
id=$(jq -r '.data.attachment_id' <<< "$session")

# The address is signed already: your API key stays out of this request.
curl --fail-with-body --upload-file report.pdf "$(jq -r '.data.url' <<< "$session")" \
  --header "Content-Type: application/pdf"

curl --silent --request POST "$base/$id/complete" \
  --header "Authorization: Bearer $NYLAS_API_KEY"
# Then send it: "attachments": [{"id": "…"}]`,
  },
}
