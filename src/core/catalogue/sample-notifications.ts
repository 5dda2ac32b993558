// A webhook notification for any trigger, its object shaped as the trigger's own page describes it.
import { eventCodes } from './event-codes.ts'
import { type Json, jsonText, standInIds } from './sample-texts.ts'

const { applicationId, grantId, connectorId, scheduleId, messageId } = standInIds
const happenedAt = 1_773_133_482
const startsAt = 1_773_140_400

const message = {
  id: messageId,
  grant_id: grantId,
  object: 'message',
  thread_id: messageId,
  subject: 'Minutes of the planning meeting',
  from: [{ name: 'Ada Example', email: 'ada@example.com' }],
  to: [{ name: 'Ben Example', email: 'ben@example.com' }],
  date: happenedAt,
  snippet: 'Hi Ben, here is what we agreed on',
  unread: true,
  folders: ['INBOX'],
}
const tracked = { grant_id: grantId, message_id: messageId, label: 'invitation', timestamp: happenedAt }
const sender = {
  id: messageId,
  subject: 'Your order has shipped',
  from: 'shop@example.com',
  to: ['ben@example.com'],
  sent_at: happenedAt - 60,
}
const booking = {
  configuration_id: 'AAAA-BBBB-1111',
  booking_id: 'CCCC-DDDD-2222',
  booking_info: {
    event_id: 'evt_19a4d3e8',
    start_time: startsAt,
    end_time: startsAt + 1800,
    participants: [{ name: 'Ben Example', email: 'ben@example.com' }],
  },
}
const notetaker = { id: 'ntk_5d0e8a17', grant_id: grantId, object: 'notetaker' }
const extracted = {
  grant_id: grantId,
  fetched_email_id: messageId,
  email_timestamp: happenedAt,
  confidence_score: 1,
  merchant: { name: 'Example Shop', domain: 'shop.example.com' },
  status: 'success',
  error: null,
}

const bounce = { bounced_at: happenedAt, type: 'MailboxFull', recipients: [{ email: 'ben@example.com' }] }

/** What stands in `data.object`, by trigger. Where only the family is named, all its triggers send the same. */
const objects: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['message', message],
  ['message.deleted', { id: messageId, grant_id: grantId, object: 'message' }],
  ['message.send_success', { ...message, schedule_id: scheduleId, send_at: happenedAt }],
  [
    'message.bounce_detected',
    {
      type: 'mailbox_unavailable',
      code: '550',
      bounce_reason: 'The mailbox does not exist',
      bounce_date: 'Tue, 10 Mar 2026 09:04:42 +0000',
      bounced_addresses: 'ben@example.com',
      grant_id: grantId,
      origin: { id: messageId, subject: 'Your order has shipped', from: 'shop@example.com', to: ['ben@example.com'] },
    },
  ],
  ['message.opened', { ...tracked, object: 'message', message_data: { count: 1, timestamp: happenedAt } }],
  [
    'message.link_clicked',
    { ...tracked, object: 'message', link_data: [{ url: 'https://www.example.com/', count: 1 }] },
  ],
  [
    'thread.replied',
    { ...tracked, object: 'thread', root_message_id: messageId, reply_data: { count: 1 }, from_self: false },
  ],
  ['folder', { id: 'Label_12', grant_id: grantId, object: 'folder', name: 'Receipts' }],
  [
    'calendar',
    { id: 'team@example.com', grant_id: grantId, object: 'calendar', name: 'Team', timezone: 'Europe/Berlin' },
  ],
  [
    'event',
    {
      id: 'evt_19a4d3e8',
      grant_id: grantId,
      calendar_id: 'team@example.com',
      object: 'event',
      title: 'Planning meeting',
      when: { object: 'timespan', start_time: startsAt, end_time: startsAt + 1800 },
    },
  ],
  ['contact', { id: 'c7052', grant_id: grantId, object: 'contact', given_name: 'Ben', surname: 'Example' }],
  ['contact.deleted', { id: 'c7052', grant_id: grantId, object: 'contact' }],
  ['booking', { ...booking, booking_ref: 'EEEE-FFFF-3333', object: 'booking' }],
  ['booking.cancelled', { ...booking, booking_info: { ...booking.booking_info, cancellation_reason: 'Ill today' } }],
  ['booking.reminder', { ...booking, booking_info: { ...booking.booking_info, time_until_event: 900 } }],
  [
    'booking.rescheduled',
    {
      ...booking,
      booking_ref: 'EEEE-FFFF-3333',
      booking_info: { ...booking.booking_info, old_start_time: startsAt - 86_400, old_end_time: startsAt - 84_600 },
    },
  ],
  [
    'notetaker',
    { ...notetaker, meeting_link: 'https://meet.example.com/abc', join_time: startsAt, state: 'scheduled' },
  ],
  ['notetaker.deleted', notetaker],
  ['notetaker.meeting_state', { ...notetaker, state: 'connecting', meeting_state: 'waiting_for_entry' }],
  ['notetaker.media', { ...notetaker, state: 'available', status: 'available' }],
  [
    'message.intelligence.order',
    { ...extracted, object: 'order', orders: [{ order_number: '1042', total_amount: 2599, currency: 'EUR' }] },
  ],
  [
    'message.intelligence.tracking',
    { ...extracted, object: 'tracking', shippings: [{ carrier: 'Example Post', tracking_number: 'EX1042' }] },
  ],
  ['message.intelligence.return', { ...extracted, object: 'return', returns: [{ order_number: '1042' }] }],
  ['message.intelligence.travel', { ...extracted, object: 'travel' }],
  [
    'message.delivered',
    { message: sender, delivered: { delivered_at: happenedAt, recipients: [{ email: 'ben@example.com' }] } },
  ],
  ['message.bounced', { message: sender, bounce }],
  [
    'message.complaint',
    { message: sender, complaint: { reported_at: happenedAt, complained_recipients: [{ email: 'ben@example.com' }] } },
  ],
  ['message.rejected', { message: sender, rejected_at: happenedAt }],
  ['connector', { id: connectorId }],
])

