// What kept a Notetaker out of its meeting decides whose move it is.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

function verdicts(state: string) {
  const notetaker = {
    id: 'n',
    object: 'notetaker',
    state: 'failed_entry',
    meeting_state: state,
    meeting_link: 'https://zoom.us/j/1',
  }
  const fetched = { request_id: 'r', data: notetaker }
  const notified = {
    specversion: '1.0',
    type: 'notetaker.meeting_state',
    source: '/nylas/notetaker',
    id: 'i',
    time: 1,
    data: { application_id: 'a', object: notetaker },
  }
  return [fetched, notified].map((body) => inspect(JSON.stringify(body)).exchanges[0].diagnosis)
}

test.each([
  ['entry_denied', 'end-user', /waiting room/, /link|sign-in/],
  ['no_response', 'end-user', /waiting room/, /link|sign-in/],
  ['admission_timeout', 'end-user', /waiting room/, /link|sign-in/],
  ['bad_meeting_code', 'developer', /leads to no meeting/, /waiting room|admit the bot|sign-in/],
  ['bad_meeting_link', 'developer', /leads to no meeting/, /waiting room|admit the bot|sign-in/],
  ['invalid_token', 'developer', /token/, /waiting room|admit the bot|sign-in/],
  ['internal_error', 'nylas', /failed at Nylas/, /waiting room|admit the bot|sign-in/],
  ['network_error', 'nylas', /connection of the bot/, /waiting room|admit the bot|sign-in/],
  ['sign_in_required', 'end-user', /signed in/, /waiting room|admit the bot/],
  ['meeting_capacity_reached', 'end-user', /as many participants/, /waiting room|sign-in/],
])('%s names its own cause and no other', (state, actor, cause, others) => {
  for (const { title, causes, fix, actor: found } of verdicts(state)) {
    const told = JSON.stringify([causes, fix])
    expect([title, found]).toEqual(['The Notetaker did not get into the meeting', actor])
    expect(told).toMatch(cause)
    expect(told).not.toMatch(others)
  }
})

test('a reason that may be any of them leaves them all open', () => {
  for (const { causes } of verdicts('cannot_join')) expect(causes).toHaveLength(2)
})

test('a conflict that speaks of something else is not one of a Notetaker', () => {
  const conflict = (message: string) => {
    const error = { type: 'conflict', message }
    return inspect(`HTTP/2 409\n\n${JSON.stringify({ request_id: 'r', error })}`).exchanges[0].diagnosis.title
  }
  expect(conflict('Draft was already sent')).toBe('This draft was sent before')
  expect(conflict('Webhook already exists')).toBe('The request clashes with what is there')
  expect(conflict("This request isn't supported for the Notetaker's current state.")).toContain('Notetaker')
})
