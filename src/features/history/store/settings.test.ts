import { expect, test } from 'vitest'
import { defaultSettings, oldestKept, parseSettings } from './settings.ts'

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
