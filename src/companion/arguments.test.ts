import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

const defaults = {
  help: false,
  upstream: 'https://api.us.nylas.com',
  port: 4180,
  open: false,
  webhookSecret: null,
  webhookTarget: null,
  record: null,
  showSecrets: false,
}

test('reads flags', () => {
  expect(readArguments([])).toEqual(defaults)
  expect(readArguments(['--region', 'eu', '--port', '0', '--open', '--show-secrets'])).toEqual({
    ...defaults,
    upstream: 'https://api.eu.nylas.com',
    port: 0,
    open: true,
    showSecrets: true,
  })
  expect(readArguments(['--upstream', 'http://LOCALHOST:9000/', '--record', 'a.har']).upstream).toBe(
    'http://localhost:9000',
  )
  expect(readArguments(['--webhook-secret', 's', '--webhook-target', 'http://127.0.0.1:3000/a?b'])).toMatchObject({
    webhookSecret: 's',
    webhookTarget: 'http://127.0.0.1:3000/a?b',
  })
})

test('the webhook secret may come from the environment, so that no list of processes shows it', () => {
  expect(readArguments([], 'e').webhookSecret).toBe('e')
  expect(readArguments(['--webhook-secret', 's'], 'e').webhookSecret).toBe('s')
})

test.each([
  [['--colour'], 'colour'],
  [['file'], 'file'],
  [['--region', 'uk'], 'us or eu'],
  [['--region', 'us', '--upstream', 'https://a.example'], 'one of'],
  [['--upstream', 'api.us.nylas.com'], 'origin'],
  [['--upstream', 'https://a.example/v3'], 'origin'],
  [['--upstream', 'https://user:pass@a.example'], 'origin'],
  [['--upstream', 'file:///etc'], 'origin'],
  [['--port', '65536'], '65535'],
  [['--port', '-1'], 'port'],
  [['--port', '80a'], '80a'],
  [['--webhook-target', 'localhost'], 'address'],
  [['--record', 'a.json'], '.har'],
])('%j is refused with a message that names the trouble', (argv, named) => {
  expect(() => readArguments(argv)).toThrow(named)
})
