// Draws the conclusion: what type or status say by themselves, sharpened by the most specific rule whose evidence is there.
import { envelopeGuidance } from '../catalogue/envelope-guidance.ts'
import { statusGuidance } from '../catalogue/status-classes.ts'
import { statusEntry } from '../catalogue/statuses.ts'
import { triggerEntry } from '../catalogue/triggers.ts'
import type { Guidance } from '../catalogue/types.ts'
import type { Facts } from '../facts.ts'
import { shortened } from '../display.ts'
import { maxReferences } from '../limits.ts'
import type {
  Confidence,
  Diagnosis,
  Envelope,
  Evidence,
  Match,
  RetryAdvice,
  StatusMeaning,
  StatusOrigin,
  TypeReading,
} from '../model.ts'
import { type Scene, evidenceFor, specificity } from './match.ts'
import { retryAfter } from './retry-after.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

interface Fired {
  readonly rule: Rule
  readonly evidence: readonly Evidence[]
}

/** The diagnosis of one exchange. Every statement in it comes from the catalogue or a rule; `evidence` says which. */
export function diagnose(scene: Scene): Diagnosis {
  const { facts } = scene
  const base = baseGuidance(scene)
  const fired = mostSpecific(scene)
  const guidance: Guidance = { ...base, ...fired?.rule.then }
  return {
    title: guidance.title,
    meaning: guidance.meaning,
    status: statusMeaning(facts),
    category: guidance.category,
    actor: guidance.actor,
    causes: guidance.causes,
    fix: guidance.fix,
    retry: withWait(guidance.retry, facts),
    evidence: withoutRepeats([...(fired?.evidence ?? []), ...factEvidence(facts)], ({ label }) => label),
    confidence: fired ? confidenceWith(fired, facts) : confidenceOf(facts),
    candidates: guidance.candidates ?? [],
    scopes: [],
    references: withoutRepeats([...guidance.references, ...base.references], ({ url }) => url).slice(0, maxReferences),
  }
}

/** Type before status before envelope: the first that says anything about this response. */
function baseGuidance({ facts, root }: Scene): Guidance {
  const { entry, type, status, envelope, foreign } = facts
  if (entry) return entry
  const byStatus = status && statusGuidance(status.value)
  const failed = status !== null && status.value >= 400
  if (isErrorEnvelope(envelope)) return byStatus && failed ? byStatus : envelopeGuidance[envelope]
  if (byStatus && !foreign && (failed || (envelope === 'unknown' && root === null))) return byStatus
  const trigger = envelope === 'webhook' || envelope === 'v2-webhook' ? triggerEntry(type?.value ?? '') : null
  const guidance = envelopeGuidance[root === null && envelope === 'unknown' ? 'text' : envelope]
  return trigger ? { ...guidance, title: trigger.title, meaning: trigger.meaning } : guidance
}

function isErrorEnvelope(envelope: Envelope): boolean {
  return envelope === 'error' || envelope === 'oauth-error' || envelope === 'v2-error'
}

function mostSpecific(scene: Scene): Fired | null {
  let best: Fired | null = null
  for (const rule of rules) {
    const evidence = evidenceFor(rule, scene)
    if (evidence && (!best || specificity(rule) > specificity(best.rule))) best = { rule, evidence }
  }
  return best
}

function statusMeaning({ status }: Facts): StatusMeaning | null {
  const entry = status && statusEntry(status.value)
  return entry ? { code: entry.status, name: entry.name, meaning: entry.meaning } : null
}

function withWait(advice: RetryAdvice, facts: Facts): RetryAdvice {
  const wait = advice.verdict === 'backoff' ? retryAfter(facts) : null
  return wait ? { ...advice, retryAfter: wait } : advice
}

/** How sure the bare facts leave us: a known type or a healthy envelope tells much, a status alone little. */
function confidenceOf({ match, envelope }: Facts): Confidence {
  if (match === 'exact' || match === 'prefixed') return 'certain'
  if (match === 'alias') return 'likely'
  return isErrorEnvelope(envelope) || envelope === 'unknown' ? 'possible' : 'certain'
}

/** Prose proves little, however well a phrase fits. */
function confidenceWith({ rule }: Fired, { prose }: Facts): Confidence {
  return prose && rule.confidence === 'certain' ? 'likely' : rule.confidence
}

function factEvidence({ status, type, match, providerError, envelope, because }: Facts): Evidence[] {
  const evidence: Evidence[] = []
  if (type) evidence.push({ label: 'Type', detail: typeDetail(type, match), range: type.range })
  if (status)
    evidence.push({ label: 'Status', detail: `${status.value}, ${originWords[status.origin]}`, range: status.range })
  const said = providerError?.code ?? providerError?.message
  if (said) evidence.push({ label: 'Provider error', detail: shortened(said.value), range: said.range })
  if (envelope !== 'unknown' || evidence.length === 0)
    evidence.push({ label: 'Envelope', detail: `This ${because}`, range: null })
  return evidence
}

const originWords: Readonly<Record<StatusOrigin, string>> = {
  'status-line': 'from the status line',
  'status-text': 'from the text',
  'body-field': 'from a field of the body',
  chosen: 'chosen by you, the paste states none',
}

function typeDetail({ value, canonical }: TypeReading, match: Match): string {
  switch (match) {
    case 'exact':
      return `${value} is in the catalogue`
    case 'prefixed':
      return `${value} is documented as ${canonical}`
    case 'alias':
      return `${value} is another name of ${canonical}`
    case 'status-only':
    case 'none':
      return `${value} is not in the catalogue`
  }
}

/** The first of the items that share a key. */
function withoutRepeats<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keys = items.map(key)
  return items.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
