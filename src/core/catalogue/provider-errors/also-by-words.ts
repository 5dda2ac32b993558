// Lets words decide with and without a code beside them.
import type { ProviderErrorEntry } from '../types.ts'

/** An entry of this folder before it says whose it is. */
export type MailErrorEntry = Omit<ProviderErrorEntry, 'provider'>

/**
 * Phrases telling enough to stand alone must also outweigh the general entry of a code that comes with them: a match of
 * words alone would only draw level with it.
 * @param entry codes and phrases, both given
 * @returns the entry as it is, and once more for the phrases alone
 */
export function alsoByWords(entry: MailErrorEntry): readonly [MailErrorEntry, MailErrorEntry] {
  return [entry, { ...entry, name: `${entry.name}-wording`, codes: [] }]
}
