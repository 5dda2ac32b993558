// What an SDK says by itself when no response came, or when it could not read the one that did.
import { untilKeyOrRegionFits } from '../../catalogue/advice.ts'
import { nylasLimitCandidates } from '../../catalogue/candidates.ts'
import { reachApi } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import { afterPause, withGrowingPauses } from '../../catalogue/send-again.ts'
import type { Rule } from '../rule.ts'
import { unknownKey } from './access.ts'
import { mailServerNotReached } from './unsent.ts'

export const sdkRules: readonly Rule[] = [
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
        // undici, behind Node's fetch.
        'connecttimeouterror',
        'und_err_connect_timeout',
        'und_err_socket',
        // requests, of Python.
        'remotedisconnected',
        'remote end closed connection',
        // curl, and Go.
        "couldn't connect to server",
        'could not connect to server',
        'empty reply from server',
        'ssl_error_syscall',
        'tls handshake timeout',
        // The console of Chrome.
        'err_connection_refused',
        'err_connection_reset',
        'err_connection_closed',
        'err_connection_timed_out',
        'err_timed_out',
        'err_empty_response',
        'err_address_unreachable',
        'err_internet_disconnected',
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
          code: reachApi,
        },
      ],
      retry: {
        ...afterPause,
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
    when: { says: ['timed out before receiving a response'] },
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
      retry: afterPause,
      references: [docs.responses500],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'sdk/folded-error',
    when: {
      envelope: ['error', 'unknown'],
      status: [null],
      finding: ['read/folded-error'],
      lacks: ['type', 'code', 'message'],
    },
    then: {
      title: 'The print left the error out',
      meaning:
        'Node prints what is nested deep as `[Object]`. Type and message of the error stood there, so this text does not say what went wrong.',
      category: 'unknown',
      actor: 'developer',
      causes: ['The object was printed with `console.log` or `util.inspect`, which go two levels deep.'],
      fix: [
        {
          text: 'Print the same object to any depth, and paste that.',
          code: { language: 'javascript', text: 'console.dir(error, { depth: null })' },
        },
        { text: 'If it cannot be had again, state the HTTP status if you know it: it tells whose move it is.' },
      ],
      retry: {
        verdict: 'unknown',
        advice: 'Without a status or a type it cannot be said whether sending it again would help.',
      },
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'public-code',
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
      retry: withGrowingPauses,
      references: [docs.responses500, docs.status],
    },
    confidence: 'likely',
    source: 'sdk-source',
  },
  {
    id: 'sdk/crashed-while-reading',
    when: { envelope: ['unknown'], sdkCrash: ['answer'] },
    then: {
      title: 'The SDK could not read the response',
      meaning:
        'An answer came, and the SDK stumbled over it: a field is missing, null or of another kind than its models expect. The answer itself is most likely in order.',
      category: 'unknown',
      actor: 'developer',
      causes: [
        'The SDK is older than the API: its models do not know the field or value that came.',
        'One object has an unusual value that the models do not allow for.',
      ],
      fix: [
        { text: 'Upgrade the SDK to its newest version, and try again.' },
        {
          text: 'Send the same request without the SDK and paste the raw response here.',
          code: {
            language: 'bash',
            text: `curl --include "https://api.us.nylas.com/v3/grants/$GRANT_ID/…" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        { text: 'If the newest SDK fails too, report it to its maintainers with the raw response, masked.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'The same SDK stumbles over the same answer again.',
        mayHaveHappened: 'If this was a send, it most likely went out: the answer came after it.',
      },
      references: [docs.responses200],
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/crashed-on-error',
    when: { envelope: ['unknown'], sdkCrash: ['error'] },
    then: {
      title: 'The SDK could not read an error',
      meaning:
        'Nylas answered with a status of 400 or above, and the body is no object as an error is. The SDK stumbled over it, so status and message are lost.',
      category: 'server',
      actor: 'nylas',
      causes: [
        'A gateway answered with words, such as "Bad Gateway", because the service behind it was down.',
        'A service that is not the API answered, because the SDK was given another address.',
      ],
      fix: [
        {
          text: 'Send the request again with growing pauses, a message with the same `Idempotency-Key`, and look at the status page if it lasts.',
        },
        { text: 'Catch AttributeError beside NylasApiError until the SDK raises its own error there.' },
        { text: 'Upgrade the SDK, and send the same request with `curl -i` to see status and body if it stays.' },
      ],
      retry: withGrowingPauses,
      references: [docs.responses500, docs.status],
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/bearer-token-invalid',
    when: { says: ['bearer token invalid'], status: [401, null] },
    then: {
      ...unknownKey,
      meaning: 'Nylas knows no application for the key in the Authorization header.',
      category: 'authentication',
      actor: 'developer',
      fix: [
        { text: 'Copy the key afresh from the Nylas Dashboard and check that your program really reads it.' },
        { text: 'Check that the host is that of your application’s region.' },
      ],
      retry: untilKeyOrRegionFits,
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
      candidates: nylasLimitCandidates,
      references: [docs.rateLimitRecipe, docs.rateLimits],
    },
    confidence: 'likely',
    source: 'contract',
  },
]
