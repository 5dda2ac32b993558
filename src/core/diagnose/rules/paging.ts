// What comes after a page of a list.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const pagingRules: readonly Rule[] = [
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
