// What the first digit of a status says, for statuses that have no row of their own (RFC 9110, section 15).
import { docs } from './docs.ts'
import { withGrowingPauses } from './send-again.ts'
import { statusEntry } from './statuses.ts'
import type { Guidance } from './types.ts'

const clientError: Guidance = {
  title: 'The request was refused',
  meaning:
    'A status from 400 to 499 says that the request cannot be served as it was sent. This one is rare, and Nylas documents none like it.',
  category: 'request',
  actor: 'developer',
  causes: [
    'Something between your program and Nylas answered, such as a proxy or a firewall.',
    'The request breaks a rule of that server.',
  ],
  fix: [
    { text: 'Look at the headers to see which server answered.' },
    { text: 'Read the body: it names the reason more often than the status does.' },
  ],
  retry: { verdict: 'after-fix', advice: 'The same request is refused again until its cause is removed.' },
  references: [docs.responses400],
}

const serverError: Guidance = {
  title: 'A server on the way failed',
  meaning:
    'A status from 500 to 599 says that a server could not do its part. This one is rare: numbers from 520 to 530 come from the network in front of Nylas.',
  category: 'server',
  actor: 'nylas',
  causes: ['The connection between a gateway and the service behind it failed or took too long.'],
  fix: [
    { text: 'Send the request again with growing pauses.' },
    { text: 'If it lasts, look at the status page and give support the `x-request-id` header and the time.' },
  ],
  retry: withGrowingPauses,
  references: [docs.responses500, docs.status],
}

/** What a status says by itself: its own row, else that of its class for failures; undefined for other numbers. */
export function statusGuidance(status: number): Guidance | undefined {
  const own = statusEntry(status)
  if (own || status < 400) return own
  return status < 500 ? clientError : serverError
}
