// Errors of Microsoft Entra (Azure AD) that Nylas passes on, joined from the tables by subject.
import type { ProviderErrorEntry } from '../types.ts'
import { entraAppErrors } from './entra-app.ts'
import { entraConsentErrors } from './entra-consent.ts'
import { entraPolicyErrors } from './entra-policy.ts'
import { entraSignInErrors } from './entra-sign-in.ts'
import { entraTokenErrors } from './entra-token.ts'

// The general words of OAuth stand at the end of the token table: a code of Entra says more.
export const entraErrors: readonly ProviderErrorEntry[] = [
  ...entraAppErrors,
  ...entraConsentErrors,
  ...entraPolicyErrors,
  ...entraSignInErrors,
  ...entraTokenErrors,
]
