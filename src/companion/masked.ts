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
  const sent = maskHeaders(request.headers)
  const received = maskHeaders(response?.headers ?? [])
  // A secret of a header may come back where nothing tells that it is one, as in a message that quotes it.
  const secrets = [...secretsOf(request.headers, sent), ...secretsOf(response?.headers ?? [], received)]
  const text = (plain: string) => hide(maskText(plain), secrets)
  const body = (plain: CapturedBody | null) => plain && { ...plain, text: plain.text && text(plain.text) }
  const headers = (masked: readonly CapturedHeader[]) =>
    masked.map(([name, value]) => [name, hide(value, secrets)] as const)
  return {
    ...exchange,
    request: { ...request, url: text(request.url), headers: headers(sent), body: body(request.body) },
    response: response && { ...response, headers: headers(received), body: body(response.body) },
  }
}

function maskText(text: string): string {
  return redact(text, shown).text
}

/** Headers with stand-ins for their secrets; `Bearer` and `Basic` stay, for they may be what is wrong. */
export function maskHeaders(headers: readonly CapturedHeader[]): CapturedHeader[] {
  // All at once, since a search costs more than the text that it goes through.
  const lines = maskText(headers.map(lineOf).join('\n')).split('\n')
  // A quote that is never closed may take the lines after it for a part of its value.
  const masked = lines.length === headers.length ? lines : headers.map((header) => maskText(lineOf(header)))
  return headers.map(([name, value], at) => {
    const rest = (masked[at] ?? '').slice(name.length + 2)
    return [name, rest === value || rest.startsWith(schemeOf(value)) ? rest : schemeOf(value) + rest]
  })
}

function lineOf([name, value]: CapturedHeader): string {
  return `${name}: ${value}`
}

function schemeOf(value: string): string {
  return /^(?:Bearer|Basic|Digest) +(?=\S)/i.exec(value)?.[0] ?? ''
}

interface Secret {
  readonly value: string
  readonly standIn: string
}

function secretsOf(headers: readonly CapturedHeader[], masked: readonly CapturedHeader[]): Secret[] {
  return headers.flatMap(([, value], at) => {
    const standIn = masked[at]?.[1] ?? value
    const { length } = schemeOf(value)
    if (standIn === value || value.length - length < minSecretChars) return []
    return [{ value: value.slice(length), standIn: standIn.slice(length) }]
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
