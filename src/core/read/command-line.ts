// Reads the request out of the command that made it, where a terminal shows it above the answer: `$ curl -i https://…`.
import type { RequestContext, Span } from '../model.ts'
import { requestUrl } from './http-request.ts'
import type { Source } from './source.ts'

/** A command stands on one line, or on lines that end with a backslash. */
const maxCommandChars = 2000

const command = /^[^\n]{0,100}?(?:^|[$%#>] {1,4})(?:curl(?:\.exe)?|https?|xhs?) (?=[^\n]{0,1000}https?:\/\/)/m
const lineGoesOn = /\\\r?\n\s{0,40}/g
const word = /'([^']{0,2000})'|"((?:[^"\\]|\\.){0,2000})"|([^\s'"]{1,2000})/g

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
/** What follows these may be an address too, but not that of the request. */
const valueFlags: ReadonlySet<string> = new Set([
  '-A',
  '--user-agent',
  '-b',
  '--cookie',
  '-e',
  '--referer',
  '-H',
  '--header',
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

/**
 * Method and address of a command of curl, HTTPie or xh; what it sends stays out, as it may hold keys.
 * @param span what stands above the answer
 * @returns null where no such command with a whole address is there
 */
export function readCommand(source: Source, span: Span): RequestContext | null {
  const text = source.slice({ start: span.start, end: Math.min(span.end, span.start + maxCommandChars) })
  const joined = text.replaceAll(lineGoesOn, ' ')
  const found = command.exec(joined)
  if (!found) return null
  const start = found.index + found[0].length
  const end = joined.indexOf('\n', start)
  return requestOf([...joined.slice(start, end < 0 ? undefined : end).matchAll(word)].map(unquoted))
}

function unquoted([, single, double, bare = '']: RegExpMatchArray): string {
  return single ?? double ?? bare
}

function requestOf(words: readonly string[]): RequestContext | null {
  let method = ''
  let url = ''
  let hasBody = false
  let before = ''
  for (const text of words) {
    if (methodFlags.has(before)) method = text
    else if (bodyFlags.has(before)) hasBody = true
    else if (text === '-I' || text === '--head') method = 'HEAD'
    else if (!valueFlags.has(before)) {
      if (url === '' && /^https?:\/\//.test(text)) url = text
      // HTTPie names the method before the address, and what is sent behind it.
      else if (url === '' && /^[A-Z]{3,7}$/.test(text)) method = text
      else if (url !== '' && /^[\w.[\]-]{1,100}:?=(?!=)/.test(text)) hasBody = true
    }
    before = text
  }
  return url ? { method: method || (hasBody ? 'POST' : 'GET'), url: requestUrl(url), body: null } : null
}
