import { expect, test } from 'vitest'
import { startWith } from './offer.ts'

const listed = (id: string, parts: object = {}) => {
  const start = `text of ${id}`
  return { id, updated: 1, declined: false, start, chars: start.length, ...parts }
}
const own = { id: 'own', text: 'text of own', form: null, status: null, exchange: 0, updated: 1, declined: false }
const closed = listed('closed')
const nothing = { own: undefined, drafts: [], open: new Set<string>(), onScreen: '', hasLink: false }

test('a tab’s own draft comes back by itself, unless something stands in its place', () => {
  expect(startWith({ ...nothing, own })).toEqual({ kind: 'restore', draft: own })
  expect(startWith({ ...nothing, own, onScreen: 'typed already' })).toEqual({ kind: 'offer', id: 'own' })
  expect(startWith({ ...nothing, own, hasLink: true })).toEqual({ kind: 'offer', id: 'own' })
})

test('a draft that is on screen already is not offered', () => {
  expect(startWith({ ...nothing, own, onScreen: own.text, hasLink: true })).toEqual({ kind: 'nothing' })
  expect(startWith({ ...nothing, drafts: [closed], onScreen: closed.start })).toEqual({ kind: 'nothing' })
})

test('a long draft is told from what is on screen by its length, where both begin alike', () => {
  const long = listed('long', { chars: 2_000_000 })
  const nearly = long.start.padEnd(1_999_999)
  expect(startWith({ ...nothing, drafts: [long], onScreen: nearly })).toEqual({ kind: 'offer', id: 'long' })
  expect(startWith({ ...nothing, drafts: [long], onScreen: `${nearly} ` })).toEqual({ kind: 'nothing' })
})

test('the latest draft of a closed tab is offered', () => {
  const open = new Set(['open'])
  const drafts = [listed('open'), listed('declined', { declined: true }), closed, listed('older')]
  expect(startWith({ ...nothing, drafts, open })).toEqual({ kind: 'offer', id: 'closed' })
  expect(startWith({ ...nothing, drafts: [listed('open')], open })).toEqual({ kind: 'nothing' })
})
