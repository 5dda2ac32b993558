import { afterEach, expect, test, vi } from 'vitest'
import { takeArrival } from './arrival.ts'

afterEach(() => vi.unstubAllGlobals())

const replaceState = vi.fn<(state: unknown, title: string, url: string) => void>()

test.each([
  ['?shared=1-2', '', { door: 'shared', value: '1-2' }, '/app/'],
  ['?embed&shared=1-2', '#x', { door: 'shared', value: '1-2' }, '/app/?embed=#x'],
  ['?open=web%2Bnylas%3Aa%26b', '', { door: 'open', value: 'web+nylas:a&b' }, '/app/'],
  ['?action=paste&shared=1', '', { door: 'shared', value: '1' }, '/app/'],
])('%s%s is read and taken out of the address', (search, hash, arrival, address) => {
  vi.stubGlobal('location', { pathname: '/app/', search, hash })
  vi.stubGlobal('history', { state: null, replaceState })
  expect(takeArrival()).toEqual(arrival)
  expect(replaceState).toHaveBeenLastCalledWith(null, '', address)
})

test.each(['', '?embed', '?shared=', '?other=1'])('%j is no door, and the address stays', (search) => {
  vi.stubGlobal('location', { pathname: '/app/', search, hash: '' })
  expect(takeArrival()).toBeNull()
})
