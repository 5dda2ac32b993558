// Finds the stack trace of an SDK that failed while it was reading a response.
import type { Span } from '../model.ts'
import type { Source } from '../read/source.ts'

interface Crash {
  /** The line that names the error. */
  readonly error: RegExp
  /** What has to stand in the frames as well. */
  readonly frame: RegExp
  /** What must not: the same code writes requests too. */
  readonly notFrame?: RegExp
}

const crashes: readonly Crash[] = [
  { error: /\bcom\.squareup\.moshi\.Json(?:Data|Encoding)Exception\b[^\n]{0,300}/, frame: /\bcom\.nylas\./ },
  {
    error: /\bNullPointerException: Parameter specified as non-null is null: method com\.nylas\.models\.[^\n]{0,300}/,
    frame: /\bcom\.nylas\.models\./,
  },
  {
    error: /^(?:KeyError|TypeError|ValueError|AttributeError)\b[^\n]{0,300}/m,
    frame: /File "[^"\n]{0,300}\bnylas[/\\]models[/\\]/,
  },
  {
    error: /^[ \t]{0,20}(?:Uncaught )?TypeError: [^\n]{0,300}/m,
    frame: /\bnylas[/\\]lib[/\\](?:cjs|esm|types)[/\\](?:utils|models[/\\]\w{1,60})\.js:/,
    notFrame: /SnakeCase/,
  },
]

const maxLookedAtChars = 50_000

/** Where the error of such a crash stands; null where the text tells of none. */
export function sdkCrash({ text }: Source): Span | null {
  const trace = text.slice(0, maxLookedAtChars)
  for (const { error, frame, notFrame } of crashes) {
    const found = error.exec(trace)
    if (found && frame.test(trace) && !notFrame?.test(trace))
      return { start: found.index, end: found.index + found[0].length }
  }
  return null
}
