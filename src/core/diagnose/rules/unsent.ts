// Connections that failed before any answer was seen, and that waiting does not mend.
import { docs } from '../../catalogue/docs.ts'
import type { Candidate } from '../../model.ts'
import type { Rule } from '../rule.ts'

/** Words of a connection can be a mail server’s too. */
export const mailServerNotReached = {
  title: 'Nylas did not reach the mail server',
  check: { text: 'Look for a mail host or a port such as 993, 465 or 587, and paste the whole response.' },
  then: 'Then host, port and encryption in the settings of the grant have to be checked.',
} as const satisfies Candidate

const nameNotFound = {
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
} as const satisfies Rule['then']

/** What the console of a browser prints; the answer itself is kept from the page, and so from whoever copies the line. */
const hiddenByBrowser = [
  // Chrome, Edge and Safari.
  'blocked by cors policy',
  'is not allowed by access-control-allow-origin',
  'due to access control checks',
  // Firefox.
  'cross-origin request blocked',
  'the same origin policy disallows reading the remote resource',
  // A status came, and with it an answer.
  'net::err_failed …',
] as const

const pageCallsApi = 'Code in a web page calls the API itself. That is the business of a server.'
const askServer = [
  {
    text: 'Take the API key out of the page: whoever opens the page can read it. If it has been published, make a new one in the Dashboard and withdraw the old one.',
  },
  { text: 'Let the page ask a server of yours, and let that server call Nylas with the key.' },
] as const

export const unsentRules: readonly Rule[] = [
  {
    id: 'sdk/name-not-looked-up',
    when: { envelope: ['unknown'], says: ['eai_again', 'temporary failure in name resolution'] },
    then: {
      ...nameNotFound,
      title: 'The name server did not answer',
      meaning:
        'A program asked for the address of a host, and the name server gave none in time, so that nothing was sent. The host in the text says whose connection it was.',
      causes: [
        'This machine is offline, or its name server is busy or cannot be reached; in a container it may have none.',
        'The name of the host is misspelt, which some name servers answer in the same way.',
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'same',
        advice:
          'Try again after a pause; if it stays, the name server of the machine has to be looked at. Nothing has been sent so far.',
      },
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/name-not-found',
    when: {
      envelope: ['unknown'],
      says: [
        'enotfound',
        'unknownhostexception',
        'could not resolve host',
        'name or service not known',
        'nodename nor servname provided',
        'no such host',
        'err_name_not_resolved',
      ],
    },
    then: nameNotFound,
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
        'err_cert_authority_invalid',
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
  {
    id: 'sdk/preflight-refused',
    when: { envelope: ['unknown'], says: ['preflight request', 'preflight response'] },
    then: {
      title: 'The browser did not send the request',
      meaning:
        'Before a call to another origin the browser asks there whether the page may make it (CORS preflight). The answer did not allow it, so the request itself never went out.',
      category: 'network',
      actor: 'developer',
      causes: [pageCallsApi],
      fix: askServer,
      retry: { verdict: 'after-fix', advice: 'From the page it is blocked every time; send it from a server.' },
      candidates: [],
      references: [docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/no-answer-for-page',
    when: {
      envelope: ['unknown'],
      status: [null],
      says: [
        'typeerror: failed to fetch',
        'typeerror: networkerror when attempting to fetch resource',
        'typeerror: load failed',
        // Angular.
        '0 unknown error',
      ],
    },
    then: {
      title: 'The page got no answer, and the browser does not say why',
      meaning:
        'A script in a web page asked for something and got neither a status nor a body. To the script the browser says no more than this; its console tells the reason.',
      category: 'network',
      actor: 'developer',
      causes: [
        'The other origin does not allow calls from this page (CORS), as is so where the page calls the API itself.',
        'The machine is offline, or the host was not reached.',
        'An extension, such as an ad blocker, stopped the request.',
      ],
      fix: [
        { text: 'Read the line above this one in the console of the browser: it names the address and the reason.' },
        {
          text: 'If the page calls Nylas itself, let it ask a server of yours, and let that server make the call with the key.',
        },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'Send it again once the reason is known.',
        mayHaveHappened: 'The request itself may have been carried out. Check a send first.',
      },
      candidates: [],
      references: [docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'sdk/hidden-by-browser',
    when: { envelope: ['unknown'], says: hiddenByBrowser },
    then: {
      title: 'The browser did not let the page read the answer',
      meaning:
        'The page asked another origin than its own, and that did not allow it by a header (CORS). This is the browser’s own message: whatever the server answered stays hidden from the page, its status and its error too.',
      category: 'network',
      actor: 'developer',
      causes: [
        pageCallsApi,
        'The request failed for another reason, such as a 401: errors often come without the header that the browser asks for.',
      ],
      fix: [
        ...askServer,
        { text: 'To see the real answer, send the same request with `curl -i` and paste what it prints.' },
        {
          text: 'A component of Scheduler calls from the page and takes no key. If it was one, see with `curl -i` whether its session or configuration is still there, and whether `schedulerApiUrl` names your region.',
        },
        { text: 'Leave `mode: "no-cors"` alone: it silences the message, and the answer stays hidden.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'From the page it is blocked every time; send it from a server.',
        mayHaveHappened: 'Only the answer is hidden: the request itself may have been carried out. Check a send first.',
      },
      candidates: [],
      references: [docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'public-code',
  },
]
