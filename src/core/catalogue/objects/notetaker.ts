// What fields mean in Notetakers alone.
import type { FieldEntry, FieldValue } from '../types.ts'

const states: readonly FieldValue[] = [
  ['scheduled', 'It waits for its time to join.'],
  ['connecting', 'It is on its way into the meeting.'],
  ['waiting_for_entry', 'It is in the lobby: somebody in the meeting has to let it in.'],
  ['attending', 'It is in the meeting.'],
  ['disconnected', 'It has left the meeting; `meeting_state` says why.'],
  ['failed_entry', 'It never got into the meeting; `meeting_state` says why.'],
  ['processing', 'The meeting is over and its media are being made.'],
  ['media_processing', 'The meeting is over and its media are being made.'],
  ['available', 'The media can be downloaded.'],
  ['media_available', 'The media can be downloaded.'],
  ['media_error', 'The media could not be made.'],
  ['media_deleted', 'The media are gone: deleted, or kept no longer.'],
]

export const notetakerFields: readonly FieldEntry[] = [
  {
    path: 'state',
    name: 'Notetaker state',
    meaning: 'Where the bot or its media are.',
    kind: 'text',
    values: states,
    source: 'async-contract',
  },
  {
    path: 'status',
    name: 'Notetaker status',
    meaning: 'Where the bot or its media are; it repeats what `state` says.',
    kind: 'text',
    values: states,
    source: 'contract',
  },
  {
    path: 'name',
    name: 'Bot name',
    meaning: 'Name under which the bot shows up in the list of participants.',
    kind: 'text',
    source: 'contract',
  },
]
