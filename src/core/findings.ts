// Turns what the parser, the schema and the catalogue object to into findings with a place in the paste.
import type { SignatureFault } from './capture/outcome.ts'
import { sdkPrints } from './catalogue/sdk-prints.ts'
import { v2SdkMarks } from './catalogue/v2-sdks.ts'
import { companionTypePrefix } from './capture/protocol.ts'
import type { SchemaIssue } from './envelope/issue-message.ts'
import { isErrorEnvelope } from './envelope/kinds.ts'
import type { Facts } from './facts.ts'
import type { JsonDocument, JsonNode } from './json/document.ts'
import { maxFindingsPerExchange } from './limits.ts'
import { type Finding, severities, type Severity, type TypeReading } from './model.ts'
import type { Exchange } from './read/exchange.ts'
import { isFromLink } from './read/link-remark.ts'
import type { Source } from './read/source.ts'
import { grouped } from './grouped.ts'

/** Says of a text with too many responses how many of them were read; it stands where the first of them does. */
export function leftOutFindings(leftOut: number, [first, ...others]: readonly Exchange[]): Finding[] {
  if (leftOut === 0 || !first) return []
  const read = others.length + 1
  const [few, all] = [read, read + leftOut].map(grouped)
  return [
    {
      rule: 'read/too-many-exchanges',
      severity: 'info',
      pointer: null,
      range: first.source.range({ start: first.span.start, end: first.span.start }),
      message: `Read the first ${few} of ${all} responses. To see later ones, filter the log or archive for them and paste what is left.`,
      expected: null,
      found: all ?? null,
    },
  ]
}

/** What was changed in order to read the text, each change at its place in the paste. */
export function repairFindings(source: Source): Finding[] {
  return source.repairs.map(({ message, span }) => ({
    rule: 'read/repair',
    severity: 'info',
    pointer: null,
    range: source.paste.range(span),
    message: `${message}.`,
    expected: null,
    found: null,
  }))
}

/** Says that the response is not whole, which its head does not tell. */
export function brokeOffFindings({ brokeOff }: Exchange): Finding[] {
  if (!brokeOff) return []
  return [
    {
      rule: 'response/broke-off',
      severity: 'error',
      pointer: null,
      range: brokeOff.range,
      message: `The answer broke off: ${brokeOff.value}. What had come by then is all there is.`,
      expected: 'a whole answer',
      found: null,
    },
  ]
}

/** How much of a print is searched for what tells its SDK. */
const maxPrintChars = 20_000

/** Says that an SDK for the retired API v2 printed this: advice on v3 fits only once the program calls that. */
export function oldSdkFindings({ source, span, print, recognised }: Exchange): Finding[] {
  if (!print && !recognised) return []
  const { start, end } = source.spanInPaste(span)
  const text = source.paste.slice({ start, end: Math.min(end, start + maxPrintChars) })
  const isOld = print === sdkPrints.rubyOld || v2SdkMarks.some((mark) => mark.test(text))
  if (!isOld) return []
  return [
    {
      rule: 'read/v2-sdk',
      severity: 'warning',
      pointer: null,
      range: source.paste.range({ start, end: start }),
      message: 'An SDK for API v2 printed this, and API v2 has been retired. Update the SDK to a version for v3.',
      expected: 'an SDK for API v3',
      found: null,
    },
  ]
}

/** A notification that the companion could not trace back to Nylas. */
export function signatureFindings({ signature }: Exchange): Finding[] {
  if (!signature) return []
  const { value, range } = signature
  const expected = 'a signature that fits'
  return [
    {
      rule: 'webhook/signature',
      severity: 'error',
      pointer: null,
      range,
      message: signatureWords[value],
      expected,
      found: value,
    },
  ]
}

const signatureWords: Readonly<Record<SignatureFault, string>> = {
  invalid:
    'The signature does not fit the body. Either the webhook secret is another one, or Nylas did not send this: act on nothing in it before you know.',
  missing:
    'There is no signature: anybody could have sent this. Act on nothing in it before you know that it came from Nylas.',
}

/** What makes the body other than strict JSON. */
export function jsonFindings(document: JsonDocument | null, source: Source): Finding[] {
  return (document?.problems ?? []).map(({ rule, severity, start, end, message, expected, found }) => ({
    rule,
    severity,
    pointer: null,
    range: source.range({ start, end }),
    message,
    expected,
    found,
  }))
}

/**
 * Where the envelope breaks its schema. The place is the value, or its nearest ancestor where the value is missing. Places
 * are looked up for the worst issues only, as many as are shown.
 */
export function schemaFindings(issues: readonly SchemaIssue[], root: JsonNode | null, source: Source): Finding[] {
  if (!root) return []
  const worst = issues.toSorted((a, b) => rank(a.severity) - rank(b.severity)).slice(0, maxFindingsPerExchange)
  return worst.map((issue) => {
    const node = root.resolve(issue.pointer) ?? root
    return { ...issue, pointer: node.pointer, range: source.range(placeOf(node)) }
  })
}

