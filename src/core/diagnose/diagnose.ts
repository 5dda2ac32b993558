// Draws the conclusion: what type or status say by themselves, sharpened by the most specific rule whose evidence is there.
import { refusedByProvider } from '../catalogue/candidates.ts'
import { cliGuidance } from '../catalogue/cli-codes.ts'
import { envelopeGuidance } from '../catalogue/envelope-guidance.ts'
import { scopesFor, scopesNamedIn, scopesWith } from '../catalogue/scopes.ts'
import { mayBeDone } from '../catalogue/send-again.ts'
import { statusGuidance } from '../catalogue/status-classes.ts'
import { statusEntry } from '../catalogue/statuses.ts'
import type { Guidance } from '../catalogue/types.ts'
import { tellsCutOff } from '../cut-off.ts'
import { isErrorEnvelope } from '../envelope/kinds.ts'
import { type Facts, headerValue } from '../facts.ts'
import { shortened } from '../display.ts'
import { isHistory } from '../history-format.ts'
import type { JsonNode } from '../json/document.ts'
import { maxReferences } from '../limits.ts'
import type {
  Confidence,
  Diagnosis,
  Evidence,
  FixStep,
  Match,
  RetryAdvice,
  ScopeNeed,
  StatusMeaning,
  StatusOrigin,
  TypeReading,
} from '../model.ts'
import { statusNamed, statusOfType } from '../read/reason-phrases.ts'
import { backOff } from './back-off.ts'
import { type Effect, effectOf } from './effect.ts'
import { withNames } from './field-names.ts'
import { type Scene, conditionsOf, evidenceFor, isWholeError, specificity } from './match.ts'
import { fixesAfterwards, fixesOfSuffixes, inContext, triggerOf } from './notification.ts'
import { inRegionOf } from './region.ts'
import { retryAfter } from './retry-after.ts'
import { rules } from './rules/index.ts'

/** What a rule or an entry for a provider's error adds to what type and status say by themselves. */
interface Conclusion {
  readonly then: Partial<Guidance>
  readonly evidence: readonly Evidence[]
  readonly confidence: Confidence
}

/** The diagnosis of one exchange. Every statement in it comes from the catalogue or a rule; `evidence` says which. */
export function diagnose(scene: Scene): Diagnosis {
  const { facts } = scene
  const base = baseGuidance(scene)
  const conclusion = mostSpecific(scene)
  const guidance = withNames({ ...base, ...conclusion?.then }, facts.refused)
  const confidence = conclusion ? confidenceWith(conclusion, facts) : confidenceOf(facts)
  const isUnexplained = facts.providerError === null && isWholeError(scene)
  const open = conclusion?.then.candidates ?? (isDecided(conclusion) ? [] : (base.candidates ?? []))
  const candidates = isUnexplained ? open.filter((candidate) => candidate !== refusedByProvider) : open
  return {
    title: guidance.title,
    meaning: conclusion?.then.meaning ? inContext(guidance.meaning, facts) : base.meaning,
    status: statusMeaning(facts, guidance),
    category: guidance.category,
    actor: guidance.actor,
    causes: guidance.causes,
    ...inRegionOf(facts.request, {
      fix: [...fixesOfSuffixes(facts), ...fixesFor(guidance, isUnexplained), ...fixesAfterwards(facts, guidance)],
      candidates,
    }),
    retry: withTiming(guidance, facts),
    evidence: withoutRepeats([...(conclusion?.evidence ?? []), ...factEvidence(facts)], ({ label }) => label),
    // What is still open cannot be certain.
    confidence: candidates.length > 0 && confidence === 'certain' ? 'likely' : confidence,
    refused: facts.refused,
    scopes: guidance.lacksScopes ? neededScopes(scene) : [],
    references: withoutRepeats(
      guidance.isFromElsewhere ? guidance.references : [...guidance.references, ...base.references],
      ({ url }) => url,
    ).slice(0, maxReferences),
  }
}

