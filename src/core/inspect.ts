// The whole pipeline and the only door to it: text in, everything the app shows out.
import { annotate } from './annotate.ts'
import { grantIdOf } from './catalogue/endpoints.ts'
import { serviceAt } from './catalogue/other-services.ts'
import { sdkPrints } from './catalogue/sdk-prints.ts'
import { tellsCutOff } from './cut-off.ts'
import { type Classification, classify } from './envelope/classify.ts'
import { objectFindings } from './envelope/object-checks.ts'
import { outlineOf } from './envelope/outline.ts'
import { validateEnvelope } from './envelope/validate.ts'
import { diagnose } from './diagnose/diagnose.ts'
import { type Said, said } from './diagnose/wording.ts'
import { knownError, matchProviderError, type ProviderMatch } from './diagnose/provider-match.ts'
import { readCutOut } from './cut-out.ts'
import { collectFacts, type Facts } from './facts.ts'
import {
  brokeOffFindings,
  isAnswered,
  isOfLink,
  isToldByLink,
  isOfPrint,
  jsonFindings,
  leftOutFindings,
  oldSdkFindings,
  repairFindings,
  schemaFindings,
  signatureFindings,
  statusFindings,
  typeFindings,
  worstFirst,
} from './findings.ts'
import { foldedFindings, foldsError, isFolded } from './folded.ts'
import { hostOf, isNylasHost } from './host.ts'
import type { JsonDocument, JsonNode } from './json/document.ts'
import { RowMemory } from './json/row-memory.ts'
import type { EndpointNote, Finding, Form, InspectedExchange, Inspection } from './model.ts'
import type { Exchange } from './read/exchange.ts'
import { read } from './read/read.ts'

export interface InspectOptions {
  /** Reads the text as this form instead of the one recognised. */
  readonly form?: Form
  /** The HTTP status, 100–599, where the person knows it and the paste does not state it. */
  readonly status?: number
}

/**
 * Reads, validates and diagnoses a pasted response. A pure function: same text, same answer; it never throws.
 * @param text anything at all, as pasted
 * @param memory that is used once more for each text, where there are many or the same one is changed again and again
 * @returns plain data that survives structured cloning, with at least one exchange
 */
export function inspect(text: string, options: InspectOptions = {}, memory = new RowMemory()): Inspection {
  memory.reuse()
  const { form, label, exchanges, leftOut } = read(text, options.form, memory)
  const [first, ...others] = exchanges
  return {
    form,
    readAs: label,
    exchanges: [
      inspectExchange(first, options, leftOutFindings(leftOut, exchanges)),
      ...others.map((exchange) => inspectExchange(exchange, options)),
    ],
  }
}

/** @param ofReading what the reading as a whole gave rise to */
function inspectExchange(
  exchange: Exchange,
  options: InspectOptions,
  ofReading: readonly Finding[] = [],
): InspectedExchange {
  const { source } = exchange
  const document = exchange.body && source.opensJson(exchange.body) ? source.json(exchange.body) : null
  const whole = document?.root ?? null
  const value = whole && outlineOf(whole)
  const status = exchange.status?.value ?? options.status ?? null
  const found = exchange.recognised
    ? { foreign: false, ...exchange.recognised, body: '', provider: null }
    : (ofOtherService(exchange) ?? ofNylasHost(withoutGuess(classify(value, { status }), document), exchange))
  const root = whole?.resolve(found.body) ?? whole
  const { facts, words, provider } = understand(exchange, found, root, options.status ?? null)
  const { envelope, cutOut } = facts
  const schemaIssues = (cutOut ? [] : validateEnvelope(envelope, value, found.body)).filter(
    (issue) =>
      !isAnswered(issue, facts) &&
      !isOfPrint(issue, exchange) &&
      !isOfLink(issue, exchange) &&
      !isFolded(whole?.resolve(issue.pointer), source),
  )
  const findings = worstFirst([
    ...ofReading,
    ...brokeOffFindings(exchange),
    ...signatureFindings(exchange),
    ...oldSdkFindings(exchange),
    ...repairFindings(source),
    ...foldedFindings(root, source),
    ...jsonFindings(document, source),
    ...schemaFindings(schemaIssues, whole, source),
    ...statusFindings(facts),
    ...typeFindings(facts),
    ...(root && !exchange.isUntyped ? objectFindings(root, source, facts) : []),
  ])
  return {
    request: facts.request,
    endpoint: endpointNote(facts),
    status: facts.status,
    headers: facts.headers,
    envelope,
    type: facts.type,
    match: facts.match,
    message: facts.message,
    requestId: facts.requestId,
    providerError: facts.providerError && {
      ...facts.providerError,
      known: provider && knownError(provider.entry),
    },
    findings: findings.filter((finding) => !isToldByLink(finding, exchange)),
    fields: root ? annotate(root, source, facts.endpoint) : [],
    diagnosis: diagnose({ facts, said: words, provider, findings, root, source, print: exchange.print }),
    print: exchange.print ?? (foldsError(root, source) ? sdkPrints.nodeFolded : null),
    time: exchange.time,
    durationMs: exchange.durationMs,
    name: exchange.name,
    range: source.range(exchange.span),
  }
}

interface Understood {
  readonly facts: Facts
  readonly words: Said
  readonly provider: ProviderMatch | null
}

/** What the exchange states. A provider's error that stands alone is taken for a part of a response where it is a known one. */
function understand(
  exchange: Exchange,
  found: Classification,
  root: JsonNode | null,
  chosenStatus: number | null,
): Understood {
  const { envelope, because, foreign } = found
  const cutOut = root && readCutOut(found, exchange)
  const stated = { exchange, envelope, because, foreign, cutOut, root, chosenStatus }
  const ofNylas = cutOut?.because ? ({ envelope: 'error', because: cutOut.because } as const) : null
  const facts = collectFacts({ ...stated, ...(cutOut && { foreign: false }), ...ofNylas })
  const words = said(facts)
  const provider = matchProviderError(facts, words)
  if (!cutOut || ofNylas || provider) return { facts, words, provider }
  const own = collectFacts({ ...stated, cutOut: null })
  return { facts: own, words: said(own), provider: null }
}

function endpointNote({ endpoint, request }: Facts): EndpointNote | null {
  return endpoint && request && { path: endpoint.path, title: endpoint.title, grantId: grantIdOf(request) }
}

/** The address decides where it is shown: whatever another service answers, and however much that looks like Nylas, is its own. */
function ofOtherService({ request }: Exchange): Classification | null {
  const host = request ? hostOf(request.url) : ''
  const service = serviceAt(host)
  if (service === null) return null
  const because = `answers a request to ${host}: that is ${service}, not Nylas`
  return { envelope: 'unknown', because, body: '', foreign: true, provider: null }
}

/** What a host of Nylas answered comes from no other service, whatever it looks like. */
function ofNylasHost(found: Classification, { request }: Exchange): Classification {
  const host = request && found.foreign ? hostOf(request.url) : ''
  if (!isNylasHost(host)) return found
  return {
    ...found,
    foreign: false,
    because: `answers a request to ${host}, in a shape that Nylas is not known to send`,
  }
}

/** A text that lacks its data, and does not show all, cannot be called a success: the error may have stood in what is missing. */
function withoutGuess(found: Classification, document: JsonDocument | null): Classification {
  const isCutOff = document?.problems.some(tellsCutOff)
  const isGuess = found.envelope === 'success' && !document?.root?.resolve(found.body)?.get('data')
  if (!isCutOff || !isGuess) return found
  return { ...found, envelope: 'unknown', because: 'breaks off or leaves something out before it says what it is' }
}
