import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { linkedAddress } from './linked-address.ts'

const view = (text: string) => ({ text, status: null, form: null, exchange: 0 })
const replaceState = vi.fn<(state: unknown, title: string, url: string) => void>()

beforeEach(() => {
  vi.stubGlobal('location', { hash: '#1abc', pathname: '/inspector/', search: '?x=1' })
  vi.stubGlobal('history', { state: null, replaceState })
})

afterEach(() => {
  linkedAddress.release()
  replaceState.mockClear()
  vi.unstubAllGlobals()
})

test('an edit takes the link out of the address, once', () => {
  linkedAddress.keep('#1abc', view('one\ntwo'))
  linkedAddress.textChanged('one\ntwo')
  expect(linkedAddress.viewOf('one\ntwo')).toEqual(view('one\ntwo'))
  expect(linkedAddress.isShown('#1abc', 'one\ntwo')).toBe(true)
  expect(linkedAddress.isShown('#1xyz', 'one\ntwo')).toBe(false)
  expect(replaceState).not.toHaveBeenCalled()
  linkedAddress.textChanged('one\ntwo!')
  linkedAddress.textChanged('one\ntwo')
  expect(replaceState.mock.calls).toEqual([[null, '', '/inspector/?x=1']])
  expect(linkedAddress.viewOf('one\ntwo')).toBe(null)
})

test('an address that was changed meanwhile is left alone', () => {
  linkedAddress.keep('#1older', view('text'))
  linkedAddress.release()
  expect(replaceState).not.toHaveBeenCalled()
})

test('any text ends the claim of a link that could not be opened', () => {
  linkedAddress.keep('#1abc', null)
  expect(linkedAddress.viewOf('')).toBe(null)
  linkedAddress.textChanged('mine')
  expect(replaceState).toHaveBeenCalledTimes(1)
})
