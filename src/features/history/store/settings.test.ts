import { expect, test, vi } from 'vitest'
import { defaultSettings, oldestKept, parseSettings, readSettings, writeSettings } from './settings.ts'

test.each([[null], ['{'], ['null'], ['7'], ['{"keep":"no","forgetAfter":"2","secrets":1}']])(
  '%j leaves the settings at their defaults',
  (text) => {
    expect(parseSettings(text)).toEqual(defaultSettings)
  },
)

test('settings come back as they were stored', () => {
  const settings = { keep: false, forgetAfter: '7', secrets: true } as const
  expect(parseSettings(JSON.stringify(settings))).toEqual(settings)
})

test('days count back from now', () => {
  expect(oldestKept({ ...defaultSettings, forgetAfter: '7' }, 700_000_000)).toBe(700_000_000 - 7 * 86_400_000)
  expect(oldestKept(defaultSettings, 700_000_000)).toBe(0)
})

test('what the browser does not store holds until the page is closed', () => {
  const full = () => {
    throw new DOMException('Full.', 'QuotaExceededError')
  }
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: full })
  expect(writeSettings({ ...defaultSettings, keep: false })).toBe(false)
  expect(readSettings().keep).toBe(false)
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  expect(writeSettings({ ...defaultSettings, forgetAfter: '1' })).toBe(true)
  expect(readSettings()).toEqual(defaultSettings)
  vi.unstubAllGlobals()
})
