// Finds the catalogue's entry for what a provider said: by its codes, by its wording, or by both.
import { providerErrors } from '../catalogue/provider-errors/index.ts'
import { sources } from '../catalogue/sources.ts'
import type { ProviderErrorEntry } from '../catalogue/types.ts'
import { shortened } from '../display.ts'
import type { Facts } from '../facts.ts'
import type { Category, Confidence, Evidence, KnownProviderError, Provider } from '../model.ts'
import { type Said, wording } from './wording.ts'
import { weights } from './weights.ts'

export interface ProviderMatch {
  readonly entry: ProviderErrorEntry
  readonly evidence: readonly Evidence[]
  /** On the scale of the rules' own. */
  readonly specificity: number
  readonly confidence: Confidence
}

type Found = Omit<ProviderMatch, 'confidence'>

/** Less than any condition weighs: it decides only between equals. */
const sameCaseBonus = 0.5

/** Protocols whose words, such as "connection refused" and "user not found", are said of much else than mail. */
const wordedLikeOthers: ReadonlySet<Provider> = new Set(['imap', 'smtp'])
/** Errors of these kinds pass on, in Nylas's message, what a provider said. */
const passedOn: ReadonlySet<Category> = new Set(['provider', 'grant', 'oauth', 'connector'])

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
  let best: Found | null = null
  for (const match of [...codeMatches(facts, said), ...wordMatches(facts, said)]) {
    if (!best || match.specificity > best.specificity) best = match
  }
  return best && { ...best, confidence: confidenceOf(best, facts) }
}

/** In a text of any origin a bare name may be talked of; a number of Entra's is looked up, whoever mentions it. */
function confidenceOf({ entry, specificity }: Found, { prose }: Facts): Confidence {
  const isNameAlone = entry.codes.length > 0 && specificity < weights.providerCode + weights.says
  return prose && isNameAlone && entry.provider !== 'entra' ? 'possible' : 'certain'
}

/** What the breakdown shows of an entry beside the provider's own words. */
export function knownError({ provider, name, title, meaning, source }: ProviderErrorEntry): KnownProviderError {
  return { provider, name, title, meaning, source: sources[source] }
}

function codeMatches(facts: Facts, said: Said): Found[] {
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

function wordMatches(facts: Facts, { all, byProvider }: Said): Found[] {
  if (all.every(({ phrases }) => phrases.size === 0)) return []
  const ofMail = passesOn(facts) ? all : byProvider
  const found: Found[] = []
  for (const entry of byWords) {
    const words = wording(entry.says, wordedLikeOthers.has(entry.provider) ? ofMail : all)
    if (words) found.push({ entry, evidence: [words], specificity: weights.says })
  }
  return found
}

/** Whether Nylas's own message tells of a provider. */
function passesOn({ providerError, entry, notified }: Facts): boolean {
  const type = entry ?? notified
  return providerError !== null || (type !== null && passedOn.has(type.category))
}
