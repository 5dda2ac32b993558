// Reads the address to which hosted authentication sends the browser back, and the challenge with which Nylas tries a webhook.
import { listed } from '../listed.ts'
import { hostOf, isNylasHost } from '../host.ts'
import type { RequestContext, Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { type Parameter, objectEdits, parametersOf } from './query.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { isStatusLine, statusOfLine } from './status-text.ts'

export const callbackUrl: Reader = {
  form: 'callback-url',

  recognise(source) {
    const found = addressIn(source)
    if (!found) return 0
    // The head of a redirect, or the request for a callback, is an HTTP message too, but the address says more.
    if (found.isRedirect || (found.isFirst && !source.text.includes('\nHTTP/'))) return 99
    return 60
  },

  read(source) {
    const found = addressIn(source)
    return found ? [found.challenge ? readChallenge(source, found) : readRedirect(source, found)] : []
  },
}

interface Address {
  readonly span: Span
  readonly request: RequestContext | null
  readonly parameters: readonly Parameter[]
  readonly challenge: Parameter | null
  /** Whether it stands on the first line. */
  readonly isFirst: boolean
  /** Whether it is the Location header of a redirect. */
  readonly isRedirect: boolean
}

const maxLines = 60
const maxAddressChars = 20_000

function addressIn(source: Source): Address | null {
  if (source.opensJson(source.content)) return null
  let lineNumber = 0
  let isRedirect = false
  for (const line of source.lines(source.content)) {
    if (++lineNumber > maxLines) return null
    const text = source.text.slice(line.start, Math.min(line.end, line.start + maxAddressChars))
    if (lineNumber === 1 && isStatusLine(text)) {
      isRedirect = isRedirectStatus(statusOfLine(text, line.start)?.value)
      if (!isRedirect) return null
    }
    const found = addressOnLine(source, text, line.start)
    if (found) return { ...found, isFirst: lineNumber === 1 && !found.isLogged, isRedirect }
  }
  return null
}

function isRedirectStatus(status = 0): boolean {
  return status >= 300 && status < 400
}

const label =
  /^(?:[<>] )?(?:(?:location|redirect(?:ed)?(?: to)?|callback(?: url)?|url):[ \t]*|(get|post)[ \t]+)?["'<`]?/i
const scheme =
  /^(?:[a-z][a-z0-9+.-]{0,40}:\/\/|\/|[?#]|<[A-Za-z_ -]{1,40}>[?#/]|[\w-]{1,60}(?:\.[\w-]{1,60}){0,8}(?::\d{1,5})?[/?#]|(?:error|error_code|error_description|code|state|challenge)=[^\s&"]{0,300}&)/i

type OnLine = Omit<Address, 'isFirst' | 'isRedirect'> & {
  /** Whether it stands in the line of a log, behind other words. */
  readonly isLogged: boolean
}

function addressOnLine(source: Source, line: string, offset: number): OnLine | null {
  const place = addressStart(line) ?? loggedStart(line)
  if (!place) return null
  const { from, method } = place
  const address = addressEnd(line, from)
  // What a web framework logs of a request is told by the status behind it.
  const tail = method === undefined ? -1 : line.slice(from, address).search(loggedTail)
  const end = tail < 0 ? address : from + tail
  const isLogged = place.isLogged || tail >= 0
  const query = { start: offset + queryStart(line, from, end), end: offset + end }
  const parameters = parametersOf(source.text, query)
  const keys = new Set(parameters.map(({ key }) => source.slice(key)))
  const challenge = parameters.find(({ key }) => source.slice(key) === 'challenge') ?? null
  // In a log a sign-in that worked is one line among many.
  const isAnswer = answerKeys.some((key) => keys.has(key)) || (!isLogged && keys.has('code') && keys.has('state'))
  if (!isAnswer && !challenge) return null
  return {
    isLogged,
    span: { start: offset + from, end: offset + end },
    request: method ? { method, url: line.slice(from, end), body: null } : null,
    parameters,
    challenge: isAnswer ? null : challenge,
  }
}

const loggedTail = /\s(?:->\s|-\s)?[1-5]\d\d(?=$|\s(?:in\s)?[\d-])/

interface Place {
  readonly from: number
  readonly method: string | undefined
  readonly isLogged: boolean
}

function addressStart(line: string): Place | null {
  const indent = line.length - line.trimStart().length
  const labelled = label.exec(line.slice(indent))
  const start = indent + (labelled?.[0].length ?? 0)
  // A placeholder such as <URL> begins with what may also be a quotation's mark.
  const from =
    line.charAt(start - 1) === '<' && /^[A-Z_ ]{1,40}>/.test(line.slice(start, start + 42)) ? start - 1 : start
  if (!scheme.test(line.slice(from, from + 700))) return null
  return { from, method: labelled?.[1]?.toUpperCase(), isLogged: false }
}

const loggedRequest = /[\s"'](GET|POST) ["']?(?=\/|https?:\/\/)/

/** `10.0.0.7 - - [05/Mar/2026:11:02:33 +0000] "GET /callback?error=… HTTP/1.1" 302` */
function loggedStart(line: string): Place | null {
  const found = loggedRequest.exec(line.slice(0, 400))
  return found && { from: found.index + found[0].length, method: found[1], isLogged: true }
}

const answerKeys = ['error', 'error_code', 'error_description', 'admin_consent']

/** Spaces belong to the address, as browsers show them decoded; a quote, a bracket or ` HTTP/1.1` ends it. */
function addressEnd(line: string, from: number): number {
  const rest = line.slice(from)
  // The mark of a placeholder at the start is no end.
  const skipped = /^<[^<>]{0,40}>/.exec(rest)?.[0].length ?? 0
  const stop = rest.slice(skipped).search(/["`<>]| HTTP\/\d/)
  const address = (stop < 0 ? rest : rest.slice(0, skipped + stop)).trimEnd()
  return from + address.length - (line.charAt(from - 1) === "'" && address.endsWith("'") ? 1 : 0)
}

/** After the first `?` or `#`; after the `?` in the fragment of `#/callback?error=…`. */
function queryStart(line: string, from: number, end: number): number {
  const address = line.slice(from, end)
  const mark = address.search(/[?#]/)
  const route = address.startsWith('#/', mark) ? address.indexOf('?', mark) : -1
  return from + Math.max(mark, route) + 1
}

function readRedirect(source: Source, { span, request, parameters }: Address): Exchange {
  const object = source.derive(objectEdits(source.text, span, parameters))
  const names = new Set(parameters.map(({ key }) => source.slice(key)))
  const found = listed(toldKeys.filter((name) => names.has(name)))
  const sender = senderOf(source, parameters)
  const isToNylas = isNylasHost(hostOf(source.slice(span)))
  return {
    ...blankExchange(object),
    request,
    body: object.content,
    recognised:
      sender === '' || isNylasHost(sender) || isToNylas
        ? { envelope: 'auth-redirect', because: `is a callback address with ${found}` }
        : { envelope: 'unknown', because: `is a callback address to which ${sender} sent the browser`, foreign: true },
  }
}

/** The host of the service that names itself in the answer (RFC 9207), which Nylas does not; empty where none does. */
function senderOf(source: Source, parameters: readonly Parameter[]): string {
  const issuer = parameters.find(({ key }) => source.slice(key) === 'iss')
  return issuer ? hostOf(decoded(source.slice(issuer.value))) : ''
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

const toldKeys = ['code', ...answerKeys, 'state']

/** What a challenge is recognised as, in an address or in the event of a function. */
export const triesWebhook = {
  envelope: 'webhook',
  because: 'is a request that carries a challenge, as Nylas tries a webhook URL',
} as const satisfies Exchange['recognised']

function readChallenge(source: Source, { span, request, challenge }: Address): Exchange {
  const stated = challenge ? { type: { value: 'challenge', span: challenge.key } } : {}
  return {
    ...blankExchange(source, span),
    request,
    stated,
    recognised: triesWebhook,
  }
}
