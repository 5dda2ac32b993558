// The forms in words, for "Read as: …". Apart from the readers, whose code the page does not load.
import type { Form } from '../model.ts'

export const formLabels: Readonly<Record<Form, string>> = {
  json: 'JSON body',
  jsonc: 'JSON with comments or trailing commas',
  'http-message': 'HTTP message',
  'curl-verbose': 'curl -v output',
  har: 'HTTP archive (HAR)',
  ndjson: 'JSON lines',
  'javascript-inspect': 'JavaScript print',
  'python-repr': 'Python print',
  'java-tostring': 'Java SDK print',
  'ruby-inspect': 'Ruby print',
  'escaped-json': 'JSON in a string',
  html: 'HTML',
  markdown: 'Markdown',
  'log-line': 'JSON inside other text',
  'stack-trace': 'Stack trace',
  'cli-output': 'Nylas CLI output',
  'callback-url': 'Callback URL',
  'plain-text': 'Plain text',
  empty: 'Nothing yet',
}
