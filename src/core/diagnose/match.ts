// Decides whether a rule's evidence is there, and says where.
import { nodeAt } from '../field-path.ts'
import type { Facts } from '../facts.ts'
import type { JsonNode } from '../json/document.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { Evidence, Finding, Stated } from '../model.ts'
import type { Source } from '../read/source.ts'
import type { Conditions, Rule } from './rule.ts'

/** Everything a rule may look at. */
export interface Scene {
  readonly facts: Facts
  readonly findings: readonly Finding[]
  readonly root: JsonNode | null
  readonly source: Source
}

type Checks = { readonly [K in keyof Conditions]: (wanted: Conditions[K], scene: Scene) => Evidence | null }

const checks: Checks = {
  envelope: (wanted, { facts }) =>
    wanted.includes(facts.envelope) ? { label: 'Envelope', detail: facts.because, range: null } : null,

  status: (wanted, { facts: { status } }) =>
    status && wanted.includes(status.value)
      ? { label: 'Status', detail: String(status.value), range: status.range }
      : null,

  type: (wanted, { facts: { type } }) =>
    type && (wanted.includes(type.value) || (type.canonical !== null && wanted.includes(type.canonical)))
      ? { label: 'Type', detail: type.value, range: type.range }
      : null,

  providerCode: (wanted, { facts: { providerError } }) => {
    const code = providerError?.code
    const known = code && wanted.some((candidate) => candidate.toLowerCase() === code.value.toLowerCase())
    return known ? { label: 'Provider code', detail: code.value, range: code.range } : null
  },

  providerError: (wanted, { facts: { providerError } }) => {
    if (wanted !== (providerError !== null)) return null
    const detail = providerError ? 'The response repeats the provider’s answer' : 'No provider_error in the response'
    return { label: 'Provider error', detail, range: providerError?.range ?? null }
  },

  says: (wanted, { facts }) => {
    for (const statement of statements(facts)) {
      const text = statement.value.slice(0, maxPhraseSearchChars).toLowerCase()
      const phrase = wanted.find((candidate) => text.includes(candidate))
      if (phrase) return { label: 'Wording', detail: `“${phrase}”`, range: statement.range }
    }
    return null
  },

  finding: (wanted, { findings }) => {
    const finding = findings.find((candidate) => wanted.includes(candidate.rule))
    return finding ? { label: 'Finding', detail: finding.message, range: finding.range } : null
  },

  field: (wanted, { root, source }) => {
    for (const path of wanted) {
      const node = nodeAt(root, path)
      if (node) return { label: 'Field', detail: path, range: source.range(node) }
    }
    return null
  },
}

/** The evidence for a rule, one entry per condition; null where any condition does not hold. */
export function evidenceFor(rule: Rule, scene: Scene): readonly Evidence[] | null {
  const evidence: Evidence[] = []
  for (const name of conditionNames(rule.when)) {
    const found = evaluate(name, rule.when, scene)
    if (!found) return null
    evidence.push(found)
  }
  return evidence.length > 0 ? evidence : null
}

/** How many conditions a rule names: the more, the more specific it is. */
export function specificity(rule: Rule): number {
  return conditionNames(rule.when).length
}

function evaluate<K extends keyof Conditions>(name: K, when: Partial<Conditions>, scene: Scene): Evidence | null {
  const wanted: Conditions[K] | undefined = when[name]
  return wanted === undefined ? null : checks[name](wanted, scene)
}

function conditionNames(when: Partial<Conditions>): (keyof Conditions)[] {
  return (Object.keys(checks) as (keyof Conditions)[]).filter((name) => when[name] !== undefined)
}

function* statements({ message, providerError, prose }: Facts): Generator<Stated<string>> {
  if (providerError?.message) yield providerError.message
  if (providerError?.code) yield providerError.code
  if (message) yield message
  if (prose) yield prose
}
