// Reads the flags that the companion is started with.
import { parseArgs } from 'node:util'
import { apiHosts } from '../core/host.ts'

export const usage = `Usage: npm run capture -- [options]

Shows each exchange with Nylas live in the inspector: one server on this machine that serves the page, forwards
every other request to Nylas, and tells the page what passed.

  --region us|eu          the region of your application (default: us)
  --upstream URL          forward to this origin instead of a region's
  --port NUMBER           listen there on 127.0.0.1 (default: 4180; 0 takes a free one)
  --open                  open the page in the browser
  --webhook-secret TEXT   check the signatures of notifications to /webhook (or set NYLAS_WEBHOOK_SECRET)
  --webhook-target URL    replay notifications to this address (default: /webhook of the companion itself)
  --record FILE.har       write all exchanges into a new HAR file
  --show-secrets          do not hide keys, tokens and cookies in the page and in the HAR file;
                          the page then keeps neither its text nor a history
  --help                  this text
`

/** The origin of each region's API. */
const regions: ReadonlyMap<string, string> = new Map(
  Object.entries(apiHosts).map(([region, host]) => [region, `https://${host}`]),
)

export interface Arguments {
  readonly help: boolean
  /** An origin. */
  readonly upstream: string
  readonly port: number
  readonly open: boolean
  readonly webhookSecret: string | null
  readonly webhookTarget: string | null
  readonly record: string | null
  readonly showSecrets: boolean
}

/**
 * Reads the arguments. Throws an Error whose message says what is wrong with them.
 * @param secretOfEnvironment the webhook secret that the environment names
 */
export function readArguments(argv: readonly string[], secretOfEnvironment = ''): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      region: { type: 'string' },
      upstream: { type: 'string' },
      port: { type: 'string', default: '4180' },
      open: { type: 'boolean', default: false },
      'webhook-secret': { type: 'string', default: secretOfEnvironment },
      'webhook-target': { type: 'string' },
      record: { type: 'string' },
      'show-secrets': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return {
    help: values.help,
    upstream: upstreamOf(values.region, values.upstream),
    port: portOf(values.port),
    open: values.open,
    webhookSecret: values['webhook-secret'] || null,
    webhookTarget: values['webhook-target'] === undefined ? null : targetOf(values['webhook-target']),
    record: values.record === undefined ? null : fileOf(values.record),
    showSecrets: values['show-secrets'],
  }
}

function upstreamOf(region: string | undefined, upstream: string | undefined): string {
  if (region !== undefined && upstream !== undefined) throw new Error('Choose one of --region and --upstream.')
  if (upstream === undefined) {
    const origin = regions.get(region ?? 'us')
    if (origin === undefined) throw new Error(`--region takes us or eu, not "${region}".`)
    return origin
  }
  const url = urlOf(upstream)
  if (url && url.href === `${url.origin}/`) return url.origin
  throw new Error(`--upstream takes an origin, as in https://api.us.nylas.com, not "${upstream}".`)
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new Error(`--port takes a number from 0 to 65535, not "${text}".`)
}

function targetOf(text: string): string {
  const url = urlOf(text)
  if (url && url.username === '' && url.password === '') return url.href
  throw new Error(`--webhook-target takes an address, as in http://127.0.0.1:3000/webhooks/nylas, not "${text}".`)
}

function fileOf(text: string): string {
  if (text.toLowerCase().endsWith('.har')) return text
  throw new Error(`--record takes a file whose name ends in .har, not "${text}".`)
}

function urlOf(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}
