// The command line: reads files or standard input, inspects them, prints JSON lines, Markdown or a summary.
import { readFile } from 'node:fs/promises'
import { buffer as readAll } from 'node:stream/consumers'
import { inspect, type InspectOptions } from '../core/inspect.ts'
import { maxPermalinkChars } from '../core/limits.ts'
import type { InspectedExchange, Inspection } from '../core/model.ts'
import { encodePermalink } from '../core/permalink/encode-permalink.ts'
import { redact } from '../core/redact/redact.ts'
import { markdownReport } from '../core/report/markdown.ts'
import { textOfBytes } from '../core/text-of-bytes.ts'
import { type Arguments, type Output, readArguments, usage } from './arguments.ts'
import { painter, summary } from './summary.ts'

/**
 * Runs the command.
 * @param argv the arguments after the command's name
 * @returns the exit code: 0 inspected, 2 usage or unreadable file
 */
export async function main(argv: readonly string[]): Promise<number> {
  let args: Arguments
  try {
    args = readArguments(argv)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${usage}`)
    return 2
  }
  if (args.output === 'help') {
    process.stdout.write(usage)
    return 0
  }
  process.stdout.once('error', endOfOutput)
  let code = 0
  for (const file of args.files.length > 0 ? args.files : [standardInput]) {
    try {
      const bytes = file === standardInput ? await readAll(process.stdin) : await readFile(file)
      process.stdout.write(render({ file, text: textOfBytes(bytes), args, output: args.output }))
    } catch (error) {
      process.stderr.write(`${file}: ${messageOf(error)}\n`)
      code = 2
    }
  }
  return code
}

const standardInput = '-'

/** A reader that has seen enough, as `head` does, closes the pipe: that is no failure, and nobody reads what would follow. */
function endOfOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`The output could not be written: ${error.message}\n`)
  process.exit(2)
}

function optionsOf({ form, status }: Arguments): InspectOptions {
  return { ...(form && { form }), ...(status !== null && { status }) }
}

interface Job {
  readonly file: string
  readonly text: string
  readonly args: Arguments
  readonly output: Output
}

function render({ file, text, args, output }: Job): string {
  if (output === 'permalink') return `${permalink(text, args)}\n`
  const inspection = inspect(text, optionsOf(args))
  const { exchanges } = inspection
  switch (output) {
    case 'json':
      return exchanges.map((exchange) => `${JSON.stringify(jsonLine(file, exchange, inspection))}\n`).join('')
    case 'markdown':
      return exchanges.map(markdownReport).join('\n')
    case 'summary': {
      const paint = painter(process.stdout.isTTY && !process.env['NO_COLOR'])
      return exchanges.map((exchange) => summary(exchange, inspection, paint)).join('\n')
    }
  }
}

/** The fragment, to be put behind the address of any copy of the app. Throws where the text is too long for a link. */
function permalink(text: string, { form, status }: Arguments): string {
  const link = encodePermalink({ text: redact(text).text, form, status, exchange: 0 })
  if (link.kind === 'link') return `#${link.fragment}`
  throw new Error(`It is too long for a link, which holds ${maxPermalinkChars} characters at most.`)
}

/** One line of `--json`: a contract that other programs rely on. */
function jsonLine(file: string, exchange: InspectedExchange, { form }: Inspection) {
  const { envelope, status, type, diagnosis, requestId, findings } = exchange
  return {
    file,
    form,
    envelope,
    status: status?.value ?? null,
    type: type?.value ?? null,
    canonicalType: type?.canonical ?? null,
    category: diagnosis.category,
    retry: diagnosis.retry.verdict,
    requestId: requestId?.value ?? null,
    findings,
    diagnosis,
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
