// Hands out the entry behind a mark once the table has been fetched: it is a fifth of all that a link needs, and most links ask for
// none of it. Whatever may ask is run by `withProviderErrors`, or after `loadProviderErrors`.
import type { ProviderErrorEntry } from '../types.ts'

/** An entry was asked for before the table was there. */
class NotFetched extends Error {}

let entries: readonly ProviderErrorEntry[] | null = null

/**
 * The entry at a place of `providerErrors`.
 * @throws RangeError where there is none
 */
export function providerErrorAt(index: number): ProviderErrorEntry {
  if (!entries) throw new NotFetched('The errors of providers have not been fetched.')
  const entry = entries[index]
  if (!entry) throw new RangeError(`There is no error of a provider at ${index}.`)
  return entry
}

/** Fetches the table, once. Rejects, in words for the person, where it cannot be had; a later call tries again. */
export async function loadProviderErrors(): Promise<void> {
  if (entries) return
  try {
    entries = (await import('./index.ts')).providerErrors
  } catch (cause) {
    throw new Error('What is known of the errors of providers could not be loaded.', { cause })
  }
}

/** What the work returns or throws; work that has asked for an entry in vain is done again with the table at hand. */
export async function withProviderErrors<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error
  }
  await loadProviderErrors()
  return work()
}
