// Makes the entries of Entra's numbered errors, and keeps the steps that only they share.
import type { FixStep } from '../../model.ts'
import type { PacedRetry, ProviderErrorEntry } from '../types.ts'
import { entriesOf, pages } from './microsoft-advice.ts'

const entry = entriesOf('entra', 'entra-docs', pages.entraCodes)

type Told = Parameters<typeof entry>[1]

/** The entry of `AADSTS<number>`; Microsoft has a page for each. */
export function entra(number: string, told: Told): ProviderErrorEntry {
  const page = {
    label: `Microsoft on AADSTS${number}`,
    url: `https://login.microsoftonline.com/error?code=${number}`,
  }
  return entry(`AADSTS${number}`, { ...told, references: [page, ...(told.references ?? [pages.entraCodes])] })
}

export const startOver = {
  verdict: 'after-fix',
  advice: 'Start a new authorization request once that is done; a code from before is of no use.',
} as const satisfies PacedRetry

export const fixConnector = {
  verdict: 'after-fix',
  advice: 'Every sign-in and every token renewal fails until the connector is put right.',
} as const satisfies PacedRetry

export const rightAccount = {
  text: 'Have the person sign out at Microsoft, or use a private window, and choose the account that was asked for.',
} as const satisfies FixStep

export const askForPolicy = {
  text: 'Ask the tenant’s administrator to look the attempt up in Entra’s sign-in logs: they name the policy that applied.',
} as const satisfies FixStep
