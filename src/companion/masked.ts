// Hides the secrets of an exchange before it leaves the companion's memory, and finds them again when it is repeated.
import type { CapturedBody, CapturedExchange, CapturedHeader } from '../core/capture/protocol.ts'
import { personalKinds } from '../core/redact/mask.ts'
import { redact } from '../core/redact/redact.ts'

/** People see the mails they test with; what opens a mailbox stays hidden. */
const shown = new Set(personalKinds)

/** A shorter value is likelier to be a word that means something else where it stands. */
const minSecretChars = 8

/** The exchange with stand-ins for keys, tokens, cookies, codes and passwords: in headers, addresses and bodies. */
export function maskExchange(exchange: CapturedExchange): CapturedExchange {
  const { request, response } = exchange
  // A secret of a header may come back where nothing tells that it is one, as in a message that quotes it.
  const secrets = secretsOf([...request.headers, ...(response?.headers ?? [])])
  const text = (plain: string) => hide(maskText(plain), secrets)
  const header = (plain: CapturedHeader): CapturedHeader => [plain[0], hide(maskHeader(plain), secrets)]
  const body = (plain: CapturedBody | null) => plain && { ...plain, text: plain.text && text(plain.text) }
  return {
    ...exchange,
    request: {
      ...request,
      url: text(request.url),
      headers: request.headers.map(header),
      body: body(request.body),
    },
    response: response && { ...response, headers: response.headers.map(header), body: body(response.body) },
  }
}

/** A text with stand-ins for its secrets. */
export function maskText(text: string): string {
  return redact(text, shown).text
}

/** The value of a header with a stand-in for its secret; `Bearer` and `Basic` stay, for they may be what is wrong. */
export function maskHeader([name, value]: CapturedHeader): string {
  const label = `${name}: `
  const masked = maskText(label + value).slice(label.length)
  return masked === value || masked.startsWith(schemeOf(value)) ? masked : schemeOf(value) + masked
}

function schemeOf(value: string): string {
  return /^(?:Bearer|Basic|Digest) +(?=\S)/i.exec(value)?.[0] ?? ''
}

interface Secret {
  readonly value: string
  readonly standIn: string
}

function secretsOf(headers: readonly CapturedHeader[]): Secret[] {
  return headers.flatMap((header) => {
    const masked = maskHeader(header)
    if (masked === header[1]) return []
    const { length } = schemeOf(header[1])
    const value = header[1].slice(length)
    return value.length < minSecretChars ? [] : [{ value, standIn: masked.slice(length) }]
  })
}

function hide(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((hidden, { value, standIn }) => hidden.replaceAll(value, () => standIn), text)
}

/** The stand-ins of a text, each with what it stands for. */
export function hiddenIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    redact(text, shown).masks.map(({ standIn, span }) => [standIn, text.slice(span.start, span.end)] as const),
  )
}

/** Puts what they stand for in the place of stand-ins. */
export function unmask(text: string, hidden: ReadonlyMap<string, string>): string {
  return hidden.size === 0 ? text : text.replace(standInWord, (word) => hidden.get(word) ?? word)
}

const standInWord = /hidden-[a-z-]{1,30}(?:-\d{1,6})?/g
