// Reads a request that is written as a curl command: what API documentation, browsers and people write.
import type { CapturedHeader } from './protocol.ts'
import { shellWords } from './shell-words.ts'

/** A request as it is written down, before it is sent. */
export interface WrittenRequest {
  readonly method: string
  /** As written: an address, or a path at the upstream. */
  readonly url: string
  readonly headers: readonly CapturedHeader[]
  readonly body: string | null
}

export interface CurlReading {
  /** Null where the command cannot be sent as it is. */
  readonly request: WrittenRequest | null
  /** What is wrong or was left out, as sentences; what only concerns the terminal is passed over. */
  readonly notes: readonly string[]
}

/** Reads a curl command. Whatever of it would not be sent is told in the notes. Never throws. */
export function readCurl(command: string): CurlReading {
  const { words, problem } = shellWords(command.trim().replace(/^\$ /, ''))
  if (problem !== null) return { request: null, notes: [problem] }
  if (words.length === 0) return { request: null, notes: [] }
  const [program = '', ...rest] = words
  if (program !== 'curl' && !program.endsWith('/curl'))
    return { request: null, notes: [`The command begins with ${quoted(program)}, not with curl.`] }
  return requestOf(rest)
}

// What takes a value, under its short and its long name.
const withValue: ReadonlyMap<string, string> = new Map([
  ['-X', 'method'],
  ['--request', 'method'],
  ['-H', 'header'],
  ['--header', 'header'],
  ['-d', 'data'],
  ['--data', 'data'],
  ['--data-ascii', 'data'],
  ['--data-raw', 'raw'],
  ['--data-binary', 'binary'],
  ['--data-urlencode', 'encoded'],
  ['--json', 'json'],
  ['-u', 'user'],
  ['--user', 'user'],
  ['-A', 'agent'],
  ['--user-agent', 'agent'],
  ['-e', 'referer'],
  ['--referer', 'referer'],
  ['-b', 'cookie'],
  ['--cookie', 'cookie'],
  ['--oauth2-bearer', 'bearer'],
  ['--url', 'url'],
  // These concern the terminal or the connection, which is the companion's.
  ['-o', 'ignored'],
  ['--output', 'ignored'],
  ['-w', 'ignored'],
  ['--write-out', 'ignored'],
  ['-m', 'ignored'],
  ['--max-time', 'ignored'],
  ['--connect-timeout', 'ignored'],
  ['--retry', 'ignored'],
])

const withoutValue: ReadonlyMap<string, string> = new Map([
  ['-G', 'get'],
  ['--get', 'get'],
  ['-I', 'head'],
  ['--head', 'head'],
  ...[
    '-s',
    '--silent',
    '-S',
    '--show-error',
    '-i',
    '--include',
    '-v',
    '--verbose',
    '-L',
    '--location',
    '-k',
    '--insecure',
  ]
    .concat(['-f', '--fail', '--fail-with-body', '--compressed', '-g', '--globoff', '-N', '--no-buffer'])
    .concat(['--http1.1', '--http2', '-#', '--progress-bar', '-q'])
    .map((flag) => [flag, 'ignored'] as const),
])

interface Parts {
  method: string | null
  url: string | null
  readonly headers: CapturedHeader[]
  readonly data: string[]
  isGet: boolean
  isJson: boolean
  readonly notes: string[]
}

function requestOf(given: readonly string[]): CurlReading {
  const words = [...given]
  const parts: Parts = { method: null, url: null, headers: [], data: [], isGet: false, isJson: false, notes: [] }
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (!word.startsWith('-') || word === '-') {
      addUrl(parts, word)
      continue
    }
    const { flag, attached } = split(word)
    const kind = withValue.get(flag)
    const plain = withoutValue.get(flag)
    if (kind !== undefined) {
      const value = attached ?? words[++index]
      if (value === undefined) parts.notes.push(`${flag} has no value behind it.`)
      else take(parts, kind, flag, value)
    } else if (plain !== undefined) {
      setFlag(parts, plain)
      // Short flags may stand together: `-sS`, `-sXPOST`.
      if (attached !== null && !flag.startsWith('--')) words[index--] = `-${attached}`
    } else {
      parts.notes.push(`${flag} is not known here and was left out.`)
    }
  }
  return finish(parts)
}

