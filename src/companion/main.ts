// The program: starts a companion as its flags say, tells how to use it, and ends it in good order.
import { type Arguments, readArguments, usage } from './arguments.ts'
import { claimPort, type Companion, startCompanion } from './companion.ts'
import { sdkLines } from '../core/capture/sdk-lines.ts'
import { serveAsTeller, threadTeller } from './teller.ts'
import { webhookPath } from './webhook.ts'

serveAsTeller()

export interface ProgramContext {
  /** The arguments after the program's name. */
  readonly argv: readonly string[]
  /** The bundled program itself, which a thread of it loads once more. */
  readonly program: URL
  /** Builds the page where it is missing or old; returns its folder. */
  readonly buildApp: () => Promise<string>
}

/** Runs until it is told to stop. Returns the exit code: 0 stopped, 1 could not start, 2 usage. */
export async function main({ argv, program, buildApp }: ProgramContext): Promise<number> {
  let args: Arguments
  try {
    args = readArguments(argv, process.env['NYLAS_WEBHOOK_SECRET'])
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${usage}`)
    return 2
  }
  if (args.help) {
    process.stdout.write(usage)
    return 0
  }
  let companion: Companion
  try {
    // Asked before the page is built, so that the answer comes at once.
    await claimPort(args.port)
    companion = await start(args, program, await buildApp())
  } catch (error) {
    process.stderr.write(`${troubleOf(error, args)}\n`)
    return 1
  }
  process.stdout.write(greeting(companion, args))
  if (args.open) await openPage(companion.url)
  await stopSignal()
  process.stdout.write('\nStopping; running requests get five seconds.\n')
  await companion.close()
  return 0
}

function start(args: Arguments, program: URL, appFolder: string): Promise<Companion> {
  const { upstream, port, webhookSecret, webhookTarget, record, showSecrets } = args
  return startCompanion({
    upstream,
    port,
    appFolder,
    showSecrets,
    teller: threadTeller(program, showSecrets),
    ...(webhookSecret !== null && { webhookSecret }),
    ...(webhookTarget !== null && { webhookTarget }),
    ...(record !== null && { record }),
    onNotice: (text) => process.stderr.write(`${text}\n`),
  })
}

/** What stands in the terminal: what to open, and the one line to change. */
function greeting({ url, apiUri }: Companion, { upstream, record, webhookSecret, showSecrets }: Arguments): string {
  const width = Math.max(...sdkLines.map(({ label }) => label.length))
  const lines = [
    `Capture: open ${url}`,
    `The address holds the token of this run; whoever has it sees what is captured.`,
    '',
    `Requests to ${apiUri} go to ${upstream}. Change one line in your program:`,
    ...sdkLines.map(({ label, line }) => `  ${label.padEnd(width)}  ${line(apiUri)}`),
    '',
    `Notifications: ${apiUri}${webhookPath}. Nylas needs a public https address, so open a tunnel to it`,
    `(cloudflared, Tailscale Funnel or your own; Nylas refuses ngrok). ${
      webhookSecret === null ? 'Signatures are checked with --webhook-secret.' : 'Signatures are checked.'
    }`,
    ...(record === null ? [] : ['', `Recording into ${record}.`]),
    ...(showSecrets ? ['', 'Secrets are shown. Do not share the page or the recording.'] : []),
    '',
    'Press Ctrl+C to stop.',
    '',
  ]
  return lines.join('\n')
}

async function openPage(url: string): Promise<void> {
  const { default: open } = await import('open')
  await open(url).catch(() => process.stderr.write('The browser could not be opened; open the address by hand.\n'))
}

/** Resolves at the first Ctrl+C; the second one ends the program at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.once('SIGINT', () => process.exit(130))
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

function troubleOf(error: unknown, { port, record }: Arguments): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another one with --port.`
  if (code === 'EEXIST') return `${record} exists already. Name a new file: no recording is overwritten.`
  return messageOf(error)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
