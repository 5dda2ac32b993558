// What belongs to an entry: the same status, the same name elsewhere, the event's type, the type's event.
import type { EntryKind } from '../../core/catalogue/entry.ts'
import { type ReferenceRecord, recordAt, records } from './records.ts'

export interface Relation {
  readonly title: string
  readonly records: readonly ReferenceRecord[]
}

const maxPerRelation = 8

/** The entries to look at next, by what relates them; empty relations are left out. */
export function relatedTo(record: ReferenceRecord): Relation[] {
  return relationsOf(record)
    .map(({ title, records: list }) => ({ title, records: list.filter((other) => other.id !== record.id) }))
    .filter(({ records: list }) => list.length > 0)
}

function relationsOf(record: ReferenceRecord): Relation[] {
  const { item } = record
  switch (item.kind) {
    case 'types': {
      const { type, status } = item.entry
      const events = ofKind('events').filter((other) => typeOf(other) === type)
      const namesakes = ofKind('types').filter(({ code }) => lastPart(code) === lastPart(type))
      const sharing = status === null ? [] : ofKind('types').filter((other) => other.status === status)
      return [
        { title: 'Its usual status', records: status === null ? [] : at('statuses', String(status)) },
        { title: 'Its event code', records: events },
        { title: 'The same name elsewhere', records: namesakes },
        { title: `Other types with ${status}`, records: nearest(record, without(sharing, namesakes)) },
      ]
    }
    case 'statuses':
      return [
        {
          title: `Types that come with ${item.entry.status}`,
          records: ofKind('types').filter(({ status }) => status === item.entry.status),
        },
      ]
    case 'events':
      return [
        { title: 'Its error type', records: at('types', item.entry.type ?? '') },
        { title: 'Its trigger', records: at('triggers', item.entry.name) },
      ]
    case 'triggers':
      return [
        { title: 'Its event code', records: ofKind('events').filter(({ also }) => also.includes(item.entry.trigger)) },
        {
          title: `Other ${record.family} triggers`,
          records: ofKind('triggers').filter(({ family }) => family === record.family),
        },
      ]
    case 'providers': {
      const sharing = ofKind('providers').filter((other) => shareCode(other, record))
      const alike = ofKind('providers').filter(({ category }) => category === record.category)
      return [
        { title: 'The same code', records: sharing },
        { title: 'Similar errors', records: nearest(record, without(alike, sharing)) },
      ]
    }
  }
}

function ofKind(kind: EntryKind): ReferenceRecord[] {
  return records.filter(({ address }) => address.kind === kind)
}

function at(kind: EntryKind, name: string): ReferenceRecord[] {
  const found = recordAt({ kind, name })
  return found ? [found] : []
}

function typeOf({ item }: ReferenceRecord): string | null {
  return item.kind === 'events' ? item.entry.type : null
}

function lastPart(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

function shareCode(one: ReferenceRecord, other: ReferenceRecord): boolean {
  return [one.code, ...one.also].some((code) => code === other.code || other.also.includes(code))
}

function without(list: readonly ReferenceRecord[], others: readonly ReferenceRecord[]): ReferenceRecord[] {
  return list.filter((record) => !others.includes(record))
}

/** Those of the same family and category first, and no more than can be looked through. */
function nearest({ id, family, category }: ReferenceRecord, list: readonly ReferenceRecord[]): ReferenceRecord[] {
  const distance = (other: ReferenceRecord) => Number(other.family !== family) + Number(other.category !== category)
  return list
    .filter((other) => other.id !== id)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, maxPerRelation)
}
