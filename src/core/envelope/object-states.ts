// What an answer that arrived in good order tells of things that are not: grants, webhooks, a Notetaker, scheduled sends.
import type { JsonValue } from '../json/value.ts'
import type { Breach } from './breach.ts'
import { type MaybeJson, field, has, spelling } from './shape.ts'

/** The place of a key below a pointer, as the object spells it. */
function at(object: MaybeJson, base: string, key: string): string {
  return `${base}/${spelling(object, key) ?? key}`
}

/** Calls of an invalid grant fail with 401, while the grant itself can be fetched at any time. */
export function invalidGrant(root: JsonValue): Breach[] {
  const grant = field(root, 'data')
  if (field(grant, 'grant_status') !== 'invalid') return []
  const message = 'The call worked, but calls for this grant fail until its person has signed in again.'
  return [{ pointer: at(grant, '/data', 'grant_status'), message, expected: 'valid', found: 'invalid' }]
}

/** A webhook destination to which most deliveries fail. */
export function failingWebhook(root: JsonValue): Breach[] {
  return webhookIn(root, 'failing', 'The call worked, but most deliveries to this webhook fail at the moment.')
}

/** A webhook destination that Nylas has given up. */
export function failedWebhook(root: JsonValue): Breach[] {
  return webhookIn(root, 'failed', 'The call worked, but Nylas no longer delivers to this webhook.')
}

function webhookIn(root: JsonValue, state: string, message: string): Breach[] {
  const webhook = field(root, 'data')
  if (!has(webhook, 'webhook_url') || field(webhook, 'status') !== state) return []
  return [{ pointer: '/data/status', message, expected: 'active', found: state }]
}

interface ListedState {
  /** A key that every such object has. */
  readonly mark: string
  readonly key: string
  readonly state: string
  readonly expected: string
  /** What those in this state are called, and what holds for each of them. */
  readonly name: string
  readonly fact: string
}

/** One finding for each state, however many of a list are in it: it stands at the first of them. */
const listedStates: Readonly<Record<'grant-invalid' | 'webhook-failing' | 'webhook-failed', ListedState>> = {
  'grant-invalid': {
    mark: 'grant_status',
    key: 'grant_status',
    state: 'invalid',
    expected: 'valid',
    name: 'Invalid grants',
    fact: 'Calls for such a grant fail until its person has signed in again',
  },
  'webhook-failing': {
    mark: 'webhook_url',
    key: 'status',
    state: 'failing',
    expected: 'active',
    name: 'Failing webhooks',
    fact: 'Most deliveries to such a webhook fail at the moment',
  },
  'webhook-failed': {
    mark: 'webhook_url',
    key: 'status',
    state: 'failed',
    expected: 'active',
    name: 'Failed webhooks',
    fact: 'Nylas no longer delivers to such a webhook',
  },
}

/** How many of those listed are in a state, and where the first of them stands. */
export function listedIn(root: JsonValue, id: keyof typeof listedStates): Breach[] {
  const { mark, key, state, expected, name, fact } = listedStates[id]
  const data = field(root, 'data')
  if (!Array.isArray(data)) return []
  const all = data.filter((entry: JsonValue) => has(entry, mark))
  const inState = all.filter((entry: JsonValue) => field(entry, key) === state)
  const [first] = inState
  if (first === undefined) return []
  const message = `${name} in this list: ${inState.length} of ${all.length}. ${fact}; the first stands here.`
  return [{ pointer: at(first, `/data/${data.indexOf(first)}`, key), message, expected, found: state }]
}

/** The call for a scheduled message works although the send failed; the list of them is a bare array. */
export function failedSchedules(root: JsonValue): Breach[] {
  const whole = Array.isArray(root) || has(root, 'schedule_id') ? root : field(root, 'data')
  const base = whole === root ? '' : '/data'
  const isList = Array.isArray(whole)
  const entries: readonly MaybeJson[] = isList ? whole : [whole]
  return entries.flatMap((entry, index) => {
    if (!has(entry, 'schedule_id') || field(field(entry, 'status'), 'code') !== 'failed') return []
    const message = 'The call worked, but this scheduled send failed.'
    return [{ pointer: `${base}${isList ? `/${index}` : ''}/status/code`, message, found: 'failed' }]
  })
}

