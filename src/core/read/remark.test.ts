// What the companion writes above a captured exchange belongs to that exchange.
import { expect, test } from 'vitest'
import { maxExchanges } from '../limits.ts'
import { inspect } from '../inspect.ts'
import { read } from './read.ts'
import { writeBrokeOff, writeRemark, writeSignature } from './remark.ts'

const asked = 'GET /v3/grants HTTP/1.1\nHost: api.us.nylas.com\n\n'
const answer = (status: number, id: string) =>
  `HTTP/1.1 ${status} Some\nContent-Type: application/json\n\n{"request_id":"${id}","error":{"type":"api.internal_error","message":"x"}}\n`
const time = (second: number) => `2026-11-26T12:00:0${second}.000Z`

test('each of several captured texts keeps its own remark', () => {
  const text = [
    writeRemark(time(1), 183, []) + asked + answer(500, '1'),
    writeRemark(time(2), 20, [writeBrokeOff('the connection was reset')]) + asked + answer(502, '2'),
    asked + answer(503, '3'),
  ].join('\n')
  const { exchanges } = inspect(text)
  expect(exchanges.map((exchange) => [exchange.status?.value, exchange.time, exchange.durationMs])).toEqual([
    [500, time(1), 183],
    [502, time(2), 20],
    // No remark stands above it.
    [503, null, null],
  ])
  const rules = exchanges.map(({ findings }) => findings.map(({ rule }) => rule))
  expect(rules.map((found) => found.includes('response/broke-off'))).toEqual([false, true, false])
  expect(rules.flat()).not.toContain('json/comment')
})

test('a line of a remark that is none of its beginning belongs to the text below', () => {
  const [exchange] = inspect(`${writeRemark(time(1), 5, ['Signature: valid.'])}${asked}${answer(500, '1')}`).exchanges
  expect(exchange.request?.method).toBe('GET')
  expect(exchange.durationMs).toBe(5)
})

test.each([
  ['missing', ['missing']],
  ['invalid', ['invalid']],
  ['valid', []],
  ['no-secret', []],
  ['anything else', []],
])('a signature that is %s gives the findings %j', (found, expected) => {
  const notes = [writeSignature(found)]
  const text = `${writeRemark(time(1), 5, notes)}Content-Type: application/json\n\n{"specversion":"1.0","type":"grant.expired"}`
  const [{ findings }] = inspect(text).exchanges
  const signatures = findings.filter(({ rule }) => rule === 'webhook/signature')
  expect(signatures.map((finding) => finding.found)).toEqual(expected)
  expect(signatures.map(({ range }) => range && text.slice(range.start, range.end))).toEqual(
    expected.map((value) => `Signature: ${value}.`),
  )
})

test('remarks with nothing below them say nothing', () => {
  const text = writeRemark(time(1), 5, []) + writeRemark(time(2), 6, []) + asked + answer(500, '1')
  expect(inspect(text).exchanges.map((exchange) => exchange.durationMs)).toEqual([6])
})

test('no more exchanges are read than of any other text', () => {
  const one = writeRemark(time(1), 5, []) + asked + answer(500, '1')
  const { exchanges, leftOut } = read(one.repeat(maxExchanges + 3))
  expect(exchanges).toHaveLength(maxExchanges)
  expect(leftOut).toBe(3)
})
