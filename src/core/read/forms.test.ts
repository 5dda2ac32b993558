// Every form has a reader, which recognises it and can take any text.
import { expect, test } from 'vitest'
import { type Form, forms } from '../model.ts'
import { read } from './read.ts'

const body = '{"request_id":"r-1","error":{"type":"not_found_error","message":"Not here"}}'

const fixtures: Readonly<Record<Form, string>> = {
  json: body,
  jsonc: '{"request_id": "r-1", // mine\n}',
  'http-message': `HTTP/1.1 404 Not Found\n\n${body}`,
  'curl-verbose': `* Connected to a\n> GET /v3/grants/g HTTP/2\n>\n< HTTP/2 404\n<\n${body}`,
  har: '{"log":{"version":"1.2","entries":[]}}',
  ndjson: `${body}\n${body}`,
  'javascript-inspect': "{ request_id: 'r-1', error: { type: 'not_found_error' } }",
  'python-repr': "{'request_id': 'r-1', 'error': {'type': 'not_found_error', 'provider_error': None}}",
  'java-tostring': 'NylasApiError(type=not_found_error, message=Not here, statusCode=404)',
  'ruby-inspect': '{"request_id"=>"r-1", "error"=>{"type"=>"not_found_error"}}',
  'escaped-json': JSON.stringify(body),
  html: '<html><title>502 Bad Gateway</title></html>',
  markdown: `Look:\n\n\`\`\`json\n${body}\n\`\`\`\n`,
  'log-line': `2026-01-08T09:26:53Z ERROR status=404 ${body}`,
  'stack-trace': 'Error: no\n    at f (/app/a.js:1:2)\n    at g (/app/a.js:3:4)',
  'cli-output': '✗ Error: not found\n  Code: E004\n',
  'callback-url': 'https://app.example.com/cb?error=access_denied&state=x',
  'plain-text': 'something else',
  empty: '',
}

const texts = [...Object.values(fixtures), '"', '{', '0', '<', '\u001b[', ' \n']

test.each(forms)('%s is recognised by itself', (form) => {
  expect(read(fixtures[form]).form).toBe(form)
})

test.each(forms)('any text can be read as %s', (form) => {
  for (const text of texts) {
    const reading = read(text, form)
    expect(reading.form).toBe(form)
    expect(reading.exchanges.length).toBeGreaterThan(0)
  }
})
