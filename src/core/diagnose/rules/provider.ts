// The provider's own reasons, where they decide what has to be done.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const providerRules: readonly Rule[] = [
  {
    id: 'provider/refused',
    when: { type: ['api.provider_error'], status: [400, 402, 403, 404, 409, 410, 413, 415, 422] },
    then: {
      title: 'The provider refused this request',
      meaning:
        'The status is the provider’s own: it understood the request and will not do it. Its reason is in provider_error.',
      category: 'provider',
      actor: 'developer',
      causes: [
        'The provider does not find the object, does not allow the action for this account, or rejects a value.',
        'The account has no right to act for the address or calendar that the request names.',
      ],
      fix: [
        { text: 'Read the provider’s code and message: they name what was refused.' },
        { text: 'Change the request or the account’s rights accordingly; the same request gets the same answer.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The provider refuses it again until its reason is removed.' },
      references: [docs.errors, docs.responses400],
    },
    confidence: 'likely',
    source: 'errors-page',
  },
  {
    id: 'provider/mailbox-not-enabled',
    when: { says: ['mailboxnotenabledforrestapi'] },
    then: {
      title: 'This Microsoft mailbox cannot be reached through Graph',
      meaning:
        'The account exists, but its mailbox is inactive, soft-deleted or hosted on the company’s own Exchange server.',
      category: 'provider',
      actor: 'admin',
      causes: ['The person has no Exchange Online licence.', 'The mailbox lives on premises.'],
      fix: [
        { text: 'Ask the Microsoft 365 administrator whether the person has an Exchange Online mailbox and licence.' },
        { text: 'For an on-premises mailbox connect the account through the EWS connector.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works once the mailbox is licensed and active.' },
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'provider/malformed-id',
    when: { providerSays: ['targetidshouldnotbemeorwhitespace', 'errorinvalididmalformed', 'id is malformed'] },
    then: {
      title: 'An ID in the request is empty or malformed',
      meaning: 'Microsoft could not read the ID in the path, most often because it was empty or not URL-encoded.',
      category: 'request',
      actor: 'developer',
      causes: [
        'A variable was empty or undefined when the URL was built.',
        'The ID holds characters such as `/`, `+` or `#` that have to be percent-encoded.',
      ],
      fix: [
        { text: 'Log the final URL and check that the ID is in it.' },
        {
          text: 'Encode every ID before putting it into a path.',
          code: { language: 'javascript', text: "const path = '/messages/' + encodeURIComponent(id)" },
        },
      ],
      retry: { verdict: 'after-fix', advice: 'The same URL fails every time.' },
      references: [docs.responses400],
    },
    confidence: 'likely',
    source: 'contract',
  },
]