/** Triggers whose `source` is not that of a mailbox at Google. */
const origins: readonly (readonly [start: string, source: string])[] = [
  ['grant.imap_sync_completed', '/imap/emails/historic'],
  ['grant.', '/nylas/system'],
  ['connector.', '/nylas/system'],
  ['message.opened', '/com/nylas/tracking'],
  ['message.link_clicked', '/com/nylas/tracking'],
  ['thread.replied', '/com/nylas/tracking'],
  ['message.send_', '/nylas/send'],
  ['message.transactional.', '/nylas/send'],
  ['booking.', '/nylas/passthru'],
  ['notetaker.', '/nylas/notetaker'],
  ['calendar.', '/google/events/incremental'],
  ['event.', '/google/events/incremental'],
  ['contact.', '/google/contacts/incremental'],
]

/** A notification of the trigger; grant triggers carry an event code, which can be given. */
export function notificationSample(trigger: string, code?: number): string {
  return jsonText({
    specversion: '1.0',
    type: trigger,
    source: origins.find(([start]) => trigger.startsWith(start))?.[1] ?? '/google/emails/realtime',
    id: 'mQ7vXc2LpT9sKw4eRb6yHn',
    time: happenedAt,
    webhook_delivery_attempt: 1,
    data: dataOf(trigger, code),
  })
}

function dataOf(trigger: string, code: number | undefined): Json {
  if (trigger === 'message.send_failed') return sendFailure
  const application = { application_id: applicationId }
  if (trigger.startsWith('grant.')) return { ...application, object: grantObject(trigger, code) }
  // What Agent Accounts and transactional sends report has the same form.
  const alike = trigger.replace('.transactional.', '.')
  const object = objects.get(alike) ?? objects.get(trigger.slice(0, trigger.indexOf('.'))) ?? {}
  return { ...application, grant_id: grantId, object }
}

const sendFailure: Json = {
  application_id: applicationId,
  grant_id: grantId,
  reason: 'The provider did not accept the message.',
  error: {
    type: 'api.provider_error',
    message: 'Provider returned an error',
    status_code: 400,
    provider_error: { error: { code: 400, message: 'Invalid To header' } },
  },
  object: { object: 'message', grant_id: grantId, id: messageId, schedule_id: scheduleId, send_at: happenedAt },
}

function grantObject(trigger: string, code: number | undefined): Json {
  const known = eventCodes.find(({ name }) => name === trigger)?.code
  const isSync = trigger === 'grant.imap_sync_completed'
  return {
    code: code ?? known ?? 25_012,
    grant_id: grantId,
    integration_id: connectorId,
    provider: isSync ? 'imap' : 'google',
    ...(trigger === 'grant.updated' && { reauthentication_flag: code === 25_027 }),
  }
}
