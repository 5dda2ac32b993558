// Under which keys loggers, the services that collect logs, and HTTP clients keep a response and the facts of it.
import type { FieldPath } from '../field-path.ts'

/** The response, the likeliest place first. */
export const bodyPaths: readonly FieldPath[] = [
  'response',
  'response.data',
  'response.body',
  'body',
  'responseBody',
  'response_body',
  'error.response',
  'error.response.data',
  'error.response.body',
  'err.response',
  'err.response.data',
  'err.response.body',
  'cause.response.data',
  'data.response',
  'payload',
  'data',
  'data.error',
  'error',
  'err',
  'msg',
  'message',
  // Envelopes of Google Cloud, Docker, Sentry and Datadog.
  'jsonPayload',
  'jsonPayload.response',
  'jsonPayload.response.data',
  'jsonPayload.body',
  'jsonPayload.data',
  'jsonPayload.error.response.data',
  'jsonPayload.error',
  'jsonPayload.err.response.data',
  'jsonPayload.err',
  'jsonPayload.message',
  'textPayload',
  'log',
  'extra.response',
  'extra.body',
  'exception.values.0.value',
  // Answers of functions of one's own, and the panel in which n8n shows an error.
  'details',
  'detail',
  'errorText',
  'errorDetails.rawErrorMessage.0',
  // What Zapier and Webhook.site received, and what triggers of Pipedream and Hookdeck did, an item of n8n that failed.
  'content',
  'event.body',
  'request.body',
  'error.message',
  // What an HTTP action of Power Automate or Logic Apps got.
  'body.$content',
  'outputs.body',
  'outputs.body.$content',
  // Notifications by way of Amazon SNS, alone or in the event of a function, by SQS, and by Google Pub/Sub.
  'Message',
  'Records.0.Sns.Message',
  'Records.0.body',
  'message.data',
  'attributes.response',
  'attributes.error',
  'attributes.attributes.response',
  'attributes.attributes.error',
  'content.attributes.response',
  'content.attributes.error',
  'content.message',
  // The console of Postman, which copies no status.
  'Response Body',
]

/** Where the console of Postman keeps the headers of the response. */
export const postmanHeaders = 'Response Headers'

/** Its status. */
export const statusKeys: readonly FieldPath[] = [
  'statusCode',
  'status_code',
  'status',
  'http_status',
  'httpStatus',
  'httpCode',
]

/** The words that may tell it. */
export const wordsPaths: readonly FieldPath[] = ['error', 'message', 'msg']

/** When it was. */
export const timePaths: readonly FieldPath[] = [
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'datetime',
  'attributes.timestamp',
  'content.timestamp',
  'eventTimestamp',
  'record.time.timestamp',
]

/** How long it took: names that say the unit, or whose unit the logger fixes. */
export const durationPaths: readonly FieldPath[] = [
  'durationMs',
  'duration_ms',
  'responseTime',
  'response_time_ms',
  'latencyMs',
  'latency_ms',
  'elapsedMs',
  'elapsed_ms',
]

/** What only a logger writes. */
export const logKeys: readonly FieldPath[] = [
  'level',
  'severity',
  'lvl',
  'logger',
  'msg',
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'textPayload',
  'jsonPayload',
  'exception',
  // Of Cloudflare's `wrangler tail`, and of loguru.
  'eventTimestamp',
  'record.level',
]

/** What stands before the method and the address of the request. */
export const requestPaths: readonly string[] = [
  '',
  'request.',
  'req.',
  'config.',
  'response.config.',
  'error.config.',
  'err.config.',
  'http.',
  'attributes.http.',
  'attributes.attributes.http.',
  'content.attributes.http.',
]
