// Reads a stack trace in which no response is left, at most its status: it says so, and how the SDK whose frames it shows prints the response.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import type { PrintNote, Span } from '../model.ts'
import { loneStatus } from './client-status.ts'
import { type Found, blankExchange } from './exchange.ts'
import { saidOfNylas } from './own-words.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'

export const stackTrace: Reader = {
  form: 'stack-trace',

  recognise(source) {
    let frames = 0
    let lines = 0
    const { start, end } = source.content
    for (const line of source.lines({ start, end: Math.min(end, start + maxLookedAtChars) })) {
      if (isFrame(lineText(source, line))) frames++
      if (frames > 1 || ++lines > maxLines) break
    }
    if (frames === 0) return 0
    return frames > 1 ? 45 : 30
  },

  read(source) {
    const text = source.slice(source.content).slice(0, maxLookedAtChars)
    const sdk = sdks.find(({ marks }) => marks.some((mark) => text.includes(mark)))
    const thrown = errorMessage(source, sdk !== undefined || /nylas/i.test(text))
    const said = thrown && saidOfNylas(thrown.value, thrown.span.start)
    return [
      {
        ...blankExchange(source),
        status: loneStatus(source),
        stated: said ?? (thrown ? { message: thrown } : {}),
        recognised: {
          envelope: said ? 'error' : 'unknown',
          because: said
            ? 'is a stack trace that quotes an error of Nylas'
            : sdk
              ? `is a stack trace of ${sdk.name}: the response itself is not in it`
              : 'is a stack trace without a response in it',
        },
        print: sdk?.print ?? null,
      },
    ]
  },
}

const maxLookedAtChars = 50_000
const maxLines = 400
const maxLineChars = 1000

// One line of a trace, each pattern anchored to its beginning: JavaScript, Java and .NET, Python, Ruby, Go, PHP.
const frames: readonly RegExp[] = [
  /^[ \t]{0,20}at (?:async )?\S[^\n]{0,600}:\d{1,7}:\d{1,7}\)?$/,
  /^[ \t]{1,20}at [\w.$<>/@-]{1,400}\([^()\n]{0,300}\)$/,
  /^[ \t]{0,20}File "[^"\n]{1,600}", line \d{1,7}/,
  /^[ \t]{0,20}(?:\d{1,4}: )?(?:from )?\S{1,600}\.rb:\d{1,7}:in /,
  /^\t\S{1,600}\.go:\d{1,7}(?: \+0x[0-9a-f]{1,16})?$/,
  /^#\d{1,4} \S{1,600}\.php\(\d{1,7}\): /,
]

function isFrame(line: string): boolean {
  return frames.some((frame) => frame.test(line))
}

interface Sdk {
  readonly name: string
  /** Paths and names that only frames and errors of this SDK hold. */
  readonly marks: readonly string[]
  readonly print: PrintNote
}

const sdks: readonly Sdk[] = [
  { name: 'the Node SDK', marks: ['node_modules/nylas/', 'node_modules\\nylas\\'], print: sdkPrints.nodeMessage },
  {
    name: 'the Ruby SDK',
    marks: ['lib/nylas/', 'gems/nylas-', 'nylas-ruby', 'Nylas::NylasApiError'],
    print: sdkPrints.rubyError,
  },
  {
    name: 'the Python SDK',
    marks: ['nylas/handler/', 'nylas/resources/', 'nylas\\handler\\', 'nylas\\resources\\', 'nylas.models.errors.'],
    print: sdkPrints.pythonTraceback,
  },
  { name: 'the Java SDK', marks: ['com.nylas.'], print: sdkPrints.javaTrace },
  { name: 'the Node SDK', marks: ['NylasApiError: ', 'NylasOAuthError: '], print: sdkPrints.nodeMessage },
]

const errorName = /\b(?:Nylas\w{0,30}Error|Error|Exception)(?: \(\w{1,60}\))?: /

// The name of such a class says more than what stands behind it, `SocketTimeoutException: timeout`, or is a part of the words, as in what
// browsers throw where a page got no answer.
const tellingName =
  /Timed?[Oo]ut\w{0,40}: |\bPayloadTooLargeError: |\bForbiddenError: (?=invalid csrf token)|\bRangeError \[ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH\]: |\bTypeError: (?=Failed to fetch$|NetworkError when attempting to fetch resource|Load failed$)/

/**
 * What stands behind the name of the error, in the first line that names one; with its name where that tells.
 * @param isOfNylas whether an SDK or a file of the program's that is named for Nylas is in the trace; in others only a line that
 *   names a host of Nylas counts
 */
function errorMessage(source: Source, isOfNylas: boolean): Found<string> | null {
  let lines = 0
  for (const line of source.lines(source.content)) {
    if (++lines > maxLines) return null
    const text = lineText(source, line)
    if (isFrame(text) || !(isOfNylas || /\.nylas\.com\b/.test(text))) continue
    const start = messageStart(text)
    const value = start < 0 ? '' : text.slice(start)
    if (value) return { value, span: { start: line.start + start, end: line.start + text.length } }
  }
  return null
}

function messageStart(line: string): number {
  const telling = tellingName.exec(line)
  if (telling) return line.lastIndexOf(' ', telling.index) + 1
  const name = errorName.exec(line)
  return name ? name.index + name[0].length : -1
}

function lineText(source: Source, { start, end }: Span): string {
  return source.slice({ start, end: Math.min(end, start + maxLineChars) }).trimEnd()
}
