// What an SDK says by itself when no response came, or when it could not read the one that did.
import { keyCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Candidate } from '../../model.ts'
import type { Rule } from '../rule.ts'

const mailServerNotReached = {
  title: 'Nylas did not reach the mail server',
  check: { text: 'Look for a mail host or a port such as 993, 465 or 587, and paste the whole response.' },
  then: 'Then host, port and encryption in the settings of the grant have to be checked.',
} as const satisfies Candidate

/** Failures before anything was sent; waiting mends none of them. */
const unsent: readonly Rule[] = [
  {
    id: 'sdk/name-not-found',
    when: {
      envelope: ['unknown'],
      says: [
        'enotfound',
        'eai_again',
        'unknownhostexception',
        'could not resolve host',
        'name or service not known',
        'temporary failure in name resolution',
        'nodename nor servname provided',
        'no such host',
      ],
    },
    then: {
      title: 'The name of the host could not be looked up',
      meaning:
        'A program asked for the address of a host and got none, so that nothing was sent. The host in the text says whose connection it was.',
      category: 'network',
      actor: 'developer',
      causes: [
        'The name of the host is misspelt, or the address in the configuration is empty or doubled.',
        'This machine is offline, or its name server does not answer; in a container it may have none.',
      ],
      fix: [
        {
          text: 'Compare the name with `api.us.nylas.com` and `api.eu.nylas.com`, then look it up on the same machine.',
          code: { language: 'bash', text: 'nslookup api.us.nylas.com' },
        },
        { text: 'If that fails too, check the network and the name server of the machine.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'same',
        advice: 'Send it again once the name can be looked up; nothing has been sent so far.',
      },
      candidates: [
        {
          title: 'Your program did not find Nylas',
          check: { text: 'Look for `api.us.nylas.com` or `api.eu.nylas.com` in the text.' },
          then: 'Then the name server or the network of this machine is at fault, not Nylas.',
        },
        {
          title: 'The name is not that of Nylas',
          check: { text: 'Look for a misspelling or a host of your own, such as the name of a container.' },
          then: 'Correct the address in your configuration: Nylas was not asked.',
        },
        mailServerNotReached,
      ],
      references: [docs.status],
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/certificate-not-trusted',
    when: {
      envelope: ['unknown'],
      says: [
        'certificate verify failed',
        'unable to verify the first certificate',
        'unable to get local issuer certificate',
        'self signed certificate',
        'self-signed certificate',
        'certificate signed by unknown authority',
      ],
    },
    then: {
      title: 'The certificate of the host is not trusted',
      meaning:
        'A program could not check who answers, and broke off before it sent anything. It fails in the same way each time until the trust is put right.',
      category: 'network',
      actor: 'developer',
      causes: [
        'A proxy or a web filter opens the connection and presents a certificate of its own.',
        'The list of trusted authorities on this machine, or in this container, is missing or old.',
        'The clock of the machine is wrong, or the host in the text is not the one that was meant.',
      ],
      fix: [
        {
          text: 'Read who issued the certificate: the name of your company or of a filter means that a proxy answers.',
          code: {
            language: 'bash',
            text: 'openssl s_client -connect api.us.nylas.com:443 -servername api.us.nylas.com </dev/null | openssl x509 -noout -issuer',
          },
        },
        {
          text: 'Give your program the certificate of that proxy, as in `NODE_EXTRA_CA_CERTS` or `REQUESTS_CA_BUNDLE`; otherwise update the trusted authorities.',
        },
        { text: 'Leave the check of certificates on: without it the API key goes to whoever answers.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'same',
        advice: 'No pause helps. Send it again once the certificate is trusted; nothing has been sent so far.',
      },
      candidates: [
        {
          title: 'A proxy stands between your program and Nylas',
          check: { text: 'Read the issuer, as shown above, on the machine that runs the program.' },
          then: 'If it is not a public authority, trust the certificate of the proxy, or have Nylas left out of its filter.',
        },
        {
          title: 'The machine knows too few authorities',
          check: { text: 'Open the host with `curl` on the same machine and on another one.' },
          then: 'If only this one fails, update its trusted authorities: the package is often called `ca-certificates`.',
        },
        mailServerNotReached,
      ],
      references: [docs.status],
    },
    confidence: 'likely',
    source: 'public-code',
  },
]

export const sdkRules: readonly Rule[] = [
  ...unsent,
  {
    id: 'sdk/no-connection',
    when: {
      envelope: ['unknown'],
      says: [
        'econnrefused',
        'econnreset',
        'etimedout',
        'ehostunreach',
        'connection refused',
        'connection reset by peer',
        'connection timed out',
        'connect timed out',
        'socket hang up',
      ],
    },
    then: {
      title: 'The connection failed before an answer came',
      meaning:
        'A program could not open or keep a connection, so there is no response, no status and no request ID. The host in the text says whose connection it was.',
      category: 'network',
      actor: 'developer',
      causes: [
        'A firewall or a proxy blocks the way or cuts the connection.',
        'Nothing listens on this host and port.',
      ],
      fix: [
        { text: 'Read host and port in the text: `localhost` is a service of your own, `api.us.nylas.com` is Nylas.' },
        {
          text: 'Try the same host from the same machine.',
          code: { language: 'bash', text: 'curl --include https://api.us.nylas.com/v3/applications' },
        },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'same',
        advice: 'Try again after a pause; for a send use the same `Idempotency-Key`.',
        mayHaveHappened:
          'If the connection broke during a send, the message may have gone out: check before you send it again.',
      },
      candidates: [
        {
          title: 'Your program did not reach Nylas',
          check: { text: 'See whether the curl command above gets any answer on the same machine.' },
          then: 'A 401 as JSON means that the way is open. No answer means firewall or proxy.',
        },
        {
          title: 'A service of your own is down',
          check: { text: 'Look for `localhost`, `127.0.0.1` or a host of yours in the text.' },
          then: 'Start it, or correct the address in your configuration: Nylas was not asked.',
        },
        mailServerNotReached,
      ],
      references: [docs.status],
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/timed-out',
    when: { says: ['timed out before receiving a response', 'timed out before receiving a response from the server'] },
    then: {
      title: 'The SDK gave up waiting for Nylas',
      meaning:
        'No response came within the SDK’s own time limit, so there is no status and no request ID. Nylas may still have done the work.',
      category: 'network',
      actor: 'developer',
      causes: [
        'The provider is slow for this request: many messages or threads at once, or a large attachment.',
        'The time limit set in the SDK is shorter than Nylas’s own of 90 to 120 seconds.',
      ],
      fix: [
        { text: 'Ask for less at once: a smaller `limit`, messages rather than threads, only the fields you need.' },
        { text: 'Raise the SDK’s time limit above 90 seconds for slow endpoints.' },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'same',
        advice: 'Try again after a pause; for a send use the same `Idempotency-Key`.',
        mayHaveHappened:
          'If this was a send, the message may have gone out all the same: check before you send it again.',
      },
      references: [docs.responses500],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'sdk/unreadable-response',
    when: {
      says: [
        'could not parse response from the server',
        'expecting value: line 1 column 1 (char 0)',
        'non-json response received',
        'nylas::jsonparseerror',
      ],
    },
    then: {
      title: 'The SDK received something that is not JSON',
      meaning:
        'A response came, but not from the API itself: mostly a page of a gateway. The SDK hides it behind its own error.',
      category: 'server',
      actor: 'nylas',
      causes: ['A gateway answered with HTML or text because the service behind it was down.', 'The body was empty.'],
      fix: [
        { text: 'Log the status and the raw body of the response, so that the next time shows what it was.' },
        { text: 'Send the request again with growing pauses, and look at the status page if it lasts.' },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'same',
        advice: 'Back off exponentially with jitter; for a send use the same `Idempotency-Key`.',
        mayHaveHappened:
          'If this was a send, the message may have gone out all the same: check before you send it again.',
      },
      references: [docs.responses500, docs.status],
    },
    confidence: 'likely',
    source: 'sdk-source',
  },
  {
    id: 'sdk/bearer-token-invalid',
    when: { says: ['bearer token invalid'], status: [401, null] },
    then: {
      title: 'The API key is not accepted',
      meaning: 'Nylas knows no application for the key in the Authorization header.',
      category: 'authentication',
      actor: 'developer',
      causes: [
        'The key was rotated or removed, or belongs to another application.',
        'The key is of the other region: api.us.nylas.com and api.eu.nylas.com do not share keys.',
        'The Authorization header is incomplete: it needs the word Bearer, one space and the whole key.',
      ],
      fix: [
        { text: 'Copy the key afresh from the Nylas Dashboard and check that your program really reads it.' },
        { text: 'Check that the host is that of your application’s region.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same request fails until the key or the region is put right.' },
      candidates: keyCandidates,
      references: [docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'cli-source',
  },
  {
    id: 'sdk/too-many-requests',
    when: { says: ['too many requests, please try again shortly', 'nylas api rate limit'], providerError: false },
    then: {
      title: 'Too many requests to Nylas',
      meaning: 'This is the wording of Nylas’s own limit, per grant or per application.',
      category: 'rate-limit',
      actor: 'developer',
      causes: ['Your application sends more requests per second than its grant or its application may.'],
      fix: [
        { text: 'Queue requests per grant, and use webhooks in place of polling.' },
        { text: 'Honour Retry-After where the response has it.' },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'new',
        advice: 'Wait for a moment, then back off exponentially with jitter.',
      },
      references: [docs.rateLimitRecipe, docs.rateLimits],
    },
    confidence: 'likely',
    source: 'contract',
  },
]
