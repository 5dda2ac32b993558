// Limits of a plan or a trial that come dressed as refused or malformed requests.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const planRules: readonly Rule[] = [
  {
    id: 'plan/limit-of-plan',
    when: {
      says: [
        'reached for this plan',
        'not allowed for this plan',
        'not available on this plan',
        'not allowed for trial accounts',
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
