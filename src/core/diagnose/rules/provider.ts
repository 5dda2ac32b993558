// The provider's own reasons, where they decide what has to be done.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const providerRules: readonly Rule[] = [
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
    when: { says: ['targetidshouldnotbemeorwhitespace', 'id is malformed'] },
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
