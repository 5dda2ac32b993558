// Errors of Microsoft Graph that Nylas passes on, joined from the tables by subject.
import type { ProviderErrorEntry } from '../types.ts'
import { graphAccessErrors } from './microsoft-graph-access.ts'
import { graphLimitErrors } from './microsoft-graph-limits.ts'
import { graphRequestErrors } from './microsoft-graph-requests.ts'

export const microsoftGraphErrors: readonly ProviderErrorEntry[] = [
  ...graphAccessErrors,
  ...graphLimitErrors,
  ...graphRequestErrors,
]
