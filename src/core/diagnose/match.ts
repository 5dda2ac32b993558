// Decides whether a rule's evidence is there, and says where.
import { grantIdOf } from '../catalogue/endpoints.ts'
import { isGatewayPhrase } from '../catalogue/gateway-phrases.ts'
import { tellsCutOff } from '../cut-off.ts'
import { shortened } from '../display.ts'
import { firstScalar, nodeAt, scalarText } from '../field-path.ts'
import { type Facts, isPage } from '../facts.ts'
import type { JsonNode } from '../json/document.ts'
import type { AuthorizationSlip, Evidence, Finding, PrintNote } from '../model.ts'
import type { Source } from '../read/source.ts'
import { fieldNames } from './field-names.ts'
import { effectOf } from './effect.ts'
import { pagingOf } from './paging.ts'
import type { ProviderMatch } from './provider-match.ts'
import type { Conditions, Rule } from './rule.ts'
import { slipIn } from './request-slip.ts'
import { sdkCrash } from './sdk-crash.ts'
import { weights } from './weights.ts'
import { type Said, wording } from './wording.ts'

const eventCodePaths = [
  'error.event_code',
  'event_code',
  'error_code',
  'errorCode',
  'error.error_code',
  'data.object.code',
]

/** Everything a rule may look at. */
export interface Scene {
  readonly facts: Facts
  readonly said: Said
  /** What the catalogue knows of the provider's error. */
  readonly provider: ProviderMatch | null
  readonly findings: readonly Finding[]
  readonly root: JsonNode | null
  readonly source: Source
  /** The print of an SDK or tool that this was read from. */
  readonly print: PrintNote | null
}

type Checks = { readonly [K in keyof Conditions]: (wanted: Conditions[K], scene: Scene) => Evidence | null }

