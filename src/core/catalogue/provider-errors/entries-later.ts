// Hands out the entry behind a mark once the table has been fetched: it is a fifth of all that a link needs, and most links ask for
// none of it.
import { Later } from '../../later.ts'
import type { ProviderErrorEntry } from '../types.ts'

export const providerErrorTable = new Later(
  'What is known of the errors of providers',
  async () => (await import('./index.ts')).providerErrors,
)

/**
 * The entry at a place of `providerErrors`.
 * @throws RangeError where there is none
 */
export function providerErrorAt(index: number): ProviderErrorEntry {
  const entry = providerErrorTable.value[index]
  if (!entry) throw new RangeError(`There is no error of a provider at ${index}.`)
  return entry
}
