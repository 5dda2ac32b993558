// The objects of the API: which fields each is documented to have, and what a field means in one that means less elsewhere.
import { bookingFields, configurationFields, scheduleFields } from './objects/scheduling.ts'
import { calendarFields, contactFields, eventFields } from './objects/calendar.ts'
import { grantFields, webhookFields } from './objects/administration.ts'
import { folderFields, messageFields } from './objects/email.ts'
import { notetakerFields } from './objects/notetaker.ts'
import type { ObjectEntry } from './types.ts'

const person = (key: string) => `${key} ${key}[].email ${key}[].name`
const attachment = 'id grant_id filename content_type size is_inline content_id content_disposition'
const attachmentPaths = attachment
  .split(' ')
  .map((key) => `attachments[].${key}`)
  .join(' ')
const email =
  `id grant_id object thread_id subject body snippet starred folders metadata attachments ${attachmentPaths} ` +
  `${person('from')} ${person('to')} ${person('cc')} ${person('bcc')} ${person('reply_to')}`
const meetingSettings =
  'meeting_settings.video_recording meeting_settings.audio_recording meeting_settings.transcription ' +
  'meeting_settings.summary meeting_settings.action_items meeting_settings.leave_after_silence_seconds ' +
  'meeting_settings.summary_settings meeting_settings.action_items_settings meeting_settings.transcription_settings'

// Left out on purpose, because the official examples send them now in one kind and now in another: the postal code of a
// contact, the duration of a recording.
export const objects: readonly ObjectEntry[] = [
  {
    object: 'message',
    paths: words(
      `${email} date unread conversation raw_mime headers tracking_options reply_to_message_id schedule_id send_at use_draft`,
    ),
    fields: messageFields,
  },
  {
    object: 'draft',
    paths: words(`${email} date unread tracking_options tracking_options.opens tracking_options.links created_at`),
    fields: messageFields,
  },
  {
    object: 'thread',
    paths: words(
      `id grant_id object subject snippet starred unread folders has_attachments has_drafts message_ids draft_ids ` +
        `earliest_message_date latest_message_received_date latest_message_sent_date latest_draft_or_message ` +
        person('participants'),
    ),
    fields: [],
  },
  {
    object: 'folder',
    paths: words(
      'id grant_id object system_folder parent_id child_count total_count unread_count text_color background_color attributes',
    ),
    fields: folderFields,
  },
  { object: 'attachment', paths: words(attachment), fields: [] },
  { object: 'signature', paths: words('id grant_id object name body created_at updated_at'), fields: [] },
  {
    object: 'template',
    paths: words('id grant_id app_id object name subject body engine created_at updated_at'),
    fields: [],
  },
  {
    object: 'workflow',
    paths: words(
      'id grant_id app_id name template_id trigger_event is_enabled delay date_created from.email from.name',
    ),
    fields: [],
  },
  {
    object: 'calendar',
    paths: words(
      'id grant_id object location metadata hex_color hex_foreground_color is_owned_by_user is_primary owner_email ' +
        'notetaker notetaker.id notetaker.name notetaker.rules',
    ),
    fields: calendarFields,
  },
  {
    object: 'event',
    paths: words(
      'id grant_id calendar_id object master_event_id ical_uid html_link creator creator.email creator.name ' +
        'organizer organizer.email organizer.name participants participants[].email participants[].name ' +
        'participants[].status participants[].comment participants[].phone_number busy visibility read_only ' +
        'hide_participants when when.object when.time when.timezone when.date when.start_time when.end_time ' +
        'when.start_timezone when.end_timezone when.start_date when.end_date conferencing conferencing.provider ' +
        'conferencing.details conferencing.details.url conferencing.details.meeting_code ' +
        'conferencing.details.password conferencing.details.pin conferencing.details.phone conferencing.autocreate ' +
        'reminders reminders.use_default reminders.overrides reminders.overrides[].reminder_minutes ' +
        'reminders.overrides[].reminder_method recurrence occurrences cancelled_occurrences sequence resources ' +
        'capacity metadata notetaker notetaker.id notetaker.name created_at updated_at',
    ),
    fields: eventFields,
  },
  {
    object: 'contact',
    paths: words(
      'id grant_id object given_name middle_name surname suffix nickname display_name company_name job_title ' +
        'manager_name office_location notes birthday picture picture_url emails emails[].email emails[].type ' +
        'phone_numbers phone_numbers[].number phone_numbers[].type physical_addresses ' +
        'physical_addresses[].street_address physical_addresses[].city physical_addresses[].state ' +
        'physical_addresses[].country physical_addresses[].type im_addresses im_addresses[].im_address ' +
        'im_addresses[].type web_pages web_pages[].url web_pages[].type groups groups[].id',
    ),
    fields: contactFields,
  },
  { object: 'contact_group', paths: words('id grant_id object name group_type'), fields: [] },
  {
    object: 'notetaker',
    paths: words(
      `id grant_id object join_time meeting_link meeting_provider meeting_state meeting_settings ${meetingSettings} ` +
        'media.recording media.transcript media.summary media.action_items media.thumbnail',
    ),
    fields: notetakerFields,
  },
  {
    object: 'grant',
    paths: words(
      'id account_id provider grant_status scope email_aliases settings ip blocked user_agent provider_user_id ' +
        'workspace_id credential_id created_at updated_at',
    ),
    fields: grantFields,
  },
  {
    object: 'webhook',
    paths: words(
      'id trigger_types webhook_url webhook_secret notification_email_addresses compressed_delivery ' +
        'status_updated_at created_at updated_at',
    ),
    fields: webhookFields,
  },
  {
    object: 'channel',
    paths: words('id trigger_types topic notification_email_addresses compressed_delivery created_at updated_at'),
    fields: webhookFields,
  },
  {
    object: 'configuration',
    paths: words(
      'id slug requires_session_auth participants participants[].email participants[].name ' +
        'participants[].is_organizer participants[].availability participants[].booking availability ' +
        'availability.duration_minutes availability.interval_minutes availability.round_to ' +
        'availability.availability_rules availability.availability_rules.availability_method event_booking ' +
        'event_booking.booking_type event_booking.disable_emails event_booking.hide_participants ' +
        'event_booking.location event_booking.notify_participants event_booking.reminders event_booking.timezone ' +
        'event_booking.title scheduler scheduler.additional_fields scheduler.available_days_in_future ' +
        'scheduler.min_booking_notice scheduler.min_cancellation_notice scheduler.email_template',
    ),
    fields: configurationFields,
  },
  { object: 'session', paths: words('session_id'), fields: [] },
  {
    object: 'booking',
    paths: words('booking_id event_id organizer organizer.email organizer.name'),
    fields: bookingFields,
  },
  { object: 'schedule', paths: words('schedule_id status.description close_time'), fields: scheduleFields },
]

function words(text: string): string[] {
  return text.split(' ')
}