const checks: Checks = {
  envelope: (wanted, { facts }) =>
    wanted.includes(facts.envelope) ? { label: 'Envelope', detail: `This ${facts.because}`, range: null } : null,

  status: (wanted, { facts: { status } }) => {
    if (!wanted.includes(status?.value ?? null)) return null
    return { label: 'Status', detail: status ? String(status.value) : 'not stated', range: status?.range ?? null }
  },

  type: (wanted, { facts: { type, entry, notified } }) => {
    if (!type) return !entry && wanted.includes(null) ? { label: 'Type', detail: 'not stated', range: null } : null
    const names = [type.value, type.canonical, notified?.type]
    const isWanted = names.some((name) => name && wanted.includes(name))
    return isWanted ? { label: 'Type', detail: type.value, range: type.range } : null
  },

  providerCode: (wanted, { facts: { providerCodes } }) => {
    if (providerCodes.length === 0) return null
    const lower = new Set(wanted.map((code) => code.toLowerCase()))
    const code = providerCodes.find(({ value }) => lower.has(value.toLowerCase()))
    return code ? { label: 'Provider code', detail: code.value, range: code.range } : null
  },

  providerError: (wanted, { facts: { providerError }, findings }) => {
    if (wanted !== (providerError !== null) || (!wanted && findings.some(tellsCutOff))) return null
    const detail = providerError ? 'The response repeats the provider’s answer' : 'No provider_error in the response'
    return { label: 'Provider error', detail, range: providerError?.range ?? null }
  },

  knownProvider: (wanted, { provider }) => {
    if (wanted !== (provider !== null)) return null
    const detail = wanted
      ? 'The catalogue knows what the provider says'
      : 'No error of a provider that the catalogue knows'
    return { label: 'Provider error', detail, range: null }
  },

  wholeError: (wanted, scene) =>
    wanted === isWholeError(scene)
      ? { label: 'Body', detail: wanted ? 'The whole error was read' : 'Parts of the error are left out', range: null }
      : null,

  // Where a provider names its error by a code that is known, Nylas’s words around it decide nothing.
  says: (wanted, { said, provider }) => wording(wanted, provider?.isNamed ? said.byProvider : said.all),

  saysNot: (wanted, { said }) =>
    wording(wanted, said.all) ? null : { label: 'Wording', detail: 'nothing that speaks against it', range: null },

  providerSays: (wanted, { said }) => wording(wanted, said.byProvider),

  refuses: (wanted, { facts: { refused } }) => {
    const [first, ...others] = refused
    if (!first) return null
    const trouble = others.some((other) => other.trouble !== first.trouble) ? 'several' : first.trouble
    if (!wanted.includes(trouble)) return null
    return { label: 'Refused', detail: fieldNames(refused), range: first.range }
  },

  refusedField: (wanted, { facts: { refused } }) => {
    const [first, ...others] = refused
    if (!first || others.length > 0 || !wanted.includes(first.field)) return null
    return { label: 'Refused', detail: first.field, range: first.range }
  },

  prose: (wanted, { facts: { prose } }) =>
    wanted === (prose !== null)
      ? { label: 'Body', detail: 'Text in place of JSON', range: prose?.range ?? null }
      : null,

  gatewayText: (wanted, { facts: { prose, status } }) =>
    wanted === (prose !== null && isOfGateway(prose.value, status))
      ? { label: 'Body', detail: 'Text in place of JSON', range: prose?.range ?? null }
      : null,

  page: (wanted, { facts: { prose } }) =>
    wanted === (prose !== null && isPage(prose.value))
      ? { label: 'Body', detail: wanted ? 'A page of HTML' : 'No page of HTML', range: prose?.range ?? null }
      : null,

  finding: (wanted, { findings }) => {
    const finding = findings.find((candidate) => wanted.includes(candidate.rule))
    return finding ? { label: 'Finding', detail: finding.message, range: finding.range } : null
  },

  eventCode: (wanted, { root, source }) => {
    const node = firstScalar(root, eventCodePaths)
    const code = node ? Number(scalarText(node)) : Number.NaN
    return node && wanted.includes(code)
      ? { label: 'Event code', detail: String(code), range: source.range(node) }
      : null
  },

  header: (wanted, { facts: { headers } }) => {
    const found = headers.find(({ name, value }) => {
      const lower = name.toLowerCase()
      // What follows a semicolon says more about the value, such as its charset.
      const [first = ''] = value.split(';', 1)
      return wanted.includes(lower) || wanted.includes(`${lower}: ${first.trim().toLowerCase()}`)
    })
    return found ? { label: 'Header', detail: `${found.name}: ${shortened(found.value)}`, range: found.range } : null
  },

  requestSlip: (wanted, { facts: { request } }) => {
    const found = request && slipIn(request)
    return found && wanted.includes(found.slip)
      ? { label: 'Address', detail: `It holds ${shortened(found.shown)}`, range: null }
      : null
  },

  authorization: (wanted, { facts: { request } }) =>
    request?.authorization && wanted.includes(request.authorization)
      ? { label: 'Authorization', detail: authorizationWords[request.authorization], range: null }
      : null,

  endpoint: (wanted, { facts: { endpoint } }) => {
    if (!wanted.includes(endpoint?.id ?? null)) return null
    return { label: 'Request', detail: endpoint ? `${endpoint.method} ${endpoint.path}` : 'not shown', range: null }
  },

  grant: (wanted, { facts: { endpoint, request } }) => {
    if (!endpoint || endpoint.withoutKey || !request) return null
    const id = grantIdOf(request)
    const inPath = id === null ? 'none' : id === 'me' ? 'me' : 'id'
    return wanted.includes(inPath)
      ? { label: 'Request', detail: `${endpoint.method} ${endpoint.path}`, range: null }
      : null
  },

  effect: (wanted, { facts }) =>
    wanted.includes(effectOf(facts))
      ? { label: 'Request', detail: facts.request?.method ?? 'not shown', range: null }
      : null,

  method: (wanted, { facts: { request } }) => {
    const method = request?.method?.toUpperCase() ?? ''
    return wanted.includes(method) ? { label: 'Method', detail: method, range: null } : null
  },

  field: (wanted, { root, source }) => {
    for (const place of wanted) {
      const [path = '', value] = place.split(': ')
      const node = nodeAt(root, path)
      if (node && (value === undefined || scalarText(node) === value))
        return { label: 'Field', detail: place, range: source.range(node) }
    }
    return null
  },

  lacks: (wanted, { root, findings }) => {
    if (findings.some(tellsCutOff)) return null
    const there = wanted.find((path) => (nodeAt(root, path)?.kind ?? 'null') !== 'null')
    return there === undefined ? { label: 'Field', detail: `no ${wanted.join(', ')}`, range: null } : null
  },

  sdkCrash: (wanted, { source }) => {
    const crash = sdkCrash(source)
    if (!crash || !wanted.includes(crash.over)) return null
    return { label: 'Error', detail: shortened(source.slice(crash.place).trim()), range: source.range(crash.place) }
  },

  paging: (wanted, { root, source, findings }) => {
    const found = pagingOf(root, source, findings)
    return found && wanted.includes(found.paging) ? found.evidence : null
  },
}

