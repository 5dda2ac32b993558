// What comes after a page of a list.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

/** A list without entries is an answer like any other; whoever asks about it expected some. */
const nothingFound = {
  title: 'The request worked and found nothing',
  meaning:
    'The list is empty, and no further page follows. To Nylas that is no error: nothing fits what was asked for.',
  references: [docs.responses200],
} as const satisfies Rule['then']

const leaveFiltersOut = { text: 'Where you expected entries, leave out the filters one by one.' } as const

const checkGrant = {
  text: 'See that the grant in the path is the account that you mean, and that `grant_status` is valid.',
} as const

export const pagingRules: readonly Rule[] = [
  {
    id: 'paging/empty',
    when: { envelope: ['list'], paging: ['empty'] },
    then: {
      ...nothingFound,
      fix: [
        leaveFiltersOut,
        { text: 'See that grant, application and region of the request are those that you mean.' },
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/empty-mail',
    when: { envelope: ['list'], paging: ['empty'], endpoint: ['messages.list', 'threads.list', 'drafts.list'] },
    then: {
      ...nothingFound,
      fix: [
        leaveFiltersOut,
        {
          text: 'Times count in seconds since 1970: given in milliseconds they lie far in the future, and nothing fits.',
        },
        { text: '`in` takes the ID of a folder, as `GET …/folders` lists it, rather than the name that people see.' },
        checkGrant,
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/empty-events',
    when: { envelope: ['list'], paging: ['empty'], endpoint: ['events.list'] },
    then: {
      ...nothingFound,
      fix: [
        { text: 'See that `calendar_id` is the calendar that you mean: `primary` is only the main one.' },
        {
          text: '`start` and `end` count in seconds since 1970: given in milliseconds they lie far in the future, and nothing fits.',
        },
        checkGrant,
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/empty-grants',
    when: { envelope: ['list'], paging: ['empty'], endpoint: ['grants.list'] },
    then: {
      ...nothingFound,
      fix: [
        {
          text: 'A key lists the grants of its own application alone: see that it is that of the application and the environment in which people signed in.',
        },
        { text: 'Leave out the filters, such as `email` or `grant_status`.' },
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/cursor',
    when: { envelope: ['list'], paging: ['cursor'] },
    then: {
      meaning: 'This is one page of results, and another one follows: `next_cursor` leads to it.',
      fix: [{ text: 'For the next page send the same request with `page_token` set to `next_cursor`.' }],
      references: [docs.responses200],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/offset',
    when: { envelope: ['list'], paging: ['offset'] },
    then: {
      meaning:
        'This list is paged by `limit` and `offset`; it has no cursor. The page is full, so that another one may follow.',
      fix: [
        { text: 'For the next page send the same request with `offset` raised by `limit`.' },
        { text: 'Go on until a page comes with fewer entries than `limit`: that is the last one.' },
      ],
      references: [docs.responses200],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/offset-last',
    when: { envelope: ['list'], paging: ['offset-last'] },
    then: {
      meaning:
        'This list is paged by `limit` and `offset`. It holds fewer entries than `limit`, so it was the last page.',
      fix: [{ text: 'There is no further page to fetch.' }],
      references: [docs.responses200],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'paging/last',
    when: { envelope: ['list'], paging: ['last'] },
    then: {
      meaning: 'There is no cursor for a next page: this is all of the list, or its last page.',
      fix: [{ text: 'There is no further page to fetch.' }],
      references: [docs.responses200],
    },
    confidence: 'certain',
    source: 'contract',
  },
]
