// Finds the catalogue's entry for what a provider said: by its codes, by its wording, or by both.
import { providerErrorAt } from '../catalogue/provider-errors/entries.ts'
import { type ProviderErrorMark, providerErrorMarks } from '../catalogue/provider-errors/marks.ts'
import { sources } from '../catalogue/sources.ts'
import type { ProviderErrorEntry } from '../catalogue/types.ts'
import { shortened } from '../display.ts'
import type { Facts } from '../facts.ts'
import type { Confidence, Evidence, KnownProviderError, Provider } from '../model.ts'
import { passedOn } from '../provider-codes.ts'
import { type Said, wording } from './wording.ts'
import { weights } from './weights.ts'

export interface ProviderMatch {
  readonly entry: ProviderErrorEntry
  readonly evidence: readonly Evidence[]
  /** On the scale of the rules' own. */
  readonly specificity: number
  readonly confidence: Confidence
  /** Whether the provider itself names the error, by a code in its own answer. */
  readonly isNamed: boolean
}

type Found = Omit<ProviderMatch, 'entry' | 'confidence' | 'isNamed'> & { readonly mark: ProviderErrorMark }

/** Less than any condition weighs: it decides only between equals. */
const sameCaseBonus = 0.5

/** Protocols whose words, such as "connection refused" and "user not found", are said of much else than mail. */
const wordedLikeOthers: ReadonlySet<Provider> = new Set(['imap', 'smtp'])

const byCode = new Map<string, ProviderErrorMark[]>()
const byWords: ProviderErrorMark[] = []
for (const mark of providerErrorMarks) {
  if (mark.codes.length === 0) byWords.push(mark)
  for (const code of mark.codes) {
    const key = code.toLowerCase()
    byCode.set(key, [...(byCode.get(key) ?? []), mark])
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
  if (!best) return null
  const { mark, ...found } = best
  return {
    ...found,
    entry: providerErrorAt(providerErrorMarks.indexOf(mark)),
    confidence: confidenceOf(best, facts),
    isNamed: mark.codes.length > 0 && isInAnswer(found.evidence[0], facts),
  }
}

function isInAnswer(code: Evidence | undefined, { providerError }: Facts): boolean {
  const [range, answer] = [code?.range, providerError?.range]
  return range && answer ? range.start >= answer.start && range.end <= answer.end : false
}

/** In a text of any origin a bare name may be talked of; a number of Entra's is looked up, whoever mentions it. */
function confidenceOf({ mark, specificity, evidence }: Found, { prose }: Facts): Confidence {
  const isNameAlone = mark.codes.length > 0 && specificity < weights.providerCode + weights.says
  if (!prose || !isNameAlone || mark.provider === 'entra') return 'certain'
  return isOnSignInPage(evidence[0]?.detail ?? '', prose.value) ? 'certain' : 'possible'
}

/** Google's page ends with such a line, `Error 403: org_internal`, which nobody else writes. */
function isOnSignInPage(code: string, text: string): boolean {
  const at = text.indexOf(`: ${code}`)
  return at >= 0 && /\bError 4\d\d$/.test(text.slice(Math.max(0, at - 10), at))
}

/** What the breakdown shows of an entry beside the provider's own words. */
export function knownError({ provider, name, title, meaning, source }: ProviderErrorEntry): KnownProviderError {
  return { provider, name, title, meaning, source: sources[source] }
}

function codeMatches(facts: Facts, said: Said): Found[] {
  // Where the provider itself is quoted, words of Nylas's own must not decide between its errors.
  const statements = facts.providerError ? said.byProvider : said.all
  return facts.providerCodes.flatMap((code) =>
    (byCode.get(code.value.toLowerCase()) ?? []).flatMap((mark) => {
      const evidence = [{ label: 'Provider code', detail: shortened(code.value), range: code.range }]
      // Google's "notFound" and Graph's "NotFound" differ by nothing but their case.
      const specificity = weights.providerCode + (mark.codes.includes(code.value) ? sameCaseBonus : 0)
      if (mark.says.length === 0) return [{ mark, evidence, specificity }]
      const words = wording(mark.says, statements)
      return words ? [{ mark, evidence: [...evidence, words], specificity: specificity + weights.says }] : []
    }),
  )
}

function wordMatches(facts: Facts, { all, byProvider }: Said): Found[] {
  if (all.every(({ phrases }) => phrases.size === 0)) return []
  const ofMail = passesOn(facts) ? all : byProvider
  const found: Found[] = []
  for (const mark of byWords) {
    const words = wording(mark.says, wordedLikeOthers.has(mark.provider) ? ofMail : all)
    if (words) found.push({ mark, evidence: [words], specificity: weights.says })
  }
  return found
}

/** Whether Nylas's own message tells of a provider. */
function passesOn({ providerError, entry, notified }: Facts): boolean {
  const type = entry ?? notified
  return providerError !== null || (type !== null && passedOn.has(type.category))
}
