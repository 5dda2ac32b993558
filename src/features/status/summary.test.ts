import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxStatusEntries } from '../../core/limits.ts'
import { parseSummary } from './summary.ts'
import { outage, summary } from './test-summary.ts'

const parsed = (value: unknown) => parseSummary(JSON.stringify(value))

test('a quiet day', () => {
  expect(parsed(summary())).toEqual({
    indicator: 'none',
    description: 'All Systems Operational',
    affected: [],
    open: [],
    updated: Date.UTC(2026, 10, 26, 9),
  })
})

test('an outage: the components that do not work, without their groups, and the incidents that are open', () => {
  expect(parsed(outage())).toMatchObject({
    indicator: 'major',
    affected: [{ name: 'Email API', state: 'partial outage' }],
    open: [
      {
        name: 'Elevated error rates',
        phase: 'identified',
        started: Date.UTC(2026, 10, 26, 8, 30),
        latest: { text: 'The cause is found and a fix is on its way.', time: Date.UTC(2026, 10, 26, 8, 55) },
      },
    ],
  })
})

test('maintenance counts once it has begun', () => {
  const maintenance = { id: 'm', name: 'Database upgrade', scheduled_for: '2026-11-26T08:00:00Z', incident_updates: [] }
  const open = (status: string) => parsed(summary({ scheduled_maintenances: [{ ...maintenance, status }] }))?.open
  expect(open('scheduled')).toEqual([])
  expect(open('in_progress')).toMatchObject([{ name: 'Database upgrade', phase: 'in progress', latest: null }])
})

test.each([
  ['null', null],
  ['a list', []],
  ['no status', summary({ status: undefined })],
  ['a status in words alone', summary({ status: 'ok' })],
  ['an unknown indicator', summary({ status: { indicator: 'fine', description: 'Fine' } })],
  ['no list of components', summary({ components: {} })],
  ['a component without a name', summary({ components: [{ id: 'c', status: 'major_outage' }] })],
  ['an incident that is a text', summary({ incidents: ['down'] })],
])('%s is no summary', (_, value) => {
  expect(parsed(value)).toBeNull()
})

test('what is long or many is cut', () => {
  const component = (id: number) => ({ id: String(id), name: 'x'.repeat(10_000), status: 'major_outage' })
  const status = parsed(summary({ components: Array.from({ length: 500 }, (_, id) => component(id)) }))
  expect(status?.affected).toHaveLength(maxStatusEntries)
  expect(status?.affected[0]?.name.length).toBeLessThan(200)
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseSummary(text)).toBeNull()
    }),
  )
})
