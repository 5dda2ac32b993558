// Looks for phrases in what a response says.
import type { Facts } from '../facts.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { Evidence, Stated, TextRange } from '../model.ts'

/** One thing that was said, in lower case and as far as phrases are looked for. */
interface Statement {
  readonly text: string
  readonly range: TextRange | null
}

export interface Said {
  /** By the provider, by Nylas, or in a body that is no JSON, in their order of weight. */
  readonly all: readonly Statement[]
  readonly byProvider: readonly Statement[]
}

/** Makes ready, once for all rules, what a response says. */
export function said({ providerError, message, prose }: Facts): Said {
  const byProvider = statements([providerError?.message, providerError?.code])
  return { byProvider, all: [...byProvider, ...statements([message, prose])] }
}

function statements(parts: readonly (Stated<string> | null | undefined)[]): Statement[] {
  return parts.flatMap((part) =>
    part ? [{ text: part.value.slice(0, maxPhraseSearchChars).toLowerCase(), range: part.range }] : [],
  )
}

/** The first statement that holds one of the phrases (in lower case), as evidence; null where none does. */
export function wording(phrases: readonly string[], among: readonly Statement[]): Evidence | null {
  for (const { text, range } of among) {
    const phrase = phrases.find((candidate) => holdsPhrase(text, candidate))
    if (phrase) return { label: 'Wording', detail: `“${phrase}”`, range }
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
