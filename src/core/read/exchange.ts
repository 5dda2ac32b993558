// One response as a reader found it, before anything is concluded from it.
import type { SignatureFault } from '../capture/outcome.ts'
import { maxExchanges } from '../limits.ts'
import type { Envelope, PrintNote, RequestContext, Span, StatusOrigin, TextRange } from '../model.ts'
import type { Source } from './source.ts'

/** A value that the text states, and where. */
export interface Found<T> {
  readonly value: T
  readonly span: Span
}

/** A status that a text states in its three digits, the first of which stands at `start`. */
export function statusFound(value: number, start: number): Found<number> {
  return { value, span: { start, end: start + 3 } }
}

/** All spans point into `source`. */
export interface Exchange {
  readonly source: Source
  readonly span: Span
  readonly request: RequestContext | null
  readonly status: (Found<number> & { readonly origin: StatusOrigin }) | null
  readonly headers: readonly (Found<string> & { readonly name: string })[]
  /** Null where there is nothing but a head, or only what `stated` holds. */
  readonly body: Span | null
  /** What the text states outside of any JSON: in an error's print, a log line, or alone. */
  readonly stated: StatedFacts
  /** What the reader itself recognised, where it knows more than the shape of a JSON body tells. */
  readonly recognised: Recognised | null
  /** The print of an SDK or tool that this was read from; it says what such a print leaves out. */
  readonly print: PrintNote | null
  /** When the response was received, as ISO 8601; null where the text does not say. */
  readonly time: string | null
  /** How long the response took, in milliseconds; null where the text does not say. */
  readonly durationMs: number | null
  /** What the text calls it, in a heading above it: the name of a file, mostly. Null where there is none. */
  readonly name: string | null
  /** Why the response is not whole, as the text says it; null where the text does not say so. */
  readonly brokeOff: StatedReason | null
  /** What is wrong with the signature of a notification, as the companion found it; null where the text does not say so. */
  readonly signature: StatedReason<SignatureFault> | null
  /** Set where a print without quotes keeps no types: whether a value was a text, a number or null cannot be told. */
  readonly isUntyped?: true
  /** How many responses that follow this one were left unread: a text may hold more than are of use. */
  readonly leftOut: number
}

/** What is said of an exchange above it, and where in the paste. */
export interface StatedReason<T = string> {
  readonly value: T
  readonly range: TextRange
}

interface Recognised {
  readonly envelope: Envelope
  /** Why, in words. */
  readonly because: string
  /** Set where another server than Nylas certainly sent it. */
  readonly foreign?: true
}

interface StatedFacts {
  readonly type?: Found<string>
  readonly message?: Found<string>
  readonly requestId?: Found<string>
  readonly provider?: Found<string>
  /** The code in which the Nylas CLI sums the failure up. */
  readonly cliCode?: Found<string>
}

/** An exchange with nothing in it but its place, to be completed by a reader. */
export function blankExchange(source: Source, span: Span = source.content): Exchange {
  return {
    source,
    span,
    request: null,
    status: null,
    headers: [],
    body: null,
    stated: {},
    recognised: null,
    print: null,
    time: null,
    durationMs: null,
    name: null,
    brokeOff: null,
    signature: null,
    leftOut: 0,
  }
}

/**
 * The exchanges in a text, as many as are kept; the last of them says how many more there are.
 * @param parts of the text, each with one exchange
 * @param read is asked only for what is kept
 */
export function readEach<T>(parts: Iterable<T>, read: (part: T) => Exchange): readonly Exchange[] {
  const exchanges: Exchange[] = []
  let leftOut = 0
  for (const part of parts) {
    if (exchanges.length < maxExchanges) exchanges.push(read(part))
    else leftOut++
  }
  return leavingOut(exchanges, leftOut)
}

/** The exchanges, the last of which says how many more the text holds. */
export function leavingOut(exchanges: readonly Exchange[], count: number): readonly Exchange[] {
  const last = exchanges.at(-1)
  return count > 0 && last ? [...exchanges.slice(0, -1), { ...last, leftOut: count }] : exchanges
}
