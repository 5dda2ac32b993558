// Why an exchange has no whole answer, in words, with the system's own code where there is one.
import type { CaptureFailure } from './protocol.ts'

interface FailureWords {
  /** For a row of the list. */
  readonly short: string
  /** As the end of a sentence, without its full stop. */
  readonly long: string
}

export const failureWords: Readonly<Record<CaptureFailure, FailureWords>> = {
  'upstream-refused': { short: 'Connection refused', long: 'the server refused the connection (ECONNREFUSED)' },
  'upstream-reset': {
    short: 'Connection broke',
    long: 'the server closed the connection before its answer was whole (ECONNRESET)',
  },
  'upstream-timeout': { short: 'No answer in time', long: 'the server did not answer in time (ETIMEDOUT)' },
  'upstream-unresolved': { short: 'Name not found', long: 'the name of the server could not be resolved (ENOTFOUND)' },
  'upstream-untrusted': {
    short: 'Certificate not trusted',
    long: 'the server’s certificate is not trusted, as a self-signed certificate is not',
  },
  'client-aborted': {
    short: 'Program went away',
    long: 'the program that asked went away before the answer was whole',
  },
}
