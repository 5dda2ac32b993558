// What the capture companion says in place of Nylas: that its request got no answer or only the beginning of one, or that it
// does not pass on what it was asked.
import { failureWords } from '../../capture/failure-words.ts'
import type { CaptureFailure } from '../../capture/protocol.ts'
import { docs } from '../../catalogue/docs.ts'
import { afterPause } from '../../catalogue/send-again.ts'
import type { Guidance } from '../../catalogue/types.ts'
import type { FixStep } from '../../model.ts'
import type { Rule } from '../rule.ts'

interface Failure {
  readonly name: 'refused' | 'reset' | 'timeout' | 'unresolved' | 'untrusted'
  readonly title: string
  readonly meaning: string
  readonly causes: Guidance['causes']
  readonly fix: Guidance['fix']
}

const reach = {
  text: 'Try the host that the message names from the same machine, without the companion. Any answer, a 401 as well, means that the way is open.',
  code: { language: 'bash', text: 'curl --include "https://$NYLAS_HOST/v3/applications"' },
} as const satisfies FixStep

const failures: readonly Failure[] = [
  {
    name: 'refused',
    title: 'The companion was refused the connection',
    meaning: 'The capture companion could not connect to the host it forwards to. Nylas was not asked.',
    causes: [
      'A firewall, a VPN or the lack of a network stands between this machine and the host.',
      'The companion was started with an `--upstream` at which nothing listens.',
    ],
    fix: [{ text: 'Read in the message which host was asked; `--region` or `--upstream` decides it.' }, reach],
  },
  {
    name: 'reset',
    title: 'The connection broke before the answer came',
    meaning: 'The host took the request of the capture companion and closed the connection without a whole answer.',
    causes: ['A gateway, a proxy or a firewall cut the connection.', 'The service at the other end was restarting.'],
    fix: [
      { text: 'One break is nothing unusual. If it happens again, look at the way between this machine and the host.' },
      reach,
    ],
  },
  {
    name: 'timeout',
    title: 'No answer came to the companion in time',
    meaning: 'The capture companion asked and gave up waiting. Nylas may still have done the work.',
    causes: ['A firewall drops the packets on the way.', 'The host is overloaded, or the request takes too long.'],
    fix: [reach, { text: 'If the way is open, ask for less at once: a smaller `limit`, only the fields you need.' }],
  },
  {
    name: 'unresolved',
    title: 'The companion cannot look up the host’s name',
    meaning:
      'The name of the host that the capture companion forwards to has no address on this machine. Nylas was not asked.',
    causes: ['This machine is offline, or its name server does not answer.', 'The name in `--upstream` is misspelt.'],
    fix: [{ text: 'Check that the machine is online and that the host in the message is spelt right.' }, reach],
  },
  {
    name: 'untrusted',
    title: 'The companion does not trust the host’s certificate',
    meaning:
      'The capture companion broke off before it sent anything, because it could not check who answers. Nylas was not asked.',
    causes: [
      'A proxy on the way presents a certificate of its own.',
      'The host in `--upstream` speaks no TLS, or has a self-signed certificate.',
    ],
    fix: [
      {
        text: 'If the proxy is your company’s, let Node.js know its certificate when the companion starts.',
        code: { language: 'bash', text: 'NODE_EXTRA_CA_CERTS=company.pem npm run capture' },
      },
      reach,
    ],
  },
]

// Before a connection stands, nothing can have been sent.
const unsent: ReadonlySet<Failure['name']> = new Set(['refused', 'unresolved', 'untrusted'])

function conclusion({ name, title, meaning, causes, fix }: Failure, rest: string) {
  return {
    title,
    meaning: `${meaning} ${rest}`,
    category: 'network',
    actor: 'developer',
    causes,
    fix,
    retry: unsent.has(name)
      ? { verdict: 'after-fix', idempotencyKey: 'same', advice: 'Send it again once the host can be reached.' }
      : afterPause,
    isFromElsewhere: true,
    references: [docs.status],
  } as const satisfies Rule['then']
}

