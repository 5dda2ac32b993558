// Reads what Ruby prints: hashes in both notations, and the exceptions of the Ruby SDK.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import { v2RubyClasses } from '../catalogue/v2-sdks.ts'
import { maxExchanges } from '../limits.ts'
import type { Span } from '../model.ts'
import { type Exchange, blankExchange, leavingOut } from './exchange.ts'
import { ruby } from './literal-dialects.ts'
import { withHeadOutside } from './framed.ts'
import { findLiteral, literalExchange, literalScore } from './literal-exchange.ts'
import type { ReadInner, Reader } from './reader.ts'
import { rubyObject } from './ruby-object.ts'
import { type RubyResponse, rubyResponses } from './ruby-response.ts'
import { type Mark, envelopeOfClass, firstMark, foundText, repeatedBody, restOfLine } from './sdk-error.ts'
import type { Source } from './source.ts'
import { echoedFacts } from './stated-fields.ts'
import { matchAt } from './sticky.ts'

// `{"key"=>`, `{:key=>`, and `{key: ` without a space inside, as Ruby 3.4 prints it.
const look =
  /(?:\[\s{0,200})?\{(?:\s?"[^"\n]{1,100}"\s?=>|\s?:"?\w{1,80}"?\s?=>|[a-z_][a-z0-9_]{0,80}: (?=["\d:[{ntf-]))/y
const mark: Mark = {
  pattern: new RegExp(
    // A class of the SDK for v2 has a name that code may use in many places: only where it is printed with a message.
    `(?<![\\w:]|\\w\\()Nylas::(Nylas(?:Api|OAuth|SdkTimeout)Error(?!\\w)|JsonParseError(?!\\w)|AbstractNylas(?:Api|Sdk)Error(?!\\w)|(?:${[...v2RubyClasses.keys()].join('|')})(?=: | \\(|\\)\\s|\\)$))`,
    'g',
  ),
  words: ['Nylas:'],
}

/** What a function of Elixir gives back: a tuple, in it a map or a struct. */
const elixirTuple = /\{:(?:ok|error),\s{1,20}(?=%[\w.]{0,200}\{)/y
const elixirStruct = /%[A-Z][\w.]{0,200}\{/y

export const rubyInspect: Reader = {
  form: 'ruby-inspect',

  recognise(source) {
    if (!rubyResponses(source).next().done) return 93
    const opening = [elixirTuple, elixirStruct].some(
      (print) => matchAt(print, source.text, source.content.start) !== '',
    )
    if (opening) return 80
    const score = literalScore(source, look)
    if (score === 75) return 80
    const start = source.text.charAt(source.content.start)
    if ('"{`'.includes(start) || source.has('```')) return 0
    return firstMark(source, mark) ? 92 : score
  },

  read(source, readInner) {
    const responses = [...rubyResponses(source)]
    if (responses.length > 0) {
      const kept = responses.slice(0, maxExchanges)
      const found = kept.flatMap((response) => readResponse(source, response, readInner))
      return leavingOut(found, responses.length - kept.length)
    }
    const error = firstMark(source, mark)
    return [error ? readError(source, error, readInner) : readHash(source)]
  },
}

function readHash(source: Source): Exchange {
  const { start: from } = source.content
  const tuple = matchAt(elixirTuple, source.text, from)
  const isStruct = matchAt(elixirStruct, source.text, from) !== ''
  const start = tuple === '' && !isStruct ? findLiteral(source, from, look) : from + tuple.length
  return start < 0 ? { ...blankExchange(source), body: source.content } : literalExchange(source, start, ruby)
}

function readResponse(source: Source, response: RubyResponse, readInner: ReadInner): readonly Exchange[] {
  return readInner(source.within(response.body)).map((inner) => {
    const exchange = withHeadOutside(inner, source, response)
    return { ...exchange, request: response.request }
  })
}

function readError(source: Source, found: RegExpExecArray, readInner: ReadInner): Exchange {
  const name = found[1] ?? ''
  const object = rubyObject(source, found.index - '#<'.length, found.index + found[0].length)
  if (object) return readObject(object, found.index - '#<'.length, name)
  if (name === 'JsonParseError') return readNonJson(source, found, readInner)
  const message = foundText(source, messagePlace(source, found))
  const asked = echoedFacts(source)
  const ofV2 = v2RubyClasses.get(name)
  if (ofV2 !== undefined) {
    const end = found.index + found[0].length
    return {
      ...blankExchange(source),
      status: { value: ofV2, span: { start: end - name.length, end }, origin: 'status-text' },
      stated: message ? { message } : {},
      recognised: {
        envelope: 'v2-error',
        because: `is a ${name} of the Ruby SDK for API v2, which stands for ${ofV2}`,
      },
      print: sdkPrints.rubyOld,
    }
  }
  return {
    ...blankExchange(source),
    status: asked.status,
    stated: { ...(message && message.value !== `Nylas::${name}` ? { message } : {}), ...asked.stated },
    recognised: {
      envelope: envelopeOfClass(name),
      because: asked.stated.type
        ? `is a ${name} of the Ruby SDK, with its fields as a console printed them`
        : `is a ${name} of the Ruby SDK, of which only the message was printed`,
    },
    print: asked.stated.type ? null : name === 'NylasSdkTimeoutError' ? sdkPrints.rubyTimeout : sdkPrints.rubyError,
  }
}

/** An error that was inspected with its variables. The message is none of them, unless somebody made it one. */
function readObject(source: Source, start: number, name: string): Exchange {
  const exchange = literalExchange(source, start, ruby)
  const root = exchange.body && exchange.source.json(exchange.body).root
  return {
    ...exchange,
    recognised: {
      envelope: envelopeOfClass(name),
      because: `is a ${name} of the Ruby SDK, with its variables`,
    },
    print: root?.get('message') ? null : sdkPrints.rubyObject,
  }
}

const quotedAnswer = /^[^\n]{0,300}?unexpected token at ['`]/
const endOfAnswer = /'(?=\)|[ \t]{0,20}(?:\r?\n|$))/
const maxAnswerChars = 50_000

/** The message of the JSON parser quotes the answer from where it stopped: a page as a whole. */
function readNonJson(source: Source, found: RegExpExecArray, readInner: ReadInner): Exchange {
  const message = foundText(source, messagePlace(source, found))
  const from = found.index + found[0].length
  const opening = quotedAnswer.exec(source.text.slice(from, from + 400))
  const start = from + (opening?.[0].length ?? 0)
  const end = Math.min(source.content.end, start + maxAnswerChars)
  const length = source.text.slice(start, end).search(endOfAnswer)
  const body = source.trim({ start, end: length < 0 ? end : start + length })
  const isPage = opening !== null && source.text.charAt(body.start) === '<'
  return {
    ...(isPage ? repeatedBody(source, body, readInner) : blankExchange(source)),
    stated: message && message.value !== 'Nylas::JsonParseError' ? { message } : {},
    recognised: { envelope: 'error', because: 'is the Ruby SDK’s failure to read an answer that was no JSON' },
    print: sdkPrints.rubyNonJson,
  }
}

// RSpec puts the message below the class, further in.
const messageBelow = /:[ \t]{0,8}\r?\n[ \t]{2,40}(?=[^\s#/])/y

/** After the class in `#<Class: message>` and `Class: message`; before it in ``file.rb:1:in `x': message (Class)``. */
function messagePlace(source: Source, { 0: name, index }: RegExpExecArray): Span {
  const { text } = source
  const end = index + name.length
  if (text.startsWith(': ', end)) {
    const rest = restOfLine(source, end + 2)
    const isInspect = text.startsWith('#<', index - 2) && text.charAt(rest.end - 1) === '>'
    return { start: rest.start, end: isInspect ? Math.max(rest.start, rest.end - 1) : rest.end }
  }
  const below = matchAt(messageBelow, text, end)
  if (below !== '') return restOfLine(source, end + below.length)
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