const authorizationWords: Readonly<Record<AuthorizationSlip, string>> = {
  lost: 'It holds the text of a variable without a value',
  'no-scheme': 'It holds a key without the word Bearer',
  doubled: 'It holds the word Bearer twice',
  quoted: 'It holds quotes around the key',
  unexpanded: 'It holds the name of a variable',
}

/** Fields that are chosen by hand, one beside the other, leave out whatever nobody thought of. */
const wholeErrorPaths = ['error', 'provider_error', 'providerError']

/** Whether nothing of an error is missing: what it lacks was not sent. */
export function isWholeError({ root, print, findings }: Scene): boolean {
  if (findings.some(tellsCutOff) || print?.lost.includes('provider error')) return false
  return wholeErrorPaths.some((path) => nodeAt(root, path) !== undefined)
}

const maxGatewayLines = 40

/** Whether a text is what a server sent: markup, the body behind a status line, or a line with nothing else on it. */
function isOfGateway(prose: string, status: Facts['status']): boolean {
  if (prose.trimStart().startsWith('<') || (status && status.origin !== 'status-text' && status.origin !== 'chosen'))
    return true
  return prose.split(/[\r\n]+/, maxGatewayLines).some((line) => isGatewayPhrase(bareLine(line)))
}

/** A line without the name of an error in front of it, and without quotes around it. */
function bareLine(line: string): string {
  const words = line.trim().replace(/^(?:\w{0,40}(?:error|exception)|body):\s{1,3}/i, '')
  return words.replace(/^["'](.*)["']$/, '$1')
}

const conditionNames = Object.keys(checks) as (keyof Conditions)[]

/** The names of the conditions that a rule sets, in the order in which they are looked at. */
export function conditionsOf({ when }: Rule): readonly (keyof Conditions)[] {
  return conditionNames.filter((name) => when[name] !== undefined)
}

/**
 * The evidence for a rule, one entry per condition; null where any condition does not hold.
 * @param conditions the rule's own, from `conditionsOf`: there are hundreds of rules and few conditions in each
 */
export function evidenceFor(
  { when }: Rule,
  conditions: readonly (keyof Conditions)[],
  scene: Scene,
): readonly Evidence[] | null {
  // Another product's words say nothing about Nylas.
  if (scene.facts.foreign) return null
  const evidence: Evidence[] = []
  for (const name of conditions) {
    const found = evaluate(name, when, scene)
    if (!found) return null
    evidence.push(found)
  }
  return evidence.length > 0 ? evidence : null
}

/** How specific a rule with these conditions is: the sum of what they weigh. */
export function specificity(conditions: readonly (keyof Conditions)[]): number {
  return conditions.reduce((sum, name) => sum + weights[name], 0)
}

function evaluate<K extends keyof Conditions>(name: K, when: Partial<Conditions>, scene: Scene): Evidence | null {
  const wanted: Conditions[K] | undefined = when[name]
  return wanted === undefined ? null : checks[name](wanted, scene)
}
