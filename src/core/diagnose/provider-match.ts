// Finds the catalogue's entry for what a provider said: by its codes, by its wording, or by both.
import { providerErrors } from '../catalogue/provider-errors/index.ts'
import { sources } from '../catalogue/sources.ts'
import type { ProviderErrorEntry } from '../catalogue/types.ts'
import { shortened } from '../display.ts'
import type { Facts } from '../facts.ts'
import type { Evidence, KnownProviderError } from '../model.ts'
import { type Said, wording } from './wording.ts'
import { weights } from './weights.ts'

export interface ProviderMatch {
  readonly entry: ProviderErrorEntry
  readonly evidence: readonly Evidence[]
  /** On the scale of the rules' own. */
  readonly specificity: number
}

/** Less than any condition weighs: it decides only between equals. */
const sameCaseBonus = 0.5

const byCode = new Map<string, ProviderErrorEntry[]>()
const byWords: ProviderErrorEntry[] = []
for (const entry of providerErrors) {
  if (entry.codes.length === 0) byWords.push(entry)
  for (const code of entry.codes) {
    const key = code.toLowerCase()
    byCode.set(key, [...(byCode.get(key) ?? []), entry])
  }
}

/** The entry for which most speaks; codes go before words, and the most telling code first. Null where none fits. */
export function matchProviderError(facts: Facts, said: Said): ProviderMatch | null {
  // Another product's words say nothing about Nylas's provider.
  if (facts.foreign) return null
  let best: ProviderMatch | null = null
  for (const match of [...codeMatches(facts, said), ...wordMatches(said)]) {
    if (!best || match.specificity > best.specificity) best = match
  }
  return best
}

/** What the breakdown shows of an entry beside the provider's own words. */
export function knownError({ provider, name, title, meaning, source }: ProviderErrorEntry): KnownProviderError {
  return { provider, name, title, meaning, source: sources[source] }
}

function codeMatches(facts: Facts, said: Said): ProviderMatch[] {
  // Where the provider itself is quoted, words of Nylas's own must not decide between its errors.
  const statements = facts.providerError ? said.byProvider : said.all
  return facts.providerCodes.flatMap((code) =>
    (byCode.get(code.value.toLowerCase()) ?? []).flatMap((entry) => {
      const evidence = [{ label: 'Provider code', detail: shortened(code.value), range: code.range }]
      // Google's "notFound" and Graph's "NotFound" differ by nothing but their case.
      const specificity = weights.providerCode + (entry.codes.includes(code.value) ? sameCaseBonus : 0)
      if (entry.says.length === 0) return [{ entry, evidence, specificity }]
      const words = wording(entry.says, statements)
      return words ? [{ entry, evidence: [...evidence, words], specificity: specificity + weights.says }] : []
    }),
  )
}

function wordMatches({ all }: Said): ProviderMatch[] {
  if (all.length === 0) return []
  return byWords.flatMap((entry) => {
    const words = wording(entry.says, all)
    return words ? [{ entry, evidence: [words], specificity: weights.says }] : []
  })
}
