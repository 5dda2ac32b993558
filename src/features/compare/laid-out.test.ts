import { expect, test } from 'vitest'
import { laidOut } from './laid-out.ts'

test.each([
  ['{"a":1,"b":[2]}', '{\n  "a": 1,\n  "b": [\n    2\n  ]\n}'],
  ['HTTP/1.1 404 Not Found\r\nx: y\r\n\r\n{"a":1}', 'HTTP/1.1 404 Not Found\nx: y\n\n{\n  "a": 1\n}'],
  ['{"a":1', '{"a":1'],
  ['{"id":12345678901234567890}', '{\n  "id": 12345678901234567890\n}'],
  ['one\n\ntwo', 'one\n\ntwo'],
])('%j is laid out as %j', (text, lines) => {
  expect(laidOut(text)).toBe(lines)
})