/** A request ID that the body lacks is no finding where a header states it, or where Nylas was not asked. */
export function isAnswered({ rule }: SchemaIssue, { requestId, type }: Facts): boolean {
  return rule === 'envelope/missing-request-id' && (requestId !== null || isOfCompanion(type))
}

const rulesOfParts: ReadonlySet<string> = new Set(['envelope/missing-request-id', 'envelope/missing-message'])

/** What a link does not state is missing from the link, not from a response. */
export function isOfLink({ rule }: SchemaIssue, { source }: Exchange): boolean {
  return rulesOfParts.has(rule) && isFromLink(source)
}

/** That a link leaves something out is said by the remark above what it states. */
export function isToldByLink({ rule }: Finding, { source }: Exchange): boolean {
  return rule === 'json/left-out' && isFromLink(source)
}

const rulesOfKinds: ReadonlySet<string> = new Set([
  'envelope/wrong-type',
  'envelope/wrong-value',
  'envelope/empty-value',
])
const errorKeyBefore = /\berror["”']\s{0,5}(?::|=>)\s{0,20}$/
const maxKeyChars = 40

/** What the print or the cut changed is no fault of the response: kinds that were not printed, an `error` that stands before. */
export function isOfPrint({ rule }: SchemaIssue, { isUntyped, source, body }: Exchange): boolean {
  if (rule !== 'envelope/flat-error') return isUntyped === true && rulesOfKinds.has(rule)
  const start = body ? source.spanInPaste(body).start : 0
  return errorKeyBefore.test(source.paste.slice({ start: Math.max(0, start - maxKeyChars), end: start }))
}

function isOfCompanion(type: TypeReading | null): boolean {
  return type?.value.startsWith(companionTypePrefix) === true
}

/** A value with its key, but only the key of an object or array: a squiggle under a whole document says nothing. */
function placeOf(node: JsonNode) {
  const { start, end, keyStart, keyEnd, kind } = node
  const isContainer = kind === 'object' || kind === 'array'
  if (keyStart >= 0) return isContainer ? { start: keyStart, end: keyEnd } : { start: keyStart, end }
  return isContainer ? { start, end: start + 1 } : { start, end }
}

/** Where the status says something else than the body, or than it seems to say. */
export function statusFindings({ envelope, type, status }: Facts): Finding[] {
  const findings: Finding[] = []
  const range = type?.range ?? status?.range
  if (isErrorEnvelope(envelope) && range && status && status.value < 300) {
    findings.push({
      rule: 'status/contradiction',
      severity: 'warning',
      pointer: null,
      range: status.range ?? range,
      message: `The status ${status.value} says that it worked, the body is an error. The body is believed here.`,
      expected: '400 or above',
      found: String(status.value),
    })
  }
  if (envelope === 'success' && status?.value === 202 && status.range) {
    findings.push({
      rule: 'status/accepted',
      severity: 'info',
      pointer: null,
      range: status.range,
      message: '202 says that the request was accepted. What it asks for is done later, and can still fail.',
      expected: null,
      found: '202',
    })
  }
  return findings
}

/** What the catalogue has to say about the type: that it does not know it, or another status for it. */
export function typeFindings({ envelope, type, entry, status }: Facts): Finding[] {
  const findings: Finding[] = []
  if (!type?.range) return findings
  const place = { severity: 'info', pointer: type.pointer, range: type.range } as const
  if (isErrorEnvelope(envelope) && !entry && type.canonical === null && !isOfCompanion(type)) {
    findings.push({
      ...place,
      rule: 'type/unknown',
      message: 'This error type is not in the catalogue: the status and the message have to speak for it.',
      expected: null,
      found: type.value,
    })
  }
  if (entry?.status && status?.range && status.value >= 300 && entry.status !== status.value) {
    findings.push({
      ...place,
      rule: 'type/status-mismatch',
      message: `The catalogue lists ${entry.type} with status ${entry.status}; this response came with ${status.value}. That happens and is no fault of the response.`,
      expected: String(entry.status),
      found: String(status.value),
    })
  }
  return findings
}

/** Errors before warnings before notes, each in the order of the text; past the limit the last one counts the rest. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted((a, b) => rank(a.severity) - rank(b.severity) || a.range.start - b.range.start)
  const [last] = sorted.slice(maxFindingsPerExchange - 1)
  if (!last || sorted.length === maxFindingsPerExchange) return sorted
  const more = sorted.length - maxFindingsPerExchange + 1
  const message = `At least ${more} more findings are not listed; this is where they go on.`
  return [
    ...sorted.slice(0, maxFindingsPerExchange - 1),
    { ...last, rule: 'findings/more', severity: 'info', message, expected: null, found: null },
  ]
}

function rank(severity: Severity): number {
  return severities.indexOf(severity)
}
