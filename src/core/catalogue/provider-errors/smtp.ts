// What SMTP servers answer, by their words, their enhanced status codes and their reply codes.
import type { ProviderErrorEntry } from '../types.ts'
import { smtpDelivery } from './smtp-delivery.ts'
import { smtpLimits } from './smtp-limits.ts'
import { smtpPolicy } from './smtp-policy.ts'
import { smtpRecipients } from './smtp-recipients.ts'
import { smtpSignIn } from './smtp-sign-in.ts'

// Where several wordings fit one text the earlier wins: a judgement, then who signs in, then limits, then addresses.
export const smtpErrors: readonly ProviderErrorEntry[] = [
  ...smtpPolicy,
  ...smtpSignIn,
  ...smtpLimits,
  ...smtpRecipients,
  ...smtpDelivery,
].map((entry) => ({ provider: 'smtp', ...entry }))
