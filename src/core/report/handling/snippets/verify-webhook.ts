// A webhook endpoint: echo the challenge, and trust nothing that is not signed.
import type { Handling } from '../situation.ts'

export const verifyWebhook: Handling = {
  title: 'Answer the challenge, and check every signature',
  note: 'Both within 10 seconds. The signature covers the bytes as they arrive, so check it before anything unpacks or parses them.',
  snippets: {
    node: String.raw`import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

createServer(async (request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost')
  response.setHeader('Content-Type', 'text/plain')
  // Nylas asks by GET, once, and wants the bare value back.
  if (searchParams.has('challenge')) return response.end(searchParams.get('challenge'))
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const expected = createHmac('sha256', process.env.NYLAS_WEBHOOK_SECRET)
    .update(Buffer.concat(chunks))
    .digest()
  const sent = Buffer.from(request.headers['x-nylas-signature'] ?? '', 'hex')
  const genuine = sent.length === expected.length && timingSafeEqual(sent, expected)
  // Answer first, work on it afterwards.
  response.writeHead(genuine ? 200 : 401).end()
}).listen(3000)`,
    python: String.raw`import hashlib, hmac, os
from flask import Flask, Response, request

app = Flask(__name__)

@app.get("/webhook")
def challenge():
    # Nylas asks by GET, once, and wants the bare value back.
    return Response(request.args["challenge"], mimetype="text/plain")

@app.post("/webhook")
def notification():
    secret = os.environ["NYLAS_WEBHOOK_SECRET"].encode()
    expected = hmac.new(secret, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("x-nylas-signature", "")):
        return "", 401
    # Answer first, work on it afterwards.
    return "", 200`,
    ruby: String.raw`require "openssl"
require "sinatra"

# Nylas asks by GET, once, and wants the bare value back.
get "/webhook" do
  content_type "text/plain"
  params.fetch("challenge")
end

post "/webhook" do
  secret = ENV.fetch("NYLAS_WEBHOOK_SECRET")
  expected = OpenSSL::HMAC.hexdigest("SHA256", secret, request.body.read)
  sent = request.env["HTTP_X_NYLAS_SIGNATURE"].to_s
  halt 401 unless Rack::Utils.secure_compare(expected, sent)

  # Answer first, work on it afterwards.
  status 200
end`,
    java: String.raw`import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether Nylas sent this. rawBody: the bytes as they arrived; signature: x-nylas-signature. */
static boolean isGenuine(byte[] rawBody, String signature) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(System.getenv("NYLAS_WEBHOOK_SECRET").getBytes(), "HmacSHA256"));
    String expected = HexFormat.of().formatHex(mac.doFinal(rawBody));
    return MessageDigest.isEqual(expected.getBytes(), signature.getBytes());
}

// Nylas asks by GET, once, and wants the bare value back as text/plain:
//   nylas.webhooks().extractChallengeParameter(requestUrl)`,
    kotlin: String.raw`import java.security.MessageDigest
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Whether Nylas sent this. rawBody: the bytes as they arrived; signature: x-nylas-signature. */
fun isGenuine(rawBody: ByteArray, signature: String): Boolean {
    val secret = System.getenv("NYLAS_WEBHOOK_SECRET").toByteArray()
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret, "HmacSHA256")) }
    val expected = mac.doFinal(rawBody).joinToString("") { "%02x".format(it) }
    return MessageDigest.isEqual(expected.toByteArray(), signature.toByteArray())
}

// Nylas asks by GET, once, and wants the bare value back as text/plain:
//   nylas.webhooks().extractChallengeParameter(requestUrl)`,
    curl: String.raw`# What Nylas does first. The answer has to be 200 with test-123 and nothing else,
# no quotation marks, no chunks, within 10 seconds.
curl --include --max-time 10 "$WEBHOOK_URL?challenge=test-123"

# A signed notification, as Nylas sends it:
body='{"specversion":"1.0","type":"message.created","data":{"object":{}}}'
signature=$(printf %s "$body" | openssl dgst -sha256 -hmac "$NYLAS_WEBHOOK_SECRET" -r | cut -d' ' -f1)
curl --include "$WEBHOOK_URL" \
  --header "Content-Type: application/json" \
  --header "x-nylas-signature: $signature" \
  --data "$body"`,
  },
}
