// Recognises a provider's error that was cut out of a response of Nylas, by what stands around it in the paste.
import { lookUpType } from './catalogue/look-up.ts'
import { serviceAt } from './catalogue/other-services.ts'
import type { Classification } from './envelope/classify.ts'
import type { Span, Stated } from './model.ts'
import type { Exchange } from './read/exchange.ts'
import type { Source } from './read/source.ts'

/** A provider's error without the response around it. */
export interface CutOut {
  /** What says that the response was one of Nylas, in words; null where nothing does, and the error may be anybody's. */
  readonly because: string | null
  /** What the lines around state of the response. */
  readonly type: Stated<string> | null
  readonly requestId: Stated<string> | null
  readonly status: Stated<string> | null
}

const maxCharsBefore = 1000
const maxCharsBehind = 500

const label = /\bprovider[_ ]?error["']?\s{0,5}(?::|=>|=|\n)\s{0,20}$/i
const hostName = /[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g
const idField = /\b(?:request_id|requestId|Request ID)["']?\s{0,5}(?::|=>|=)\s{0,5}["']?([\w-]{1,100})/
const typeField = /(?:^|[\s,{"'])type["']?\s{0,5}(?::|=>|=)\s{0,5}["']?([\w.]{1,60})/
const typeAlone = /^[ \t]{0,20}(\w{1,40}[._]\w{1,60})[ \t]{0,20}$/m
const statusField = /\bstatus_?code["']?\s{0,5}(?::|=>|=)\s{0,5}([45]\d\d)\b/i

/**
 * @param found what the body looks like by itself
 * @returns null where the body is no provider's error, or is certainly not one that Nylas passed on
 */
export function readCutOut(
  found: Classification,
  { source, body, headers, status, recognised }: Exchange,
): CutOut | null {
  // A head shows who answered, and Nylas does not answer like this.
  const isWhole = headers.length > 0 || (status !== null && status.origin !== 'status-text')
  if (!body || recognised || isWhole || found.envelope !== 'unknown') return null
  const around = textAround(source.paste, source.spanInPaste(body))
  const isLabelled = label.test(around.before.text)
  if (!isLabelled && (found.provider === null || namesHostOf(found.provider, around.before.text))) return null
  const type = fieldAround(around, typeField, isType) ?? fieldAround(around, typeAlone, isType)
  const requestId = fieldAround(around, idField)
  const because = isLabelled
    ? 'stands under provider_error, where Nylas repeats what the provider answered'
    : type || requestId
      ? 'is a provider’s error among fields that Nylas sends around it'
      : null
  return { because, type, requestId, status: because === null ? null : fieldAround(around, statusField) }
}

/** Whether a text names a host at which the provider itself is asked. */
function namesHostOf(provider: string, text: string): boolean {
  return [...text.matchAll(hostName)].some(([host]) => {
    const service = serviceAt(host.toLowerCase())
    return service !== null && provider.startsWith(service)
  })
}

interface Around {
  readonly before: Piece
  readonly behind: Piece
}

interface Piece {
  readonly text: string
  readonly span: Span
  readonly paste: Source
}

/** The text on both sides of a body, as far as no other object stands there. */
function textAround(paste: Source, { start, end }: Span): Around {
  const lowest = Math.max(0, start - maxCharsBefore)
  const from = lowest + paste.slice({ start: lowest, end: start }).lastIndexOf('}') + 1
  const rest = paste.slice({ start: end, end: end + maxCharsBehind })
  const next = rest.search(/[{[]/)
  const to = end + (next < 0 ? rest.length : next)
  return { before: piece(paste, { start: from, end: start }), behind: piece(paste, { start: end, end: to }) }
}

function piece(paste: Source, span: Span): Piece {
  return { text: paste.slice(span), span, paste }
}

function fieldAround(
  { before, behind }: Around,
  pattern: RegExp,
  fits: (value: string) => boolean = () => true,
): Stated<string> | null {
  for (const { text, span, paste } of [before, behind]) {
    const match = pattern.exec(text)
    const value = match?.[1]
    if (!match || value === undefined || !fits(value)) continue
    const start = span.start + match.index + match[0].lastIndexOf(value)
    return { value, range: paste.range({ start, end: start + value.length }) }
  }
  return null
}

function isType(word: string): boolean {
  return lookUpType(word) !== null
}
