// All errors of Google, those that tell most first.
import type { ProviderErrorEntry } from '../types.ts'
import { googleAccessErrors } from './google-access.ts'
import { googleCalendarErrors } from './google-calendar.ts'
import { googleGeneralErrors } from './google-general.ts'
import { googleGmailErrors } from './google-gmail.ts'
import { googleLimitErrors } from './google-limits.ts'
import { googleOauthErrors } from './google-oauth.ts'
import { googleSmtpErrors } from './google-smtp.ts'

// One error of Google carries up to three codes. Where several entries match equally well, the first is the more specific.
export const googleErrors: readonly ProviderErrorEntry[] = [
  ...googleLimitErrors,
  ...googleAccessErrors,
  ...googleOauthErrors,
  ...googleGmailErrors,
  ...googleCalendarErrors,
  ...googleSmtpErrors,
  ...googleGeneralErrors,
].map((entry) => ({ ...entry, provider: 'google' }))
