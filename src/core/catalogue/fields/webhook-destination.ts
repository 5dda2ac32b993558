// Webhook destinations and notification channels.
import type { FieldEntry } from '../types.ts'

export const webhookDestinationFields: readonly FieldEntry[] = [
  {
    path: 'trigger_types',
    name: 'Triggers',
    meaning: 'Events that this destination gets notifications for.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'webhook_url',
    name: 'Webhook address',
    meaning: 'HTTPS address Nylas posts to; it must answer the challenge before it becomes active.',
    kind: 'url',
    source: 'contract',
  },
  {
    path: 'webhook_secret',
    name: 'Webhook secret',
    meaning: 'Key for checking the x-nylas-signature header; keep it out of logs and links.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'notification_email_addresses',
    name: 'Alert addresses',
    meaning: 'Who gets an email when deliveries to this destination keep failing.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'compressed_delivery',
    name: 'Compressed delivery',
    meaning: 'True when Nylas sends the body compressed with gzip; check the signature before unpacking.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'status_updated_at',
    name: 'Status changed',
    meaning: 'When the destination last changed between active, failing, failed and pause.',
    kind: 'epoch-seconds',
    source: 'contract',
  },
  {
    path: 'topic',
    name: 'Pub/Sub topic',
    meaning: 'Google Cloud topic in your project that Nylas publishes to.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'ip_addresses',
    name: 'Sender addresses',
    meaning: 'Addresses that Nylas sends webhooks from; allow them in your firewall.',
    kind: 'list',
    source: 'sdk-source',
  },
]
