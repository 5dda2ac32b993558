// Reads the request out of the command that made it, where a terminal shows it above the answer: `$ curl -i https://…`.
import type { RequestContext, Span } from '../model.ts'
import { authorizationSlip } from './authorization.ts'
import { requestUrl } from './http-request.ts'
import type { Source } from './source.ts'

/** A command stands on one line, on lines that end with a sign for it, or goes on inside its quotes. */
const maxCommandChars = 8000
/** In a longer text commands are looked for at its beginning. */
const maxSearchedChars = 200_000
const maxCommands = 200

const command =
  /^[^\n]{0,100}?(?:^|[$%#] {1,4}|> {0,4})(?:curl(?:\.exe)?|https?|xhs?) {1,4}(?=-|[\\^`]\r?\n|[A-Z]{3,7} |["']?https?:\/\/)/gm
const lineGoesOn = /[\\^`]\r?\n\s{0,40}/g
const word = /'([^']{0,2000})'|"((?:[^"\\]|\\.){0,2000})"|([^\s'"]{1,2000})/g
const sentString =
  /(?<=\s)(?:-d|-F|--json|--data(?:-ascii|-binary|-raw|-urlencode)?|--form(?:-string)?)[\s=]{0,4}\$?(?:'[^']{0,8000}'(?:\\''[^']{0,8000}'){0,20}|"(?:[^"\\]|\\[^]){0,8000}")/g

const methodFlags: ReadonlySet<string> = new Set(['-X', '--request'])
/** With one of these, curl sends POST where no method is named. */
const bodyFlags: ReadonlySet<string> = new Set([
  '-d',
  '--data',
  '--data-ascii',
  '--data-binary',
  '--data-raw',
  '--data-urlencode',
  '--json',
  '-F',
  '--form',
  '--form-string',
])
const headerFlags: ReadonlySet<string> = new Set(['-H', '--header'])
/** What follows these may be an address too, but not that of the request. */
const valueFlags: ReadonlySet<string> = new Set([
  '-A',
  '--user-agent',
  '-b',
  '--cookie',
  '-e',
  '--referer',
  '-m',
  '--max-time',
  '-o',
  '--output',
  '--proxy',
  '--retry',
  '-u',
  '--user',
  '-w',
  '--write-out',
  '-x',
])

export interface Command {
  readonly start: number
  readonly request: RequestContext
  /** What the command sends, where it stands in quotes: no response, whatever it looks like. */
  readonly sent: readonly Span[]
}

/**
 * The commands of curl, HTTPie or xh with a whole address in a span, in order; what they send stays out of their requests, as it may
 * hold keys.
 */
export function* commandsIn({ text }: Source, span: Span): Generator<Command, void, undefined> {
  const end = Math.min(span.end, span.start + maxSearchedChars)
  const searched = text.slice(span.start, end)
  let left = maxCommands
  let done = 0
  for (const { 0: opening, index } of searched.matchAll(command)) {
    // What looks like a command inside of the quotes of another one is none.
    if (index < done || left === 0) continue
    const from = index + opening.length
    done = endOfCommand(searched, from)
    left--
    const written = searched.slice(from, done)
    const request = requestOf([...written.replaceAll(lineGoesOn, ' ').matchAll(word)])
    if (!request) continue
    const offset = span.start + from
    const sent = [...` ${written}`.matchAll(sentString)].map((found) => ({
      start: offset + found.index - 1,
      end: offset + found.index - 1 + found[0].length,
    }))
    yield { start: span.start + index, request, sent }
  }
}

/** The request of the first command in what stands above an answer; null where none is there. */
export function readCommand(source: Source, span: Span): RequestContext | null {
  for (const { request } of commandsIn(source, span)) return request
  return null
}

/** The first end of a line that is neither in quotes nor told to go on; of the first line where a quote is not closed. */
function endOfCommand(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxCommandChars)
  const firstBreak = text.indexOf('\n', from)
  let quote = ''
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at)
    if (quote !== "'" && '\\^`'.includes(char)) at += text.startsWith('\r\n', at + 1) ? 2 : 1
    else if (quote === '' && char === '\n') return at
    else if (quote === '' && (char === "'" || char === '"')) quote = char
    else if (char === quote) quote = ''
  }
  return quote === '' || firstBreak < 0 ? limit : Math.min(firstBreak, limit)
}

function unquoted([, single, double, bare = '']: RegExpMatchArray): string {
  return single ?? double ?? bare
}

/** In double quotes the shell puts the values of variables in: which ones is not shown. */
function asSent(written: RegExpMatchArray): string {
  return written[2]?.includes('$') ? '' : unquoted(written)
}

function requestOf(words: readonly RegExpMatchArray[]): RequestContext | null {
  let authorization: string | undefined
  let method = ''
  let url = ''
  let hasBody = false
  let before = ''
  for (const written of words) {
    const text = unquoted(written)
    if (methodFlags.has(before)) method = text
    else if (bodyFlags.has(before)) hasBody = true
    else if (headerFlags.has(before)) authorization ??= /^authorization:(.*)$/i.exec(asSent(written))?.[1]
    else if (text === '-I' || text === '--head') method = 'HEAD'
    else if (!valueFlags.has(before)) {
      if (url === '' && /^https?:\/\//.test(text)) url = text
      // HTTPie names the method before the address, and what is sent behind it.
      else if (url === '' && /^[A-Z]{3,7}$/.test(text)) method = text
      else if (url !== '' && /^[\w.[\]-]{1,100}:?=(?!=)/.test(text)) hasBody = true
    }
    before = text
  }
  if (url === '') return null
  const verb = method || (hasBody ? 'POST' : 'GET')
  return { method: verb, url: requestUrl(url), body: null, ...authorizationSlip(authorization) }
}