/** `-XPOST` and `--request=POST` hold flag and value in one word. */
function split(word: string): { readonly flag: string; readonly attached: string | null } {
  if (!word.startsWith('--')) return { flag: word.slice(0, 2), attached: word.length > 2 ? word.slice(2) : null }
  const equals = word.indexOf('=')
  return equals < 0 ? { flag: word, attached: null } : { flag: word.slice(0, equals), attached: word.slice(equals + 1) }
}

function setFlag(parts: Parts, kind: string): void {
  if (kind === 'get') parts.isGet = true
  if (kind === 'head') parts.method ??= 'HEAD'
}

function take(parts: Parts, kind: string, flag: string, value: string): void {
  switch (kind) {
    case 'method':
      parts.method = value.toUpperCase()
      break
    case 'url':
      addUrl(parts, value)
      break
    case 'header':
      addHeader(parts, value)
      break
    case 'agent':
      parts.headers.push(['User-Agent', value])
      break
    case 'referer':
      parts.headers.push(['Referer', value])
      break
    case 'bearer':
      parts.headers.push(['Authorization', `Bearer ${value}`])
      break
    case 'user':
      parts.headers.push(['Authorization', `Basic ${base64(value.includes(':') ? value : `${value}:`)}`])
      break
    case 'cookie':
      if (value.includes('=')) parts.headers.push(['Cookie', value])
      else parts.notes.push(`${flag} reads cookies from a file, which a page cannot; they were left out.`)
      break
    case 'data':
    case 'raw':
    case 'binary':
    case 'encoded':
    case 'json':
      addData(parts, kind, flag, value)
  }
}

function addUrl(parts: Parts, url: string): void {
  if (parts.url === null) parts.url = url
  else parts.notes.push(`The command has a second address, ${quoted(url)}; only the first is sent.`)
}

function addHeader(parts: Parts, text: string): void {
  const [, name, value = ''] = /^([\w!#$%&'*+.^`|~-]+)[:;][ \t]*([^]*)$/.exec(text) ?? []
  if (name === undefined) parts.notes.push(`${quoted(text)} is no header and was left out.`)
  else if (value === '' && text.includes(':'))
    parts.notes.push(`The header ${name} has no value, and curl then does not send it.`)
  else parts.headers.push([name, value.trimEnd()])
}

function addData(parts: Parts, kind: string, flag: string, value: string): void {
  if (kind !== 'raw' && value.startsWith('@')) {
    parts.notes.push(
      `${flag} reads the file ${quoted(value.slice(1))}, which a page cannot. Put its text in the place of ${quoted(value)}.`,
    )
    return
  }
  if (kind === 'json') parts.isJson = true
  if (kind === 'encoded') parts.data.push(encoded(value))
  else parts.data.push(kind === 'data' ? value.replaceAll(/[\r\n]/g, '') : value)
}

/** `name=text` encodes the text alone, `=text` and `text` all of it. */
function encoded(value: string): string {
  const equals = value.indexOf('=')
  const name = equals > 0 ? `${value.slice(0, equals)}=` : ''
  return name + encodeURIComponent(toWellFormed(value.slice(equals + 1)))
}

function finish({ method, url, headers, data, isGet, isJson, notes }: Parts): CurlReading {
  if (url === null) return { request: null, notes: [...notes, 'The command has no address.'] }
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  const body = data.length > 0 ? data.join(isJson ? '' : '&') : null
  if (isGet && body !== null) {
    const address = `${url}${url.includes('?') ? '&' : '?'}${body}`
    return { request: { method: method ?? 'GET', url: address, headers, body: null }, notes }
  }
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded'
  const added: CapturedHeader[] = body !== null && !has('content-type') ? [['Content-Type', type]] : []
  if (isJson && !has('accept')) added.push(['Accept', 'application/json'])
  return {
    request: { method: method ?? (body === null ? 'GET' : 'POST'), url, headers: [...headers, ...added], body },
    notes,
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** A half of a surrogate pair has no encoding. */
function toWellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text))
}

const shownChars = 60

function quoted(text: string): string {
  return text.length > shownChars ? `“${text.slice(0, shownChars)}…”` : `“${text}”`
}
