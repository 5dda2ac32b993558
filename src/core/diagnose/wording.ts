// Looks for phrases in what a response says.
import type { Facts } from '../facts.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { Evidence, Stated } from '../model.ts'

/** What the provider said, in its order of weight. */
export function saidByProvider({ providerError }: Facts): Stated<string>[] {
  return present([providerError?.message, providerError?.code])
}

/** All that was said: by the provider, by Nylas, or in a body that is no JSON. */
export function saidBy(facts: Facts): Stated<string>[] {
  return [...saidByProvider(facts), ...present([facts.message, facts.prose])]
}

/** The first statement that holds one of the phrases (in lower case), as evidence; null where none does. */
export function wording(phrases: readonly string[], statements: readonly Stated<string>[]): Evidence | null {
  for (const { value, range } of statements) {
    const text = value.slice(0, maxPhraseSearchChars).toLowerCase()
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

function present(statements: readonly (Stated<string> | null | undefined)[]): Stated<string>[] {
  return statements.filter((statement) => statement !== null && statement !== undefined)
}
