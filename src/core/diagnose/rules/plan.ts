// Limits of a plan or a trial that come dressed as refused or malformed requests.
import { docs } from '../../catalogue/docs.ts'
import { endpoints } from '../../catalogue/endpoints.ts'
import type { Rule } from '../rule.ts'

/** What is set up for the application as a whole: none of it touches a mailbox, so that no scope of a person is asked for. */
const setUp = endpoints
  .filter(({ path }) =>
    /^\/v3\/(?:applications|channels|connectors|lists|migration-tools|policies|rules|templates|webhooks|workflows|workspaces)\b/.test(
      path,
    ),
  )
  .map(({ id }) => id)

export const planRules: readonly Rule[] = [
  {
    id: 'plan/tracking-on-trial',
    when: { says: ['tracking options are not allowed', 'tracking_options are not allowed'] },
    then: {
      title: 'Trial accounts may not track messages',
      meaning:
        'The type calls it a bad request, but nothing is malformed: the account is on trial, and one option made the whole send fail.',
      category: 'plan-limit',
      actor: 'admin',
      causes: ['The body has `tracking_options`, and the Nylas account is on trial.'],
      fix: [
        {
          text: 'Leave `tracking_options` out while the account is on trial; the rest of the message can go as it is.',
        },
        { text: 'For tracking, have the owner of the Nylas account move to a paid plan.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'Nothing was sent. Send it again without the option, with a new key.',
      },
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'plan/set-up-forbidden',
    when: { status: [403], endpoint: setUp, type: ['forbidden', 'forbidden_access', null], providerError: false },
    then: {
      title: 'The application may not do this',
      meaning:
        'The key is accepted. This call sets up the application and touches no mailbox, so that no scope of a grant is missing.',
      category: 'authorization',
      actor: 'admin',
      causes: ['The plan does not include the feature.', 'The application is blocked, or the account is cancelled.'],
      fix: [
        { text: 'Read the message: it may name the plan or a number that is limited.' },
        {
          text: 'Make a plain call such as `GET /v3/applications` with the same key: a 403 there means the application.',
        },
        { text: 'Otherwise ask the owner of the Nylas account whether the plan includes this.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It stays refused until the plan or the application changes.' },
      candidates: [],
      references: [docs.errors],
    },
    confidence: 'likely',
    source: 'errors-page',
  },
  {
    id: 'plan/domains',
    when: { says: ['maximum number of domains reached'] },
    then: {
      title: 'The plan allows no further domain',
      meaning: 'Agent accounts live on domains of your application, and the number that the plan allows is used up.',
      category: 'plan-limit',
      actor: 'admin',
      causes: ['As many domains are registered as the plan allows, test domains included.'],
      fix: [
        { text: 'List the domains of the application, and reuse one of them for the new account.' },
        { text: 'For more, have the owner of the Nylas account change the plan.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works once a domain is free or the plan allows more.' },
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'plan/limit-of-plan',
    when: {
      says: [
        'reached for this plan',
        'not allowed for this plan',
        'not available on this plan',
        'not allowed for trial accounts',
        'your plan does not include',
        'not included in your plan',
        'not available on your plan',
        'on your current plan',
        'in your current plan',
        'by your current plan',
        'not enabled for your plan',
        'upgrade your plan',
        'requires a paid plan',
      ],
    },
    then: {
      title: 'Your plan does not include this',
      meaning:
        'The request is well formed and the key is fine: the plan of the Nylas account does not allow what it asks for.',
      category: 'plan-limit',
      actor: 'admin',
      causes: ['The plan or trial leaves this feature out.', 'The number of objects that the plan allows is reached.'],
      fix: [
        { text: 'Read the message: it names the feature or the number that is limited.' },
        { text: 'Leave the option out of the request, or have the owner of the Nylas account change the plan.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works without the limited option, or once the plan allows it.' },
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
]