/** The words of a failure without the system’s code, as rules look for them. */
function phraseOf(failure: CaptureFailure): string {
  return failureWords[failure].long.replace(/ \([A-Z]+\)$/, '').toLowerCase()
}

const wentAway = {
  title: 'The program that asked went away',
  meaning:
    'The program closed its connection to the capture companion before the answer was whole. Nylas may still have done the work.',
  category: 'network',
  actor: 'developer',
  causes: [
    'The time limit of the program is shorter than the 90 to 120 seconds that Nylas itself waits for a provider.',
    'The program was stopped, or crashed.',
  ],
  fix: [
    { text: 'Raise the time limit of the HTTP client above 90 seconds for calls to Nylas.' },
    { text: 'Read in the log of the program why it ended the call.' },
  ],
  retry: afterPause,
  candidates: [],
  references: [docs.status],
} as const satisfies Rule['then']

/** What the page writes of a captured request without an answer. Its words hold those of other programs, so these go first. */
export const companionWords: readonly Rule[] = [
  ...failures.map((failure): Rule => ({
    id: `companion/${failure.name}-in-words`,
    when: { envelope: ['unknown'], says: [phraseOf(`upstream-${failure.name}`)] },
    then: { ...conclusion(failure, 'There is no status and no request ID.'), candidates: [] },
    confidence: 'certain',
    source: 'companion',
  })),
  {
    id: 'companion/program-went-away',
    when: { envelope: ['unknown'], says: [phraseOf('client-aborted')] },
    then: wentAway,
    confidence: 'certain',
    source: 'companion',
  },
]

export const companionRules: readonly Rule[] = [
  ...failures.map((failure): Rule => ({
    id: `companion/${failure.name}`,
    when: { type: [`companion.upstream_${failure.name}`] },
    then: conclusion(failure, 'This 502 is the companion’s own.'),
    confidence: 'certain',
    source: 'companion',
  })),
  {
    id: 'companion/not-passed-on',
    when: {
      type: [
        'companion.wrong_host',
        'companion.wrong_target',
        'companion.tunnelled',
        'companion.foreign_origin',
        'companion.wrong_method',
        'companion.no_challenge',
        'companion.too_large',
      ],
    },
    then: {
      title: 'The companion did not take this request',
      meaning:
        'The capture companion answered by itself and passed nothing on: Nylas was not asked, and the status is the companion’s own. Its message says why.',
      category: 'network',
      actor: 'developer',
      causes: [
        'The address of the companion is misspelt, or something else than your program asked it.',
        'The request came from a page of another site, or through a tunnel that leads to more than `/webhook`.',
      ],
      fix: [
        { text: 'Do what the message says. The companion prints its address when it starts.' },
        { text: 'Call it from a program on the same machine, and give Nylas only its `/webhook` through a tunnel.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The companion refuses the same request again until it is put right.' },
      candidates: [],
      isFromElsewhere: true,
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'companion',
  },
  {
    id: 'companion/broke-off',
    when: {
      finding: ['response/broke-off'],
      envelope: ['success', 'list', 'token', 'unknown'],
      status: [null, 200, 201, 202, 203, 204, 206],
    },
    then: {
      title: 'The answer broke off',
      meaning:
        'The head of the answer came, and the connection ended before its body did. Its status says how it began, not that it worked.',
      category: 'network',
      actor: 'developer',
      causes: [
        'The server, or a proxy on the way, closed the connection or stopped sending.',
        'The program that asked had a time limit of its own, or ended.',
      ],
      fix: [
        { text: 'Read in the finding which side ended the connection.' },
        { text: 'Treat what came as incomplete: do not store it, and do not go on from a cursor in it.' },
        { text: 'Send the request again. If it breaks at the same place, ask for less at once.' },
      ],
      retry: {
        ...afterPause,
        mayHaveHappened:
          'If this was a send, Nylas took it: the message may have gone out. Check before you send it again.',
      },
      references: [docs.responses500],
    },
    confidence: 'certain',
    source: 'companion',
  },
]
