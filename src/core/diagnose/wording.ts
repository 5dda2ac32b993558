// Looks for phrases in what a response says.
import { providerErrorMarks } from '../catalogue/provider-errors/marks.ts'
import type { Facts } from '../facts.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { Evidence, Stated, TextRange } from '../model.ts'
import { PhraseIndex } from './phrase-index.ts'
import { rules } from './rules/index.ts'

/** One thing that was said, as far as phrases are looked for. */
interface Statement {
  /** The phrases in it of rules and of the catalogue's provider errors. */
  readonly phrases: ReadonlySet<string>
  readonly range: TextRange | null
}

export interface Said {
  /** By the provider, by Nylas, or in a body that is no JSON, in their order of weight. */
  readonly all: readonly Statement[]
  readonly byProvider: readonly Statement[]
}

const index = new PhraseIndex([
  ...rules.flatMap(({ when }) => [...(when.says ?? []), ...(when.saysNot ?? []), ...(when.providerSays ?? [])]),
  ...providerErrorMarks.flatMap(({ says }) => says),
])

/** Makes ready, once for all rules, what a response says. */
export function said({ providerError, message, prose }: Facts): Said {
  const byProvider = statements([providerError?.message, providerError?.code])
  return { byProvider, all: [...byProvider, ...statements([message, prose])] }
}

function statements(parts: readonly (Stated<string> | null | undefined)[]): Statement[] {
  return parts.flatMap((part) => {
    if (!part) return []
    const text = part.value.slice(0, maxPhraseSearchChars).toLowerCase()
    return [{ phrases: index.heldBy(text), range: part.range }]
  })
}

/** The first statement that holds one of the phrases, as evidence; null where none does. */
export function wording(phrases: readonly string[], among: readonly Statement[]): Evidence | null {
  for (const { phrases: held, range } of among) {
    const phrase = held.size > 0 && phrases.find((candidate) => held.has(candidate))
    if (phrase) return { label: 'Wording', detail: `“${phrase}”`, range }
  }
  return null
}
