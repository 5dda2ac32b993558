import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { plainReport } from './plain-text.ts'
import { quotationOf } from './quotation.ts'

const text = 'HTTP/2 404\n\n{"request_id":"r-1","error":{"type":"grant.not_found","message":"No Grant\\nfound"}}'

test('says verdict, steps, response and link without any markup', () => {
  const [exchange] = inspect(text).exchanges
  const report = plainReport(exchange, { body: quotationOf(text, exchange), link: 'https://example.com/#1abc' })
  expect(report).toMatch(/^This grant does not exist here\n\nStatus: 404 Not Found\nType: grant\.not_found\n/)
  expect(report).toContain('Message: No Grant found\n')
  expect(report).toContain('What to do\n1. ')
  expect(report).toContain('Response\nHTTP/2 404')
  expect(report.endsWith('\n\nOpen this response: https://example.com/#1abc\n')).toBe(true)
  expect(report.replace(text, '')).not.toMatch(/[`*#]{2}|`/)
})

test('leaves out what is not there', () => {
  const [exchange] = inspect('grant.not_found').exchanges
  const report = plainReport(exchange, { body: null, link: null })
  expect(report).not.toMatch(/Request ID|Message:|Response\n|Open this/)
})

test('quotes the exchange in view alone, and says what it cuts', () => {
  const long = `{"request_id":"b","data":[${'{"id":"x"},'.repeat(4000)}{}]}`
  const lines = `{"request_id":"a","data":{}}\n${long}\n`
  const { exchanges } = inspect(lines)
  const [first, second] = exchanges
  expect(quotationOf(lines, first)).toEqual({ text: '{"request_id":"a","data":{}}', language: 'json', leftOut: 0 })
  const cut = second && quotationOf(lines, second)
  expect(cut?.text.length).toBe(20_000)
  expect(cut?.leftOut).toBe(long.length - 20_000)
  expect(second && plainReport(second, { body: cut ?? null, link: null })).toContain(`(${long.length - 20_000} more`)
})

test('what stands indented in other data is quoted as if it stood alone', () => {
  const text = `[\n    {\n        "request_id": "a",\n        "data": {}\n    },\n    {"request_id": "b", "data": {}}\n]`
  const [exchange] = inspect(text).exchanges
  const start = text.indexOf('{')
  const range = { ...exchange.range, start, end: text.indexOf('},') + 1 }
  expect(quotationOf(text, { ...exchange, range }).text).toBe('{\n    "request_id": "a",\n    "data": {}\n}')
})
