// Decides whether a rule's evidence is there, and says where.
import { shortened } from '../display.ts'
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
    wanted.includes(facts.envelope) ? { label: 'Envelope', detail: `This ${facts.because}`, range: null } : null,

  status: (wanted, { facts: { status } }) => {
    if (!wanted.includes(status?.value ?? null)) return null
    return { label: 'Status', detail: status ? String(status.value) : 'not stated', range: status?.range ?? null }
  },

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

  says: (wanted, { facts }) => wording(wanted, [...providerStatements(facts), facts.message, facts.prose]),

  providerSays: (wanted, { facts }) => wording(wanted, providerStatements(facts)),

  prose: (wanted, { facts: { prose } }) =>
    wanted === (prose !== null)
      ? { label: 'Body', detail: 'Text in place of JSON', range: prose?.range ?? null }
      : null,

  finding: (wanted, { findings }) => {
    const finding = findings.find((candidate) => wanted.includes(candidate.rule))
    return finding ? { label: 'Finding', detail: finding.message, range: finding.range } : null
  },

  header: (wanted, { facts: { headers } }) => {
    const found = headers.find(({ name, value }) => {
      const lower = name.toLowerCase()
      return wanted.includes(lower) || wanted.includes(`${lower}: ${value.trim().toLowerCase()}`)
    })
    return found ? { label: 'Header', detail: `${found.name}: ${shortened(found.value)}`, range: found.range } : null
  },
  endpoint: (wanted, { facts: { endpoint } }) =>
    endpoint && wanted.includes(endpoint.id)
      ? { label: 'Request', detail: `${endpoint.method} ${endpoint.path}`, range: null }
      : null,
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
  // Another product's words say nothing about Nylas.
  if (scene.facts.foreign) return null
  const evidence: Evidence[] = []
  for (const name of conditionNames(rule.when)) {
    const found = evaluate(name, rule.when, scene)
    if (!found) return null
    evidence.push(found)
  }
  return evidence.length > 0 ? evidence : null
}

// What words and codes say is specific; a status or a type alone fits many situations, an envelope most of all.
const weights: Readonly<Record<keyof Conditions, number>> = {
  providerCode: 8,
  providerSays: 8,
  says: 8,
  finding: 4,
  header: 4,
  field: 4,
  endpoint: 2,
  type: 2,
  status: 1,
  providerError: 1,
  prose: 1,
  envelope: 0,
}

/** How specific a rule is: the sum of what its conditions weigh. */
export function specificity(rule: Rule): number {
  return conditionNames(rule.when).reduce((sum, name) => sum + weights[name], 0)
}

function evaluate<K extends keyof Conditions>(name: K, when: Partial<Conditions>, scene: Scene): Evidence | null {
  const wanted: Conditions[K] | undefined = when[name]
  return wanted === undefined ? null : checks[name](wanted, scene)
}

function conditionNames(when: Partial<Conditions>): (keyof Conditions)[] {
  return (Object.keys(checks) as (keyof Conditions)[]).filter((name) => when[name] !== undefined)
}

function providerStatements({ providerError }: Facts): (Stated<string> | null)[] {
  return [providerError?.message ?? null, providerError?.code ?? null]
}

function wording(phrases: readonly string[], statements: readonly (Stated<string> | null)[]): Evidence | null {
  for (const statement of statements) {
    if (!statement) continue
    const text = statement.value.slice(0, maxPhraseSearchChars).toLowerCase()
    const phrase = phrases.find((candidate) => holdsPhrase(text, candidate))
    if (phrase) return { label: 'Wording', detail: `“${phrase}”`, range: statement.range }
  }
  return null
}

/** Whether the phrase stands in the text as whole words: "id is malformed" is not in "client_id is malformed". */
export function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + phrase.length])) return true
  }
  return false
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9_]/.test(character)
}