/** An availability without any time in it; for free/busy, whose objects say what they are, that is no news. */
export function noFreeTime(root: JsonValue): Breach[] {
  const data = field(root, 'data')
  const slots = field(data, 'time_slots')
  if (!Array.isArray(slots) || slots.length > 0 || has(data, 'object')) return []
  return [{ pointer: at(data, '/data', 'time_slots'), message: 'The call worked, but no time is free.' }]
}

const entryFailures = new Map([
  ['bad_meeting_code', 'the code of the meeting is wrong'],
  ['bad_meeting_link', 'the link of the meeting is wrong'],
  ['invalid_token', 'the token in the link of the Zoom meeting is not valid'],
  ['sign_in_required', 'the meeting wants a sign-in, and the bot has none'],
  ['entry_denied', 'somebody refused to let the bot in'],
  ['no_response', 'nobody answered its request to join'],
  ['cannot_join', 'the meeting does not take the bot'],
  ['meeting_capacity_reached', 'the meeting is full'],
  ['admission_timeout', 'nobody let it in from the waiting room in time'],
])

/** A notification that arrives in good order can tell of a bot that stayed outside, or of a lost recording. */
export function notifiedNotetaker(root: JsonValue): Breach[] {
  const trigger = field(root, 'type')
  const notetaker = field(field(root, 'data'), 'object')
  if (trigger === 'notetaker.media') return mediaOf(notetaker, '/data/object')
  return trigger === 'notetaker.meeting_state' ? entryOf(notetaker, '/data/object') : []
}

/** A Notetaker that was fetched, and that stayed outside its meeting. */
export function failedNotetaker(root: JsonValue): Breach[] {
  const notetaker = field(root, 'data')
  return isNotetaker(notetaker) ? entryOf(notetaker, '/data') : []
}

/** A Notetaker that was fetched, and whose recording is lost. */
export function failedMedia(root: JsonValue): Breach[] {
  const notetaker = field(root, 'data')
  return isNotetaker(notetaker) ? mediaOf(notetaker, '/data') : []
}

/** The media are there, but not all that was asked for: what could not be made is listed beside the files. */
export function partialMedia(root: JsonValue): Breach[] {
  const data = field(root, 'data')
  const isNotified = field(root, 'type') === 'notetaker.media'
  const media = isNotified ? field(field(data, 'object'), 'media') : data
  const errors = field(media, 'errors')
  if (!Array.isArray(errors) || errors.length === 0) return []
  if (!isNotified && !mediaFiles.some((file) => has(field(media, file), 'url'))) return []
  const message = 'Not all files could be made: those listed here are missing.'
  return [{ pointer: isNotified ? '/data/object/media/errors' : '/data/errors', message }]
}

const mediaFiles = ['recording', 'transcript', 'thumbnail', 'summary', 'action_items']

function isNotetaker(value: MaybeJson): boolean {
  return field(value, 'object') === 'notetaker' || (has(value, 'meeting_link') && has(value, 'state'))
}

function mediaOf(notetaker: MaybeJson, base: string): Breach[] {
  const key = stateKey(notetaker)
  const found = field(notetaker, key)
  // Notifications leave the prefix out in places.
  if (found !== 'media_error' && found !== 'error') return []
  return [{ pointer: `${base}/${key}`, message: 'The recording could not be processed.', found }]
}

function entryOf(notetaker: MaybeJson, base: string): Breach[] {
  const reason = field(notetaker, 'meeting_state')
  const why = typeof reason === 'string' ? entryFailures.get(reason) : undefined
  if (typeof reason === 'string' && why !== undefined) {
    const message = `The Notetaker did not get in: ${why}.`
    return [{ pointer: at(notetaker, base, 'meeting_state'), message, found: reason }]
  }
  const key = stateKey(notetaker)
  if (field(notetaker, key) !== 'failed_entry') return []
  return [{ pointer: `${base}/${key}`, message: 'The Notetaker did not get in.', found: 'failed_entry' }]
}

/** Some services call it status. */
function stateKey(notetaker: MaybeJson): 'state' | 'status' {
  return field(notetaker, 'state') === undefined ? 'status' : 'state'
}
