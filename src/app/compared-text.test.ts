import { expect, test } from 'vitest'
import { inspect } from '../core/inspect.ts'
import { comparedText } from './compared-text.ts'

const text = 'HTTP/1.1 200 OK\n\n{"request_id":"a"}\n\nHTTP/1.1 429 Too Many Requests\n\n{"request_id":"b"}\n'
const { exchanges } = inspect(text, {})

test('a response is compared as a message', () => {
  expect(exchanges.map((exchange) => comparedText(text, exchange))).toEqual([
    'HTTP/1.1 200 OK\n\n{"request_id":"a"}',
    'HTTP/1.1 429 Too Many Requests\n\n{"request_id":"b"}',
  ])
})

test('of one that the editor does not show to its end, there is no text', () => {
  const beginning = text.slice(0, text.lastIndexOf('HTTP') + 30)
  expect(exchanges.map((exchange) => comparedText(beginning, exchange) === null)).toEqual([false, true])
})
