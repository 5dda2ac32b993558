// Requests that name a grant which is not there, or a session that stands in its place.
import { untilOtherGrantId } from '../../catalogue/advice.ts'
import { listGrants } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Candidate } from '../../model.ts'
import type { Rule } from '../rule.ts'

/** Why the application of a key may not have a grant. */
export const grantElsewhere = {
  title: 'The grant belongs to another application or environment',
  check: { text: 'Call `GET /v3/applications` with the key and see which application answers.' },
  then: 'If it is not the one in which the person connected, use that one’s key: grants do not carry over.',
} as const satisfies Candidate

/** A 404 of the grant itself. */
export const missingGrant = {
  title: 'This grant does not exist here',
  meaning:
    'The key is accepted, but its application has no grant with this ID. An expired grant is something else: it still exists and answers 401.',
  category: 'grant',
  actor: 'developer',
  causes: ['The ID is that of another application, was stored wrongly, or its grant was removed.'],
  fix: [
    {
      text: 'List the grants that this key can see and look for the person’s address.',
      code: listGrants,
    },
    { text: 'If the address is listed under another ID, store that one.' },
  ],
  retry: untilOtherGrantId,
  candidates: [
    grantElsewhere,
    {
      title: 'The stored ID is not a grant ID',
      check: { text: 'Compare it with an ID from the list: a v2 account ID, or a cut one, looks different.' },
      then: 'Store `grant_id` from the token exchange as it is.',
    },
    {
      title: 'The grant was removed',
      check: { text: 'Look for a `grant.deleted` notification with this ID.' },
      then: 'That is final: let the person connect again, and store the new ID.',
    },
  ],
  references: [docs.grantLifecycle, docs.authTroubleshooting],
} as const satisfies Rule['then']

const refusedBySignIn = {
  category: 'grant',
  actor: 'end-user',
  causes: ['The person changed the password or withdrew access, or the provider ended the session.'],
  fix: [
    { text: 'Ask the person to sign in again with the same address. The grant keeps its ID.' },
    { text: 'If many people fail at once, look at the connector first: its client secret may have expired.' },
  ],
  retry: { verdict: 'after-fix', advice: 'No retry helps until the sign-in is renewed.' },
  references: [docs.grantExpiryRecipe, docs.authTroubleshooting],
} as const satisfies Rule['then']

