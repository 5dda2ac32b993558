// Entra: the account that signs in, its password and its tenant.
import { docs } from '../docs.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { entra, rightAccount, startOver } from './entra-entry.ts'
import { afterSignIn, entriesOf, pages, signInAgain } from './microsoft-advice.ts'

const worded = entriesOf('entra', 'auth-troubleshooting', pages.entraCodes)

const widenApp = {
  text: 'If other organizations or personal accounts are welcome, check the app’s account types in Azure and `tenant` in the connector.',
} as const

export const entraSignInErrors: readonly ProviderErrorEntry[] = [
  worded('other-address', {
    codes: [],
    says: ['email address different from the one that started'],
    title: 'The person signed in with another address',
    meaning: 'Microsoft returned an account that is not the one authentication was started for, so no grant was made.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The browser was signed in to a second Microsoft account.',
      'The address used at the start is an alias of the account.',
    ],
    fix: [rightAccount, { text: 'For an alias start authentication with the account’s primary address.' }],
    retry: { verdict: 'after-fix', advice: 'Start again with the account that was asked for.' },
    references: [docs.authTroubleshooting],
  }),
  entra('50020', {
    title: 'The account is not part of the app’s tenant',
    meaning:
      'The person comes from another organization, or uses a personal account, and the tenant does not know them.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The browser picked another Microsoft account than the person meant.',
      'The Azure app is for one tenant only, or the connector names a `tenant`.',
      'A guest was never invited to the tenant.',
    ],
    fix: [rightAccount, widenApp],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('50034', {
    title: 'Microsoft knows no such account here',
    meaning: 'The user name does not exist in the tenant that the sign-in went to.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The address is misspelt, or was renamed or removed.',
      'The sign-in went to another tenant than the one of the person.',
    ],
    fix: [
      { text: 'Check the address, and start authentication with the one that the person uses for Microsoft 365.' },
      widenApp,
    ],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('51004', {
    title: 'The account is missing in this directory',
    meaning: 'The person exists somewhere at Microsoft, but not in the directory that the app chose for the sign-in.',
    category: 'oauth',
    actor: 'end-user',
    causes: ['The connector’s `tenant` is not that of the person.', 'The account was removed from the tenant.'],
    fix: [rightAccount, widenApp, { text: 'Or have the administrator add the person as a guest.' }],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('90072', {
    title: 'An outside account cannot meet the tenant’s checks',
    meaning:
      'The person signed in with an account from elsewhere, for which this tenant cannot demand its second factor.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The wrong one of two Microsoft accounts was chosen.',
      'Accounts are synced from the company’s own directory, and the two copies do not match.',
    ],
    fix: [
      rightAccount,
      { text: 'If it is the right one, the administrator has to add it to the tenant, or repair its sync.' },
    ],
    retry: startOver,
  }),
  entra('50053', {
    title: 'The account is locked after too many attempts',
    meaning:
      'Microsoft blocks sign-ins for a while, because of wrong passwords or because they come from a suspicious address.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'Somebody, or a program with an old password, tried again and again.',
      'The IP address of the attempt is known for attacks.',
    ],
    fix: [
      { text: 'Wait, then let the person sign in with the right password, or reset it.' },
      {
        text: 'If it stays locked, the administrator sees the reason in Entra’s sign-in logs and can unblock the account.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Do not retry by program: every attempt prolongs the lock.' },
  }),
  entra('50055', {
    title: 'The password of the account has expired',
    meaning:
      'The organization makes people change passwords, and the time for this one is over. Its sessions ended with it.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The password reached the age that the organization’s policy allows.'],
    fix: [
      { text: 'Ask the person to set a new password at Microsoft, or have the administrator reset it.' },
      signInAgain,
    ],
    retry: afterSignIn,
    references: [docs.grantExpiryRecipe],
  }),
  entra('50056', {
    title: 'Microsoft has no password for this account',
    meaning: 'The directory holds no password, or an empty one came with the request.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The account signs in at the company’s own server, not at Microsoft.',
      'The password was just set and is not synced yet.',
    ],
    fix: [
      { text: 'Let the person sign in through the Microsoft page instead of a password form.' },
      { text: 'If that fails too, the administrator has to set a password for the account.' },
    ],
    retry: startOver,
  }),
  entra('50057', {
    title: 'The account was disabled by its organization',
    meaning:
      'The administrator switched the account off. Tokens, mail and calendar are out of reach until it is enabled.',
    category: 'grant',
    actor: 'admin',
    causes: ['The person left the organization.', 'The account was blocked for reasons of security.'],
    fix: [
      { text: 'Ask whether the account is meant to stay disabled, and stop your work for this grant if so.' },
      { text: 'Once it is enabled again, send the person through authentication; the grant keeps its ID.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works only after the administrator has enabled the account.' },
    references: [docs.grantExpiryRecipe],
  }),
  entra('50126', {
    title: 'User name or password is wrong',
    meaning: 'Microsoft checked the credentials and refused them.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The password was mistyped or has been changed.', 'A program signs in with a stored password.'],
    fix: [
      { text: 'Let the person sign in again on Microsoft’s own page.' },
      { text: 'Connect Microsoft 365 through OAuth: it takes no passwords from other forms.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Do not repeat it by program: Microsoft locks the account after some attempts.',
    },
  }),
  entra('50058', {
    title: 'Nobody is signed in for a silent sign-in',
    meaning: 'The request asked Microsoft not to show a page, but there is no session that it could use.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The sign-in was tried in the background, for a person who is not signed in.',
      'The browser withholds Microsoft’s cookies, as in a frame or with strict tracking protection.',
    ],
    fix: [
      { text: 'Send the person to the page that `/v3/connect/auth` opens, where Microsoft can ask.' },
      { text: 'Open the sign-in as a page of its own, not inside of a frame.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with a sign-in that the person can see.' },
    references: [docs.oauthRecipe],
  }),
  entra('50059', {
    title: 'Microsoft cannot tell which tenant is meant',
    meaning: 'Neither the request nor the credentials say which organization the sign-in is for.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The app requests tokens for itself while the connector names no tenant.',
      'The address has a domain that no tenant has claimed.',
    ],
    fix: [
      { text: 'For bulk or app-only access put the tenant ID into the connector or credential.' },
      { text: 'For a person, check that the address belongs to Microsoft 365 at all.' },
    ],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('50128', {
    title: 'The domain belongs to no Microsoft tenant',
    meaning: 'From the address Microsoft derives no organization: its domain is not registered there.',
    category: 'oauth',
    actor: 'end-user',
    causes: ['The domain is misspelt.', 'The mail of this domain is hosted elsewhere, not at Microsoft 365.'],
    fix: [
      { text: 'Check the address.' },
      { text: 'Let Nylas detect the provider of the address, and connect with that one.' },
    ],
    retry: startOver,
  }),
  entra('50140', {
    title: 'The sign-in stopped at “Stay signed in?”',
    meaning:
      'Microsoft had put a question to the person, and the sign-in was left before it was answered. By itself it is no error.',
    category: 'oauth',
    actor: 'end-user',
    causes: ['The window was closed on the question.', 'An extension or an embedded browser swallowed the page.'],
    fix: [
      { text: 'Let the person start again and answer the question; either answer will do.' },
      { text: 'Open the sign-in in the person’s ordinary browser.' },
    ],
    retry: { verdict: 'after-fix', advice: 'A new sign-in in an ordinary browser goes through.' },
  }),
]
