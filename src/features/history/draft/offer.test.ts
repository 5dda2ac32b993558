import { expect, test } from 'vitest'
import { startWith } from './offer.ts'

const draft = (id: string, parts: object = {}) => ({
  id,
  text: `text of ${id}`,
  form: null,
  status: null,
  exchange: 0,
  updated: 1,
  declined: false,
  ...parts,
})
const own = draft('own')
const closed = draft('closed')
const nothing = { own: undefined, drafts: [], open: new Set<string>(), onScreen: '', hasLink: false }

test('a tab’s own draft comes back by itself, unless something stands in its place', () => {
  expect(startWith({ ...nothing, own })).toEqual({ kind: 'restore', draft: own })
  expect(startWith({ ...nothing, own, onScreen: 'typed already' })).toEqual({ kind: 'offer', draft: own })
  expect(startWith({ ...nothing, own, hasLink: true })).toEqual({ kind: 'offer', draft: own })
})

test('a draft that is on screen already is not offered', () => {
  expect(startWith({ ...nothing, own, onScreen: own.text, hasLink: true })).toEqual({ kind: 'nothing' })
  expect(startWith({ ...nothing, drafts: [closed], onScreen: closed.text })).toEqual({ kind: 'nothing' })
})

test('the latest draft of a closed tab is offered', () => {
  const open = new Set(['open'])
  const drafts = [draft('open'), draft('declined', { declined: true }), closed, draft('older')]
  expect(startWith({ ...nothing, drafts, open })).toEqual({ kind: 'offer', draft: closed })
  expect(startWith({ ...nothing, drafts: [draft('open')], open })).toEqual({ kind: 'nothing' })
})
