// The picture that a link to an entry unfurls to: the verdict on its sample.
import { sampleOf } from '../../../src/core/catalogue/samples.ts'
import { inspect } from '../../../src/core/inspect.ts'
import { verdictCard } from '../../../src/core/report/card.ts'
import type { EntryRecord } from '../entry-page.ts'

/**
 * The card as SVG. A sample is one case of many and its verdict may be narrower than the entry, so that the entry’s own
 * words stand in it, and a status names no type.
 */
export function entryCard({ item }: EntryRecord): string {
  const [exchange] = inspect(sampleOf(item)).exchanges
  const { title, category, actor, retry } = item.entry
  const { verdict, advice } = retry
  return verdictCard({
    ...exchange,
    type: item.kind === 'types' ? exchange.type : null,
    diagnosis: { ...exchange.diagnosis, title, category, actor, retry: { verdict, advice } },
  })
}
