// What IMAP servers answer, by their words and by their response codes.
import type { ProviderErrorEntry } from '../types.ts'
import { imapCodes } from './imap-codes.ts'
import { imapWords } from './imap-words.ts'

// Words first: the code beside them is often a mere notice.
export const imapErrors: readonly ProviderErrorEntry[] = [...imapWords, ...imapCodes].map((entry) => ({
  provider: 'imap',
  ...entry,
}))
