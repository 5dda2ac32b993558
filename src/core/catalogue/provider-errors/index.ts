// All errors of providers that the catalogue knows.
import type { ProviderErrorEntry } from '../types.ts'
import { entraErrors } from './entra.ts'
import { exchangeErrors } from './exchange.ts'
import { googleErrors } from './google.ts'
import { icloudErrors } from './icloud.ts'
import { imapErrors } from './imap.ts'
import { microsoftGraphErrors } from './microsoft-graph.ts'
import { smtpErrors } from './smtp.ts'
import { yahooErrors } from './yahoo.ts'
import { zoomErrors } from './zoom.ts'

// Of two entries that fit equally well the earlier is taken, so the protocols that any provider may speak come last.
export const providerErrors: readonly ProviderErrorEntry[] = [
  ...googleErrors,
  ...microsoftGraphErrors,
  ...entraErrors,
  ...exchangeErrors,
  ...yahooErrors,
  ...icloudErrors,
  ...zoomErrors,
  ...imapErrors,
  ...smtpErrors,
]
