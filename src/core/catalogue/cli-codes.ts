// The eight codes in which the Nylas CLI sums failures up. A code stands for a kind of failure, not for one status.
import { docs } from './docs.ts'
import { afterPause } from './send-again.ts'
import { statusGuidance } from './status-classes.ts'
import type { Guidance } from './types.ts'

interface CliCode {
  readonly code: string
  /** What it says, as it reads after "says that". */
  readonly words: string
  /** What is known of it: its own, or that of the status behind most failures of this kind. Source: the CLI's own code. */
  readonly guidance: Guidance | number
}

const notConfigured: Guidance = {
  title: 'The Nylas CLI is not set up yet',
  meaning: 'The CLI found no API key or no default grant to work with, so Nylas was not asked.',
  category: 'authentication',
  actor: 'developer',
  causes: ['The CLI was never signed in on this machine, or its configuration belongs to another user or container.'],
  fix: [
    {
      text: 'Sign the CLI in, then look at what it finds.',
      code: { language: 'bash', text: 'nylas auth login\nnylas doctor' },
    },
  ],
  retry: { verdict: 'after-fix', advice: 'Run the command again once the CLI is set up.' },
  references: [docs.authTroubleshooting],
}

const notReached: Guidance = {
  title: 'The Nylas CLI did not reach Nylas',
  meaning: 'No answer came to the CLI, so there is no status and no type.',
  category: 'network',
  actor: 'developer',
  causes: ['This machine is offline, or a proxy or a firewall blocks the way.'],
  fix: [{ text: 'Look at the connection.', code: { language: 'bash', text: 'nylas doctor' } }],
  retry: afterPause,
  references: [docs.status],
}

const codes: readonly CliCode[] = [
  { code: 'E001', words: 'the CLI is not configured', guidance: notConfigured },
  { code: 'E002', words: 'authentication failed', guidance: 401 },
  { code: 'E003', words: 'the network failed', guidance: notReached },
  { code: 'E004', words: 'something was not found', guidance: 404 },
  { code: 'E005', words: 'a permission is missing', guidance: 403 },
  { code: 'E006', words: 'the input is not valid', guidance: 400 },
  { code: 'E007', words: 'a rate limit was reached', guidance: 429 },
  { code: 'E008', words: 'the server failed', guidance: 500 },
]

const byCode = new Map(codes.map((row) => [row.code, row]))

/** What a code of the CLI says, in words; undefined for others. */
export function cliCodeWords(code: string): string | undefined {
  return byCode.get(code)?.words
}

/** What to do about a code of the CLI; undefined for others. */
export function cliGuidance(code: string): Guidance | undefined {
  const guidance = byCode.get(code)?.guidance
  return typeof guidance === 'number' ? statusGuidance(guidance) : guidance
}
