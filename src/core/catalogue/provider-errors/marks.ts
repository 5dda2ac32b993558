// What the errors of providers are told by. The page's build writes it out as plain data, so that it comes without the rest of the table.
import type { ProviderErrorEntry } from '../types.ts'
import { providerErrors } from './index.ts'

export type ProviderErrorMark = Pick<ProviderErrorEntry, 'provider' | 'codes' | 'says'>

/** One for each of `providerErrors`, in the same order. */
export const providerErrorMarks: readonly ProviderErrorMark[] = providerErrors.map(({ provider, codes, says }) => ({
  provider,
  codes,
  says,
}))