/** Type before status before envelope: the first that says anything about this response. */
function baseGuidance(scene: Scene): Guidance {
  const { facts, root } = scene
  const { entry, status, envelope, foreign, because, cliCode } = facts
  const { foreign: other } = envelopeGuidance
  if (foreign) return { ...other, meaning: `It ${because}. ${other.meaning}` }
  if (entry && !(status && entry.yieldsTo?.includes(status.value))) return entry
  const byStatus = status && statusGuidance(status.value)
  const failed = status !== null && status.value >= 400
  const named = failureNamed(facts)
  if (isErrorEnvelope(envelope))
    return (
      (failed && byStatus) ||
      (cliCode && cliGuidance(cliCode)) ||
      (named && statusGuidance(named)) ||
      envelopeGuidance[kindOfError(facts)]
    )
  if (byStatus && (failed || (envelope === 'unknown' && root === null))) return byStatus
  const trigger = triggerOf(facts)
  const guidance = envelopeGuidance[envelope === 'unknown' ? kindOfUnknown(scene) : envelope]
  if (!trigger) return guidance
  // A notification of a failure carries an error as the API would have answered it.
  // What is known of a trigger is known of its form in API v3.
  const meaning = envelope === 'v2-webhook' ? guidance.meaning : trigger.meaning
  if (!facts.notified) return { ...guidance, ...trigger.advice, title: trigger.title, meaning }
  return { ...facts.notified, title: trigger.title, meaning: `${trigger.meaning} ${facts.notified.meaning}` }
}

/** The status that is named where nothing else is known of an error, by its type or as in `NylasApiError: Unauthorized`; null where none is. */
function failureNamed({ envelope, type, status, cliCode, message }: Facts): number | null {
  if (!isErrorEnvelope(envelope) || status || cliCode) return null
  const named = type ? statusOfType(type.value) : statusNamed(firstWords(message?.value ?? ''))
  return named !== null && named >= 400 ? named : null
}

/** What a message begins with, up to its first mark: “Rate limit exceeded. Try again later”. */
function firstWords(message: string): string {
  return message.slice(0, 60).split(/[.:;,!\n]| - /, 1)[0] ?? ''
}

function kindOfError({ envelope, cutOut, type }: Facts): keyof typeof envelopeGuidance {
  if (cutOut) return 'passed-on'
  return envelope === 'error' && !type ? 'untyped' : envelope
}

