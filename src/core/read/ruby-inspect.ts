// Reads what Ruby prints: hashes in both notations, and the exceptions of the Ruby SDK.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import type { Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { ruby } from './literal-dialects.ts'
import { findLiteral, literalExchange, literalScore } from './literal-exchange.ts'
import type { Reader } from './reader.ts'
import { type Mark, foundText, marksIn, restOfLine } from './sdk-error.ts'
import type { Source } from './source.ts'

// `{"key"=>`, `{:key=>`, and `{key: ` without a space inside, as Ruby 3.4 prints it.
const look =
  /(?:\[\s{0,200})?\{(?:\s?"[^"\n]{1,100}"\s?=>|\s?:"?\w{1,80}"?\s?=>|[a-z_][a-z0-9_]{0,80}: (?=["\d:[{ntf-]))/y
const mark: Mark = {
  pattern: /(?<![\w:])Nylas::(Nylas(?:Api|OAuth|SdkTimeout)Error|JsonParseError|AbstractNylas(?:Api|Sdk)Error)(?!\w)/g,
  words: ['Nylas:'],
}

export const rubyInspect: Reader = {
  form: 'ruby-inspect',

  recognise(source) {
    const score = literalScore(source, look)
    if (score === 75) return 80
    const start = source.text.charAt(source.content.start)
    if ('"{`'.includes(start) || source.text.includes('```')) return 0
    return firstMark(source) ? 92 : score
  },

  read(source) {
    const error = firstMark(source)
    return [error ? readError(source, error) : readHash(source)]
  },
}

function firstMark(source: Source): RegExpExecArray | null {
  for (const found of marksIn(source, mark, 1)) return found
  return null
}

function readHash(source: Source): Exchange {
  const start = findLiteral(source, source.content.start, look)
  return start < 0 ? { ...blankExchange(source), body: source.content } : literalExchange(source, start, ruby)
}

function readError(source: Source, found: RegExpExecArray): Exchange {
  const name = found[1] ?? ''
  const message = foundText(source, messagePlace(source, found))
  const isNonJson = name === 'JsonParseError'
  const because = isNonJson
    ? 'is the Ruby SDK’s failure to read an answer that was no JSON'
    : `is a ${name} of the Ruby SDK, of which only the message was printed`
  return {
    ...blankExchange(source),
    stated: message && message.value !== `Nylas::${name}` ? { message } : {},
    recognised: { envelope: name === 'NylasOAuthError' ? 'oauth-error' : 'error', because },
    print: isNonJson
      ? sdkPrints.rubyNonJson
      : name === 'NylasSdkTimeoutError'
        ? sdkPrints.rubyTimeout
        : sdkPrints.rubyError,
  }
}

/** After the class in `#<Class: message>` and `Class: message`; before it in ``file.rb:1:in `x': message (Class)``. */
function messagePlace(source: Source, { 0: name, index }: RegExpExecArray): Span {
  const { text } = source
  const end = index + name.length
  if (text.startsWith(': ', end)) {
    const rest = restOfLine(source, end + 2)
    const isInspect = text.startsWith('#<', index - 2) && text.charAt(rest.end - 1) === '>'
    return { start: rest.start, end: isInspect ? Math.max(rest.start, rest.end - 1) : rest.end }
  }
  if (text.startsWith(' (', end)) {
    // As Rails logs it: `Class (message):`.
    const rest = restOfLine(source, end + 2)
    return text.startsWith('):', rest.end - 2) ? { start: rest.start, end: rest.end - 2 } : { start: end, end }
  }
  if (text.charAt(index - 1) !== '(') return { start: index, end: index }
  const start = Math.max(source.content.start, text.lastIndexOf('\n', index) + 1)
  const before = text.slice(start, index - 1)
  const place = /:\d{1,7}:in [`'][^'\n]{0,300}': |^[^\s:]{1,300}:\d{1,7}: /.exec(before)
  return { start: start + (place ? place.index + place[0].length : 0), end: index - 1 }
}
