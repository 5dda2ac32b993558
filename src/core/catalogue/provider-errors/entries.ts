// Hands out the entry behind a mark. In the page's build `entries-later.ts` stands in for this file.
import type { ProviderErrorEntry } from '../types.ts'
import { providerErrors } from './index.ts'

/**
 * The entry at a place of `providerErrors`.
 * @throws RangeError where there is none
 */
export function providerErrorAt(index: number): ProviderErrorEntry {
  const entry = providerErrors[index]
  if (!entry) throw new RangeError(`There is no error of a provider at ${index}.`)
  return entry
}
