// Reads the command line's flags and files.
import { parseArgs } from 'node:util'
import { parseHttpStatus } from '../core/http-status.ts'
import { type Form, forms } from '../core/model.ts'

const outputs = ['json', 'markdown', 'permalink'] as const

export const usage = `Usage: npm run --silent inspect -- [options] [FILE…]

Explains Nylas API responses. Without FILE it reads standard input.

  --json         one JSON line per response
  --markdown     a report in Markdown
  --permalink    the fragment of a link that opens the same view, with secrets and personal data hidden
  --status CODE  the HTTP status, where the text does not state it
  --form NAME    read the text as this form
  --help         this text
`

export type Output = 'summary' | (typeof outputs)[number]

export interface Arguments {
  readonly output: Output | 'help'
  readonly status: number | null
  readonly form: Form | null
  readonly files: readonly string[]
}

/** Reads the arguments. Throws an Error whose message says what is wrong with them. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      markdown: { type: 'boolean' },
      permalink: { type: 'boolean' },
      status: { type: 'string' },
      form: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const chosen = outputs.filter((name) => values[name])
  if (chosen.length > 1) throw new Error(`Choose one of ${outputs.map((name) => `--${name}`).join(', ')}.`)
  return {
    output: values.help ? 'help' : (chosen[0] ?? 'summary'),
    status: values.status === undefined ? null : readStatus(values.status),
    form: values.form === undefined ? null : readForm(values.form),
    files: positionals,
  }
}

function readStatus(text: string): number {
  const status = parseHttpStatus(text)
  if (status !== null) return status
  throw new Error(`--status takes a number from 100 to 599, not "${text}".`)
}

function readForm(text: string): Form {
  const form = forms.find((candidate) => candidate === text)
  if (form) return form
  throw new Error(`--form takes one of ${forms.join(', ')}; "${text}" is none of them.`)
}
