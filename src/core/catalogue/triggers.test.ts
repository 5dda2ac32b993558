// Webhook triggers are found by their name, with and without the suffixes that it may have.
import { describe, expect, test } from 'vitest'
import { sources } from './sources.ts'
import { triggerEntry, triggers, triggerSuffixes } from './triggers.ts'

test('no trigger, title or suffix stands twice', () => {
  for (const list of [
    triggers.map(({ trigger }) => trigger),
    triggers.map(({ title }) => title),
    triggerSuffixes.map(({ suffix }) => suffix),
  ]) {
    expect(new Set(list).size).toBe(list.length)
  }
})

describe.each(triggers)('$trigger', (entry) => {
  test('is found and has words and a source', () => {
    expect(triggerEntry(entry.trigger)).toEqual({ ...entry, suffixes: [] })
    expect(entry.title).toMatch(/^[A-Z].*[^.!]$/)
    expect(entry.meaning).toMatch(/^[A-Z][^!]*\.$/)
    expect(Object.keys(sources)).toContain(entry.source)
  })

  test('does not end in a suffix', () => {
    expect(triggerSuffixes.map(({ suffix }) => suffix)).not.toContain(entry.trigger.split('.').at(-1))
  })
})

test.each([
  ['message.created.truncated', 'message.created', ['truncated']],
  ['message.updated.transformed', 'message.updated', ['transformed']],
  ['message.created.cleaned', 'message.created', ['cleaned']],
  ['message.created.metadata', 'message.created', ['metadata']],
  ['message.link_clicked.legacy', 'message.link_clicked', ['legacy']],
  ['thread.replied.legacy', 'thread.replied', ['legacy']],
  ['message.created.cleaned.transformed.truncated', 'message.created', ['cleaned', 'transformed', 'truncated']],
  ['event.created.transformed', 'event.created', ['transformed']],
])('%s is %s with %j', (type, trigger, suffixes) => {
  const reading = triggerEntry(type)
  expect(reading?.trigger).toBe(trigger)
  expect(reading?.suffixes.map(({ suffix }) => suffix)).toEqual(suffixes)
})

test('the meaning is completed by that of the suffixes', () => {
  const plain = triggerEntry('message.created')
  const cut = triggerEntry('message.created.truncated')
  expect(cut?.meaning).toBe(`${plain?.meaning} ${cut?.suffixes[0]?.meaning}`)
  expect(cut?.meaning).toContain('1 MB')
})

test.each([
  '',
  '.',
  'truncated',
  '.truncated',
  'message',
  'message.created.',
  'message.created.shortened',
  'message.created.truncated.truncated',
  'message.truncated.created',
  'MESSAGE.CREATED',
  'constructor',
  '__proto__.truncated',
])('%j is not known', (type) => {
  expect(triggerEntry(type)).toBeUndefined()
})

test('a hostile type is given up on quickly', () => {
  const start = performance.now()
  expect(triggerEntry(`message.created${'.legacy'.repeat(200_000)}`)).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(500)
})
