// One entry of the catalogue, whichever table it stands in, and its address in the reference.
import type { EventCode } from './event-codes.ts'
import type { TriggerEntry } from './triggers.ts'
import type { ErrorTypeEntry, ProviderErrorEntry, StatusEntry } from './types.ts'

/** The tables, by the names that addresses use. */
export const entryKinds = ['types', 'statuses', 'events', 'triggers', 'providers'] as const
export type EntryKind = (typeof entryKinds)[number]

export type CatalogueEntry =
  | { readonly kind: 'types'; readonly entry: ErrorTypeEntry }
  | { readonly kind: 'statuses'; readonly entry: StatusEntry }
  | { readonly kind: 'events'; readonly entry: EventCode }
  | { readonly kind: 'triggers'; readonly entry: TriggerEntry }
  | { readonly kind: 'providers'; readonly entry: ProviderErrorEntry }

export interface EntryAddress {
  readonly kind: EntryKind
  /** The name within the table; that of a provider's error begins with the provider and a slash. */
  readonly name: string
}

/** The kinds of entries that have a page of their own beside the app, and the folders these pages lie in. */
export const pageFolders = { types: 'errors', statuses: 'statuses' } as const satisfies Partial<
  Record<EntryKind, string>
>

/** Where an entry is found; no two entries share an address. */
export function addressOf(item: CatalogueEntry): EntryAddress {
  const { kind } = item
  switch (kind) {
    case 'types':
      return { kind, name: item.entry.type }
    case 'statuses':
      return { kind, name: String(item.entry.status) }
    case 'events':
      return { kind, name: String(item.entry.code) }
    case 'triggers':
      return { kind, name: item.entry.trigger }
    case 'providers':
      return { kind, name: `${item.entry.provider}/${item.entry.name}` }
  }
}

/** The fragment that opens the reference; an entry's own continues it. */
export const referenceHash = '#/reference'

/** The fragment that opens one entry of the reference. Each part of a name is percent-encoded. */
export function entryHash({ kind, name }: EntryAddress): string {
  return `${referenceHash}/${kind}/${name.split('/').map(encodeURIComponent).join('/')}`
}
