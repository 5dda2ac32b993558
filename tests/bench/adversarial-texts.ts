// Pieces of hostile texts: what each form opens with, and what is then repeated to make a reader look twice.
import type { Form } from '../../src/core/model.ts'

/** Openings that make the text one of a form, by the form; none for those that any text may be. */
export const openings: Readonly<Record<Form, readonly string[]>> = {
  json: ['{"a":', '{"data":[', '[{"a":"', '"', '{"error":{"type":"invalid_request_error","message":"'],
  jsonc: ['{/*', '{// a\n"a":'],
  'http-message': [
    'HTTP/1.1 404 Not Found\n',
    ':status: 404\n',
    'GET /v3/x HTTP/1.1\nHost: a\n\n',
    'HTTP/1.1 404 Not Found\nTransfer-Encoding: chunked\n\n',
    '--2026-11-22 10:00:00--  https://a.example/\n  HTTP/1.1 404 Not Found\n',
    '$ curl -i https://a.example/ ',
    "Status: 404\nHeaders: {'a': 'b', ",
    'Status: 404\nBody: {',
    'web-1  | ',
  ],
  'curl-verbose': ['< HTTP/2 404\n', '* Trying a\n* Connected to b\n', '<= Recv data, 9 bytes (0x9)\n0000: '],
  har: ['{"log":{"entries":['],
  ndjson: ['{"a":1}\n'],
  'javascript-inspect': ["NylasApiError: x {\n  a: '", "{ a: '", 'Error: Could not parse response from the server: '],
  'python-repr': [
    "{'a': ",
    "{'a': [",
    'nylas.models.errors.NylasApiError: ',
    'HTTP 502: Non-JSON response received Body: ',
  ],
  'java-tostring': ['NylasApiError(type=', 'NylasApiError: m (HTTP 400)\n', 'NylasApiError(type=a, providerError={'],
  'ruby-inspect': ['{"a"=>', 'Nylas::NylasApiError: '],
  'escaped-json': ['"{\\"a\\":', "b'{"],
  html: ['<html>', '{&quot;', '<pre>{'],
  markdown: ['```json\n', '> {', '`{', '```\n1\n```\n> '],
  'log-line': ['2026-01-01T00:00:00Z ERROR status=404 ', '2026-01-01T00:00:00Z ERROR body="{\\"a\\":'],
  'stack-trace': ['    at f (a.js:1:2)\n    at g (a.js:1:2)\n'],
  'cli-output': ['✗ Error: x\n', 'nylas API error: ', 'nylas: '],
  'callback-url': ['https://a.example/cb?error='],
  'plain-text': ['x ', 'HTTP', 'error ', 'Nylas API error: '],
  empty: [''],
}

const kinds: readonly (readonly string[])[] = [
  Array.from('"\'`\\{}[]()<>&%#:;,=+-*/?!.|~^$@_0e \t\n\r\u00a0\u200b\u2018\u201c\u2026\ud83d'),
  ['\\"', '\\\\"', '\\n', '\\u', '\\u00', '\\x', '"{\\"', '\\"{', '\\"a\\":', '"{\\\\\\"'],
  ['{"', "{'", '{`', "{'a':", '{"a":', '{"a":1}', '{"a":1}\n', '{ a: ', '{a=', ', a=', '[{', '[{"', '{\u00a0', '[a, '],
  ['""', "''", '"""', "'''", '"" ', "b'", "r'", '"a":"b",', '"a","a":', '1,', '{"a":"\\"', '{"a":['],
  ['=>', ':a=>', '#<', '#{', '${', '(a=', '<<', '><', '//', '/*', '/* */', '...', '<ref *1> ', '[Object]', 'Map(1) {'],
  ['\u001b[', '\u001b]', '\u001b[0m', '\r\n', '\n\n', ' \n', ' a\n', 'a: b\n', 'a:\n', '- a: b\n', '  ', 'a ', '404 '],
  ['HTTP/1.1 ', 'HTTP/1.1 404\n', '}HTTP/2 404\n', 'GET /v3/x HTTP/1.1\n', 'data: ', 'data: \n', '0\r\n', '1\r\na\r\n'],
  ['* ', '* Connected to a\n', '> ', '< ', '> \n', '}* Connection #0 to host', '--:--:-- ', 'curl: (6) '],
  ['0000: a\n', '<= Recv data, 9 bytes (0x9)\n', '12:00:00.000 * a\n', 'Length: 1\n', '  a: b\n'],
  ['```', '```\n', '~~~', '`{}`', '> {', '- ', '* {', '| a '],
  ['<a', '<pre>', '</pre>', '<h1>', '<title>', '<!--', '&quot;', '&amp;', '&amp;amp;', '&#', '{&quot;'],
  ['NylasApiError: ', 'NylasApiError(type=', 'NylasApiError: x (HTTP 400)\n', 'Nylas::NylasApiError', ', type='],
  ['nylas.a.NylasApiError:', 'nylas API error: ', 'nylas: (type=', 'Error: ', '<= 404 resBodySize=', '=> GET /a\n'],
  ['Request ID: ', 'Provider error: {', 'Validation errors:\n', 'Body: ', '. Reason: ', '✗ ', '<HttpError 404 '],
  [' at a (b:1:1)\n', 'File "a", line 1\n', 'ERROR ', 'status=404 ', 'request_id', '{"request_id":"', 'took 1 ms '],
  ['.nylas.com/ GET https://a status 404\n', '2026-01-01T00:00:00Z ', 'error=', '&error=', '%2', '{"log":{"entries":['],
  ['Nylas failed: ', 'nylas ', 'retrying ', '404 not_found_error ', 'retrying GET https://api.us.nylas.com/v3/a 503\n'],
  ['a.', 'a-', 'a[', 'missing parameter ', 'invalid value for ', "Key: 'a.", 'a is ', 'a must be '],
  // Entries that look like those before, and members that need no more than other quotes.
  [
    '{"a":1},',
    '{"a":[{"b":"c"}]},',
    '{"a":"\\n"},',
    '{"a":[[{"b":',
    "'a':1,",
    "'a':[",
    "'a':{",
    "'a':[{'b':1},",
    "'a':'\\n",
  ],
  // Beginnings of secrets that never end.
  ['eyJ-', 'token:\u201c'],
]

/** What is repeated after the opening. */
export const repeats: readonly string[] = kinds.flat()

/** A flat text of about so many characters. */
export function hostile(opening: string, repeat: string, characters: number): string {
  const text = opening + repeat.repeat(Math.ceil(characters / repeat.length))
  // A text that is joined piece by piece is laid out in memory only when it is first read.
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