export const grantRules: readonly Rule[] = [
  {
    id: 'grant/provider-says-401',
    when: {
      type: ['api.provider_error'],
      providerError: false,
      says: ['401 unauthorized', '(401) unauthorized', 'status code 401', 'status 401', 'http 401'],
    },
    then: {
      ...refusedBySignIn,
      title: 'The provider does not accept this grant’s credentials',
      meaning:
        'The 401 in the message is the provider’s own answer, so Nylas let the request through: your API key and the region are fine.',
      candidates: [],
    },
    confidence: 'likely',
    source: 'grant-lifecycle',
  },
  {
    // The number alone: what else a provider says with it has entries of its own.
    id: 'grant/provider-code-401',
    when: { type: ['api.provider_error'], providerCode: ['401'], knownProvider: false },
    then: {
      ...refusedBySignIn,
      title: 'The provider does not accept this grant’s credentials',
      meaning:
        'The 401 is the provider’s own answer, so Nylas let the request through: your API key and the region are fine.',
      candidates: [],
    },
    confidence: 'likely',
    source: 'grant-lifecycle',
  },
  {
    // There is no grant yet that could be renewed.
    id: 'grant/v2-account-not-moved',
    when: {
      type: ['v3_migration.account_to_grant_migration_failed'],
      providerCode: ['invalid_grant'],
      providerSays: ['invalid_grant'],
    },
    then: {
      title: 'The v2 account has no sign-in left that could be moved',
      meaning:
        'No v3 grant came out of the v2 account: the provider no longer accepts the token that it is to be made from.',
      category: 'migration',
      actor: 'end-user',
      causes: ['The person changed the password or withdrew access, or the v2 account was invalid for long.'],
      fix: [
        { text: 'Let the person sign in to the v3 application: that makes a grant, whatever v2 holds.' },
        { text: 'Store its `grant_id` in place of the v2 account ID.' },
        { text: 'In a batch, go on with the other accounts: this one does not hold them up.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Moving it again fails every time; a new sign-in takes its place.' },
      candidates: [],
      references: [docs.errors, docs.grantLifecycle],
    },
    confidence: 'likely',
    source: 'errors-page',
  },
  {
    id: 'grant/missing',
    when: {
      envelope: ['error', 'unknown'],
      says: [
        'no grant found',
        'grant not found',
        'grant id not found',
        'grant does not exist',
        'find grant',
        'grant was not found',
      ],
    },
    then: missingGrant,
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'grant/invalid',
    when: { envelope: ['success'], finding: ['envelope/grant-invalid'] },
    then: {
      title: 'The call worked, and the grant is no longer valid',
      meaning:
        'Your key and the ID are in order. `grant_status` says that the provider no longer accepts the sign-in, so that calls for this account end in 401.',
      category: 'grant',
      actor: 'end-user',
      causes: [
        'The person changed the password, withdrew access or set up a second factor.',
        'An administrator took the access away, or the provider ended the session.',
      ],
      fix: [
        {
          text: 'Send the person through authentication again with the same address. That renews this grant, and its ID stays.',
          code: {
            language: 'http',
            text: 'GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider={provider}&login_hint={email}',
          },
        },
        { text: 'Keep the grant: within 72 hours of its expiry, notifications that were missed are sent after all.' },
        { text: 'Subscribe to `grant.expired`, so that you can ask for the sign-in at once the next time.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'Fetching the grant works at any time; its other calls work again once the person has signed in.',
      },
      references: [docs.grantExpiryRecipe, docs.grantLifecycle],
    },
    confidence: 'certain',
    source: 'grant-lifecycle',
  },
  {
    id: 'grant/send-refused',
    when: { status: [403], endpoint: ['messages.send', 'drafts.send'] },
    then: {
      title: 'Sending for this grant was refused',
      meaning:
        'On a send, 403 means that Nylas may not do this for the person: a scope is missing, or the sign-in is void.',
      candidates: [
        {
          title: 'The grant lacks a scope for sending',
          check: { text: 'Fetch the grant and look in `scope` for `Mail.ReadWrite` and `Mail.Send`, or `gmail.send`.' },
          then: 'If one is missing, request it and let the person sign in again.',
        },
        {
          title: 'The provider no longer accepts the sign-in',
          check: { text: 'Read a message through the same grant.' },
          then: 'If that fails too, ask the person to sign in again with the same address. The grant keeps its ID.',
        },
        {
          title: 'The plan or the application does not allow it',
          check: { text: 'Send through another grant of the application.' },
          then: 'If that is refused alike, the owner of the Nylas account has to look at plan and block.',
        },
      ],
      references: [docs.sendingErrors, docs.authTroubleshooting],
    },
    confidence: 'possible',
    source: 'sending-errors',
  },
  {
    id: 'grant/credentials-refused',
    when: { envelope: ['error'], status: [401], providerError: true },
    then: {
      ...refusedBySignIn,
      title: 'The provider does not accept this grant’s credentials',
      meaning:
        'The 401 repeats an answer of the provider, so Nylas let the request through: your API key and the region are fine.',
      candidates: [
        {
          title: 'The grant has expired',
          check: { text: 'Fetch the grant and read `grant_status`.' },
          then: 'With `invalid`, a new sign-in of the person renews it.',
        },
        {
          title: 'The connector’s secret is no longer good',
          check: { text: 'See whether other grants of the same connector fail too.' },
          then: 'If they do, renew the client secret at the provider and store it in the connector.',
        },
      ],
    },
    confidence: 'likely',
    source: 'grant-lifecycle',
  },
  {
    id: 'grant/sign-in-void',
    when: { status: [403], type: ['unauthorized'] },
    then: {
      title: 'Nylas could not sign in at the mail provider',
      meaning: 'As a 403, Unauthorized is not about your key: Nylas tried to act for the person and was not let in.',
      category: 'grant',
      actor: 'end-user',
      causes: ['The person changed the password or withdrew access.', 'An administrator took the access away.'],
      fix: [
        { text: 'Ask the person to sign in again with the same address. The grant keeps its ID.' },
        { text: 'If it still fails after that, compare the scopes of the grant with what the endpoint needs.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'It works once the person has signed in again.' },
      references: [docs.responses400, docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'grant/scheduler-session',
    when: {
      status: [401],
      endpoint: [
        'bookings.create',
        'bookings.find',
        'bookings.confirm',
        'bookings.reschedule',
        'bookings.cancel',
        'scheduler-availability.find',
      ],
    },
    then: {
      title: 'The Scheduler session is not accepted',
      meaning:
        'Bookings of a private configuration take a session token, which lives 30 minutes at most. An API key has no place in the page of a guest.',
      category: 'authentication',
      actor: 'developer',
      causes: [
        'The session has run out while the page stayed open.',
        'The configuration is private, and the request carries no session.',
        'The request went to the other region.',
      ],
      fix: [
        {
          text: 'Create a new session on your server with `POST /v3/scheduling/sessions`, and hand its ID to the page.',
        },
        { text: 'Or make the configuration public: then no Authorization header is needed.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works with a fresh session; the old one stays refused.' },
      references: [docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'contract',
  },
]
