// Reads a request that is written as a curl command: what API documentation, browsers and people write.
import { withoutValue, withValue } from './curl-flags.ts'
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

interface Parts {
  method: string | null
  url: string | null
  readonly headers: CapturedHeader[]
  /** In small letters: those of curl's own that the command takes away. */
  readonly removed: Set<string>
  readonly data: string[]
  /** Whether a part of it is not here, without which it would be another request. */
  lacksPart: boolean
  isGet: boolean
  isJson: boolean
  readonly notes: string[]
}

function requestOf(given: readonly string[]): CurlReading {
  const words = [...given]
  const parts: Parts = {
    method: null,
    url: null,
    headers: [],
    removed: new Set(),
    data: [],
    lacksPart: false,
    isGet: false,
    isJson: false,
    notes: [],
  }
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
      const next = words[index + 1]
      // What stands behind it may be its value: the address is looked for further on.
      const isValue = attached === null && next !== undefined && !/^(?:-|\/|https?:)/i.test(next)
      if (isValue) index++
      parts.notes.push(
        `${flag} is not known here and was left out${isValue ? `, with ${quoted(next)} behind it` : ''}.`,
      )
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
    case 'form':
      lack(parts, `${flag} sends a form of several parts, which cannot be sent from here.`)
      break
    case 'file':
      lack(parts, `${flag} reads the file ${quoted(value)}, which a page cannot.`)
      break
    case 'data':
    case 'raw':
    case 'binary':
    case 'encoded':
    case 'json':
      addData(parts, kind, flag, value)
  }
}

function lack(parts: Parts, note: string): void {
  parts.lacksPart = true
  parts.notes.push(note)
}

function addUrl(parts: Parts, url: string): void {
  if (parts.url === null) parts.url = url
  else parts.notes.push(`The command has a second address, ${quoted(url)}; only the first is sent.`)
}

const addedByCurl = new Set(['content-type', 'accept'])

function addHeader(parts: Parts, text: string): void {
  const [, name, value = ''] = /^([\w!#$%&'*+.^`|~-]+)[:;][ \t]*([^]*)$/.exec(text) ?? []
  if (name === undefined) parts.notes.push(`${quoted(text)} is no header and was left out.`)
  else if (value === '' && text.includes(':')) {
    if (addedByCurl.has(name.toLowerCase())) parts.removed.add(name.toLowerCase())
    else parts.notes.push(`The header ${name} has no value, and curl then does not send it.`)
  } else parts.headers.push([name, value.trimEnd()])
}

function addData(parts: Parts, kind: string, flag: string, value: string): void {
  const file = kind === 'encoded' ? /^[^=@]*@([^=]*)$/.exec(value)?.[1] : /^@([^]*)$/.exec(value)?.[1]
  if (kind !== 'raw' && file !== undefined) {
    const told = `${flag} reads the file ${quoted(file)}, which a page cannot. Put its text in the place of`
    lack(parts, `${told} ${quoted(value.slice(value.indexOf('@')))}.`)
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

function finish({ method, url, headers, removed, data, lacksPart, isGet, isJson, notes }: Parts): CurlReading {
  if (url === null) return { request: null, notes: [...notes, 'The command has no address.'] }
  if (lacksPart) return { request: null, notes }
  const has = (wanted: string) => removed.has(wanted) || headers.some(([name]) => name.toLowerCase() === wanted)
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
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return btoa(bytes)
}

/** A half of a surrogate pair has no encoding. */
export function toWellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text))
}

const shownChars = 60

function quoted(text: string): string {
  return text.length > shownChars ? `“${text.slice(0, shownChars)}…”` : `“${text}”`
}
