// The whole catalogue as one list: every entry with what the list shows of it and what the search looks at.
import { aliases } from '../../core/catalogue/aliases.ts'
import { type CatalogueEntry, type EntryAddress, type EntryKind, addressOf } from '../../core/catalogue/entry.ts'
import { envelopeGuidance } from '../../core/catalogue/envelope-guidance.ts'
import { errorTypes } from '../../core/catalogue/error-types/index.ts'
import { eventCodes } from '../../core/catalogue/event-codes.ts'
import { lookUpType } from '../../core/catalogue/look-up.ts'
import { providerErrors } from '../../core/catalogue/provider-errors/index.ts'
import { statuses } from '../../core/catalogue/statuses.ts'
import { triggerEntry, triggers } from '../../core/catalogue/triggers.ts'
import type { Guidance, ProviderErrorEntry, SourceKey } from '../../core/catalogue/types.ts'
import { providerLabels } from '../../core/labels.ts'
import type { Category } from '../../core/model.ts'

export interface ReferenceRecord {
  readonly item: CatalogueEntry
  readonly address: EntryAddress
  /** Unique among all records. */
  readonly id: string
  /** The literal value, as it stands in a response. */
  readonly code: string
  readonly title: string
  readonly meaning: string
  readonly category: Category
  /** Under which heading it is listed. */
  readonly family: string
  /** The status it usually comes with, or is. */
  readonly status: number | null
  /** Other literals that lead to it. */
  readonly also: readonly string[]
  /** What is said in such a response, in literal words. */
  readonly phrases: readonly string[]
  /** What to do about it; null where the catalogue says no more than the meaning. */
  readonly guidance: Guidance | null
  readonly source: SourceKey
}

/** What an address asks for; its kind is null where it names none that there is. */
export type SoughtEntry = EntryAddress | { readonly kind: null; readonly name: string }

export const kindLabels: Readonly<Record<EntryKind, { readonly one: string; readonly many: string }>> = {
  types: { one: 'Error type', many: 'Types' },
  statuses: { one: 'HTTP status', many: 'Statuses' },
  events: { one: 'Event code', many: 'Event codes' },
  triggers: { one: 'Webhook trigger', many: 'Triggers' },
  providers: { one: 'Provider error', many: 'Provider errors' },
}

const classLabels = ['', '1xx', '2xx, success', '3xx, redirection', '4xx, the request', '5xx, the servers']

export const records: readonly ReferenceRecord[] = [
  ...inFamilies(errorTypes.map((entry) => record({ kind: 'types', entry }))),
  ...inFamilies(statuses.toSorted((a, b) => a.status - b.status).map((entry) => record({ kind: 'statuses', entry }))),
  ...inFamilies(eventCodes.map((entry) => record({ kind: 'events', entry }))),
  ...inFamilies(triggers.map((entry) => record({ kind: 'triggers', entry }))),
  ...inFamilies(
    providerErrors
      .filter((entry) => codedTwin(entry) === undefined)
      .map((entry) => record({ kind: 'providers', entry })),
  ),
]

const byId = new Map(records.map((entry) => [entry.id, entry]))
for (const entry of providerErrors) {
  const twin = codedTwin(entry)
  const own = twin && byId.get(idOf(addressOf({ kind: 'providers', entry: twin })))
  if (own) byId.set(idOf(addressOf({ kind: 'providers', entry })), own)
}

/**
 * The record at an address; null where there is none. A type is also found as it is sent, and a trigger with suffixes.
 */
export function recordAt({ kind, name }: SoughtEntry): ReferenceRecord | null {
  if (kind === null) return null
  const own = byId.get(idOf({ kind, name }))
  if (own) return own
  const other =
    kind === 'types' ? lookUpType(name)?.entry.type : kind === 'triggers' ? triggerEntry(name)?.trigger : null
  return (other && byId.get(idOf({ kind, name: other }))) || null
}

/** Some errors stand in the table once more for their words alone; the entry with the codes says it all. */
function codedTwin(entry: ProviderErrorEntry): ProviderErrorEntry | undefined {
  if (entry.codes.length > 0) return undefined
  const { provider, title, says } = entry
  return providerErrors.find(
    (other) => other.codes.length > 0 && other.provider === provider && other.title === title && other.says === says,
  )
}

function idOf({ kind, name }: EntryAddress): string {
  return `${kind}/${name}`
}

/** The same records, each family together, in the order in which the families first appear. */
function inFamilies(list: readonly ReferenceRecord[]): ReferenceRecord[] {
  const families = new Map<string, ReferenceRecord[]>()
  for (const entry of list) families.set(entry.family, [...(families.get(entry.family) ?? []), entry])
  return [...families.values()].flat()
}

function record(item: CatalogueEntry): ReferenceRecord {
  const address = addressOf(item)
  return { item, address, id: idOf(address), code: address.name, ...contentOf(item) }
}

type Content = Omit<ReferenceRecord, 'item' | 'address' | 'id' | 'code'> & { readonly code?: string }

function contentOf(item: CatalogueEntry): Content {
  switch (item.kind) {
    case 'types': {
      const { entry } = item
      const [family, rest] = entry.type.split('.')
      const others = aliases.filter(({ type }) => type === entry.type).map(({ alias }) => alias)
      return {
        ...entry,
        family: rest === undefined ? 'without a prefix' : (family ?? ''),
        also: others,
        phrases: entry.defaultMessage === null ? [] : [entry.defaultMessage],
        guidance: entry,
      }
    }
    case 'statuses': {
      const { entry } = item
      const family = classLabels[Math.floor(entry.status / 100)] ?? ''
      return { ...entry, family, also: [entry.name], phrases: [], guidance: entry }
    }
    case 'events':
      return eventContent(item.entry)
    case 'triggers': {
      const { entry } = item
      const guidance = { ...envelopeGuidance.webhook, title: entry.title, meaning: entry.meaning }
      const family = entry.trigger.slice(0, entry.trigger.indexOf('.'))
      return { ...entry, category: 'webhook', family, status: null, also: [], phrases: [], guidance }
    }
    case 'providers': {
      const { entry } = item
      const code = callingOf(entry)
      const family = providerLabels[entry.provider]
      const also = [entry.name, ...entry.codes].filter((other) => other !== code)
      return { ...entry, code, family, status: null, also, phrases: entry.says, guidance: entry }
    }
  }
}

/** What an error is called by: its code, or its words where the code is not its alone. */
function callingOf({ codes, says, name }: ProviderErrorEntry): string {
  const [code] = codes
  const [phrase] = says
  const isOwn = code !== undefined && providerErrors.filter((other) => other.codes.includes(code)).length === 1
  return code !== undefined && (isOwn || phrase === undefined) ? code : `“${phrase ?? name}”`
}

function eventContent({ name, meaning, type, source }: (typeof eventCodes)[number]): Content {
  const entry = type === null ? undefined : lookUpType(type)?.entry
  const trigger = triggerEntry(name)
  const service = entry?.type === type && /^\d+$/.test(type ?? '')
  return {
    title: entry?.title ?? trigger?.title ?? name.charAt(0).toUpperCase() + name.slice(1),
    meaning,
    category: entry?.category ?? (trigger ? 'webhook' : 'oauth'),
    family: trigger ? 'in grant notifications' : service ? 'of the webhook service' : 'of the sign-in',
    status: entry?.status ?? null,
    also: [name],
    phrases: [],
    guidance: entry ?? (trigger ? { ...envelopeGuidance.webhook, title: trigger.title, meaning } : null),
    source,
  }
}
