// Of several statuses in prose, the one that is named beside Nylas.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

test.each([
  ['Hi team,\n\nsince this morning we got a 403 from Nylas whenever users list messages.\n\nThanks', 403],
  ['Nylas API responds with 500 Internal Server Error when we create an event', 500],
  ['Nylas returned 500 when we create events', 500],
  ['Nylas is returning 504 errors for some users', 504],
  ['Nylas answered with HTTP 409.', 409],
  ['Subject: Nylas returning 401', 401],
  ['Hello, our calls to the Nylas API are failing with a 401 since we rotated the key.', 401],
  ['getting HTTP 401 from api.us.nylas.com on /v3/grants', 401],
  ['We are seeing 502s from Nylas, is there an incident?', 502],
  ['Getting a 403 Forbidden error from Nylas when sending', 403],
  ['Our own API returned 500 Internal Server Error because Nylas returned 429 Too Many Requests', 429],
  ['We sometimes get a 403 and sometimes a 404 from Nylas', undefined],
  ['Yesterday Nylas returned 403 Forbidden, today it returns 429 Too Many Requests', undefined],
  ['We get a 404 from Nylas. Yesterday Nylas returned 500 too.', undefined],
  ['Nylas keeps returning 401/403', undefined],
  ['Does Nylas return 404 or 410 for a deleted message?', undefined],
  ['If Nylas returns 404, we delete the row', undefined],
  ['We have 403 users in Nylas', undefined],
  ['We got 450 messages from Nylas', undefined],
  ['Nylas returned 500 messages when we asked for 1000', undefined],
  ['Nylas returned messages for about 450 in total', undefined],
  ['Nylas sends around 500 to us each day', undefined],
  ['We got a 500 from Stripe while Nylas works', undefined],
  ['Our webhook is called by Nylas and it returns 500 then', undefined],
])('the status that prose names beside Nylas: %s', (text, status) => {
  const [{ status: found }] = inspect(text).exchanges
  expect([found?.value, text.slice(found?.range?.start ?? 0, found?.range?.end ?? 0)]).toEqual([
    status,
    status ? String(status) : '',
  ])
})