/** A name as types have them: words joined by underscores, behind a prefix or not. */
const soleName = /^\s*["'`]?(?:[a-z][a-z0-9]*\.)*[a-z][a-z0-9]*_[a-z0-9_]+["'`]?\s*$/

function kindOfUnknown({ root, findings, source: { text } }: Scene): keyof typeof envelopeGuidance {
  if (root === null) return text.length < 200 && soleName.test(text) ? 'name' : 'text'
  if (isHistory(root)) return 'history'
  if (isEmpty(root)) return 'empty'
  return findings.some(tellsCutOff) ? 'cut-off' : 'unknown'
}

/** What the response names goes before what is usual. */
function neededScopes({ facts, provider }: Scene): readonly ScopeNeed[] {
  const { message, providerError, endpoint } = facts
  const named = scopesNamedIn(message?.value ?? '') ?? scopesNamedIn(providerError?.message?.value ?? '')
  if (named) return [named]
  const usual = scopesFor(endpoint?.id ?? triggerOf(facts)?.endpoint ?? null)
  return scopesWith(provider?.isNamed ? provider.entry.provider : null, usual)
}

function isEmpty(root: JsonNode): boolean {
  return (root.kind === 'object' || root.kind === 'array') && root.children().next().done === true
}

/** No step sends the reader to a `provider_error` that a whole error does not have. */
function fixesFor({ fix }: Guidance, isUnexplained: boolean): readonly FixStep[] {
  return fix.map(({ withoutProviderError, ...step }) =>
    isUnexplained && withoutProviderError !== undefined ? { ...step, text: withoutProviderError } : step,
  )
}

// The most specific first; of equals the earlier in the table, as sorting keeps their order.
const ranked = rules
  .map((rule) => ({ rule, conditions: conditionsOf(rule) }))
  .map((row) => ({ ...row, weight: specificity(row.conditions) }))
  .toSorted((a, b) => b.weight - a.weight)

/** Rules go before entries for which equally much speaks: they know more of the situation. */
function mostSpecific(scene: Scene): Conclusion | null {
  const { provider } = scene
  for (const { rule, conditions, weight } of ranked) {
    if (provider && provider.specificity > weight) break
    const evidence = evidenceFor(rule, conditions, scene)
    if (evidence) return { ...rule, evidence }
  }
  return provider && { then: provider.entry, confidence: provider.confidence, evidence: provider.evidence }
}

/** Whether what type and status may mean is no longer open: what is likely and names causes of its own has decided, too. */
function isDecided(conclusion: Conclusion | null): boolean {
  if (conclusion?.confidence === 'likely') return conclusion.then.causes !== undefined
  return conclusion?.confidence === 'certain'
}

function statusMeaning({ status }: Facts, { isFromElsewhere }: Guidance): StatusMeaning | null {
  const entry = status && statusEntry(status.value)
  if (!entry) return null
  const meaning = isFromElsewhere ? 'This number comes from another server, not from Nylas.' : entry.meaning
  return { code: entry.status, name: entry.name, meaning }
}

/** The wait that the response states, else the pauses that suit the trouble. */
function withTiming({ retry, category }: Guidance, facts: Facts): RetryAdvice {
  const { idempotencyKey, mayHaveHappened, schedule = backOff[category], afterStatedWait = asStated, ...rest } = retry
  const effect = effectOf(facts)
  const doubt = effect === 'write' ? mayBeDone : mayHaveHappened
  const advice = {
    ...rest,
    ...(idempotencyKey && mayHaveKey(effect) && { idempotencyKey }),
    ...(mayHaveHappened && effect !== 'read' && { mayHaveHappened: doubt }),
  }
  if (retry.verdict !== 'backoff') return advice
  const wait = retryAfter(facts)
  if (wait) return { ...advice, advice: afterStatedWait, retryAfter: wait }
  return schedule ? { ...advice, schedule } : advice
}

/** A pause that the response names goes before whatever is usual. */
const asStated = 'Send it again once the pause that the response names is over, and no sooner.'

/** Only sends take an Idempotency-Key; where no request is shown it may have been one. */
function mayHaveKey(effect: Effect | null): boolean {
  return effect === 'send' || effect === 'may-send' || effect === null
}

/** How sure the bare facts leave us: a known type or a healthy envelope tells much, a status alone little. */
function confidenceOf({ match, envelope, requestId, isByMessage, cliCode }: Facts): Confidence {
  if (isByMessage || cliCode) return 'likely'
  if (match === 'exact' || match === 'prefixed') return 'certain'
  if (match === 'alias') return 'likely'
  if (isErrorEnvelope(envelope) || envelope === 'unknown') return 'possible'
  // Many services put what was asked for under `data`.
  return requestId === null && (envelope === 'success' || envelope === 'list') ? 'likely' : 'certain'
}

/** Prose proves little, however well a phrase fits, and so does an error without the response around it. */
function confidenceWith({ confidence }: Conclusion, { prose, cutOut }: Facts): Confidence {
  return (prose || cutOut?.because === null) && confidence === 'certain' ? 'likely' : confidence
}

function factEvidence(facts: Facts): Evidence[] {
  const { headers, status, type, match, entry, message, providerError, envelope, because } = facts
  const evidence: Evidence[] = []
  if (facts.isByMessage && entry)
    evidence.push({
      label: 'Message',
      detail: `What ${entry.type} is documented to say`,
      range: message?.range ?? null,
    })
  const named = failureNamed(facts)
  if (named) {
    const [label, at] = type ? ['Type', type] : ['Message', message]
    evidence.push({ label, detail: `The name of status ${named}`, range: at?.range ?? null })
  }
  if (type) evidence.push({ label: 'Type', detail: typeDetail(type, match), range: type.range })
  if (status)
    evidence.push({ label: 'Status', detail: `${status.value}, ${originWords[status.origin]}`, range: status.range })
  const repeated = headerValue(headers, ['idempotent-response'])
  if (repeated)
    evidence.push({ label: 'Idempotent-Response', detail: 'The first answer, repeated', range: repeated.range })
  const said = providerError?.code ?? providerError?.message
  if (said) evidence.push({ label: 'Provider error', detail: shortened(said.value), range: said.range })
  if (envelope !== 'unknown' || evidence.length === 0)
    evidence.push({ label: 'Envelope', detail: `This ${because}`, range: null })
  return evidence
}

const originWords: Readonly<Record<StatusOrigin, string>> = {
  'status-line': 'from the status line',
  'status-text': 'from the text',
  'har-entry': 'from the entry of the HTTP archive',
  'saved-response': 'from the response as Postman saved it',
  'beside-body': 'from a field beside the body',
  'body-field': 'from a field of the body',
  chosen: 'chosen by you, the paste states none',
}

function typeDetail({ value, canonical }: TypeReading, match: Match): string {
  const name = shortened(value)
  switch (match) {
    case 'exact':
      return `${name} is in the catalogue`
    case 'prefixed':
      return `${name} is documented as ${canonical}`
    case 'alias':
      return `${name} is another name of ${canonical}`
    case 'status-only':
    case 'none':
      return `${name} is not in the catalogue`
  }
}

/** The first of the items that share a key. */
function withoutRepeats<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keys = items.map(key)
  return items.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
