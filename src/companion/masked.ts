// Hides the secrets of an exchange before it leaves the companion's memory, and knows what stands for which.
import type { CapturedBody, CapturedExchange, CapturedHeader } from '../core/capture/protocol.ts'
import { headerKey } from '../core/redact/header-key.ts'
import { ruleFor } from '../core/redact/keys.ts'
import { personalKinds } from '../core/redact/mask.ts'
import { redact } from '../core/redact/redact.ts'
import { standInWord } from '../core/redact/stand-in-word.ts'
import { StandIns } from '../core/redact/stand-ins.ts'

/** People see the mails they test with; what opens a mailbox stays hidden. */
const shown = new Set(personalKinds)

/** A shorter value is likelier to be a word that means something else where it stands. */
const minSecretChars = 8

export interface Masked {
  /** With stand-ins for keys, tokens, cookies, codes and passwords: in headers, addresses and bodies. */
  readonly exchange: CapturedExchange
  /** What each stand-in stands for; undefined where it may be one of several values. */
  readonly meaning: (standIn: string) => string | undefined
}

/** Masks an exchange: within it the same secret has the same stand-in. */
export function mask(exchange: CapturedExchange): Masked {
  const masker = new Masker()
  const { request, response } = exchange
  // Headers first, since their secrets may be quoted everywhere; the response's body last, since it may be left out.
  const sent = masker.headers(request.headers)
  const received = masker.headers(response?.headers ?? [])
  const body = (plain: CapturedBody | null) => plain && { ...plain, text: plain.text && masker.text(plain.text) }
  const maskedRequest = {
    ...request,
    headers: masker.quoting(sent),
    url: masker.text(request.url),
    body: body(request.body),
  }
  const maskedResponse = response && { ...response, headers: masker.quoting(received), body: body(response.body) }
  return {
    exchange: { ...exchange, request: maskedRequest, response: maskedResponse },
    meaning: (standIn) => masker.meaning(standIn),
  }
}

class Masker {
  readonly #standIns = new StandIns()
  readonly #meanings = new Map<string, string | null>()
  readonly #headerSecrets = new Map<string, string>()

  meaning(standIn: string): string | undefined {
    return this.#meanings.get(standIn) ?? undefined
  }

  /** Headers with stand-ins for their secrets. */
  headers(headers: readonly CapturedHeader[]): CapturedHeader[] {
    const named = headers.map((header) => this.#namedSecret(header))
    const others = headers.filter((_, at) => named[at] === null)
    const masked = this.#searched(others).values()
    return headers.map(([name], at) => [name, named[at] ?? masked.next().value ?? ''])
  }

  /** Headers that may quote the secrets of others. */
  quoting(masked: readonly CapturedHeader[]): CapturedHeader[] {
    return masked.map(([name, value]) => [name, this.#unquoted(value)])
  }

  text(plain: string): string {
    for (const [word] of plain.matchAll(standInWord)) this.#remember(word, word)
    const { text, masks } = redact(plain, shown, this.#standIns)
    for (const { standIn, span } of masks) this.#remember(standIn, plain.slice(span.start, span.end))
    return this.#unquoted(text)
  }

  /**
   * The value of a header whose name says that it is secret, with the secret hidden whatever it holds; null for any other header.
   */
  #namedSecret([name, value]: CapturedHeader): string | null {
    const rule = ruleFor(name)
    if (rule?.kind !== 'secret' || rule.only?.test(value) === false) return null
    const { start, end, label } = rule.isBehindScheme ? headerKey(value) : { start: 0, end: value.length, label: null }
    const secret = value.slice(start, end)
    if (secret === '') return value
    const standIn = this.#standIns.for({ kind: rule.kind, label: label ?? rule.label }, secret)
    this.#remember(standIn, secret)
    this.#rememberHeader(standIn, secret)
    return value.slice(0, start) + standIn + value.slice(end)
  }

  /** The values of headers of which only a part may be secret. */
  #searched(headers: readonly CapturedHeader[]): string[] {
    // All at once, since a search costs more than the text that it goes through.
    const lines = headers.map(([name, value]) => `${name}: ${value}`)
    const together = this.#searchedLines(lines.join('\n'))
    // A quote that is never closed may take the lines after it for a part of its value.
    const masked = together.length === lines.length ? together : lines.flatMap((line) => this.#searchedLines(line))
    return masked.map((line, at) => line.slice((headers[at]?.[0].length ?? 0) + ': '.length))
  }

  #searchedLines(plain: string): string[] {
    const { text, masks } = redact(plain, shown, this.#standIns)
    for (const { standIn, span } of masks) {
      const value = plain.slice(span.start, span.end)
      this.#remember(standIn, value)
      this.#rememberHeader(standIn, value)
    }
    return text.split('\n')
  }

  /** The text without the secrets of headers, which may stand where nothing tells that they are, as in a message. */
  #unquoted(text: string): string {
    // The longest first: it may hold a shorter one.
    const secrets = [...this.#headerSecrets].toSorted(([a], [b]) => b.length - a.length)
    return secrets.reduce((hidden, [value, standIn]) => hidden.replaceAll(value, () => standIn), text)
  }

  #remember(standIn: string, value: string): void {
    const known = this.#meanings.get(standIn)
    this.#meanings.set(standIn, known === undefined || known === value ? value : null)
  }

  #rememberHeader(standIn: string, value: string): void {
    if (value.length >= minSecretChars) this.#headerSecrets.set(value, standIn)
  }
}
