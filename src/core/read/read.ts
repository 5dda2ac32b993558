// The table of readers, and the choice between them: the best evidence wins, the earlier row where two are equal.
import { maxExchanges, maxWrappingDepth } from '../limits.ts'
import { RowMemory } from '../json/row-memory.ts'
import type { Form } from '../model.ts'
import { callbackUrl } from './callback-url.ts'
import { curlVerbose } from './curl-verbose.ts'
import { cliOutput } from './cli-output.ts'
import { empty } from './empty.ts'
import { escapedJson } from './escaped-json.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { formLabels } from './form-labels.ts'
import { har } from './har.ts'
import { html } from './html.ts'
import { httpMessage } from './http-message.ts'
import { javaToString } from './java-tostring.ts'
import { javascriptInspect } from './javascript-inspect.ts'
import { json, jsonc } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { withoutLinkRemark } from './link-remark.ts'
import { logLine } from './log-line.ts'
import { withoutNoise } from './noise.ts'
import { plainText } from './plain-text.ts'
import { longPythonRepr, pythonRepr } from './python-repr.ts'
import type { ReadInner, Reader } from './reader.ts'
import { rubyInspect } from './ruby-inspect.ts'
import { Source } from './source.ts'
import { stackTrace } from './stack-trace.ts'

// In order of precedence: of two that are equally sure of a text, the earlier one reads it. Those of a bare body, the usual paste, come
// first: where one of them is certain, no other is asked.
const readers: readonly Reader[] = [
  empty,
  har,
  ndjson,
  json,
  jsonc,
  longPythonRepr,
  callbackUrl,
  httpMessage,
  curlVerbose,
  javaToString,
  cliOutput,
  logLine,
  stackTrace,
  javascriptInspect,
  pythonRepr,
  rubyInspect,
  escapedJson,
  html,
  markdown,
  plainText,
]

export interface Reading {
  readonly form: Form
  readonly label: string
  readonly exchanges: readonly [Exchange, ...Exchange[]]
  /** How many responses of the text were left unread. */
  readonly leftOut: number
}

/**
 * Turns any text into the responses it holds.
 * @param form reads the text as this form, whatever it looks like; a form without a reader is ignored
 * @param memory for the JSON in it
 * @returns at least one exchange, an empty one where the text holds no response
 */
export function read(text: string, form: Form | null = null, memory = new RowMemory()): Reading {
  const source = withoutNoise(withoutLinkRemark(new Source(text, null, [], memory)))
  // Of two readers of a form the later one looks at more.
  const reader = readers.findLast((candidate) => candidate.form === form) ?? bestReader(source)
  const found = reader.read(source, innerReader(0))
  const kept = found.slice(0, maxExchanges)
  const leftOut = found.reduce((sum, exchange) => sum + exchange.leftOut, found.length - kept.length)
  const [first = blankExchange(source), ...others] = byTime(kept)
  return { form: reader.form, label: formLabels[reader.form], exchanges: [first, ...others], leftOut }
}

/** In the order of their times where all state one; as they stand in the text otherwise. */
function byTime(exchanges: readonly Exchange[]): readonly Exchange[] {
  if (exchanges.some(({ time }) => time === null)) return exchanges
  return exchanges.toSorted((a, b) => Date.parse(a.time ?? '') - Date.parse(b.time ?? ''))
}

/** A score that no reader further down the table can beat: it need not be asked. Plain JSON, the usual paste, has it. */
const decisiveScore = 95

function bestReader(source: Source): Reader {
  let best = plainText
  let bestScore = 0
  for (const reader of readers) {
    const score = reader.recognise(source)
    if (score > bestScore) [best, bestScore] = [reader, score]
    if (bestScore >= decisiveScore) break
  }
  return best
}

/** Reads what a form wraps. The depth is bounded: text that is wrapped ever again is read as it stands. */
function innerReader(depth: number): ReadInner {
  return (source) => (depth < maxWrappingDepth ? bestReader(source) : plainText).read(source, innerReader(depth + 1))
}
