// Microsoft Graph: permissions, tokens and mailboxes that cannot be reached.
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { afterSignIn, backOff, entriesOf, pages, signInAgain } from './microsoft-advice.ts'

const graph = entriesOf('microsoft-graph', 'microsoft-graph-docs', pages.graphErrors)

/** What Microsoft words alike: a permission that the app lacks, and one that the person lacks. */
const accessCandidates = [
  {
    title: 'The grant lacks a scope',
    check: { text: 'Fetch the grant and compare `scope` with what the endpoint needs.' },
    then: 'If one is missing, add it to Azure app and connector, and let the person sign in again.',
  },
  {
    title: 'The mailbox or calendar is not the person’s own',
    check: { text: 'Send the same request for an object in the person’s own mailbox.' },
    then: 'If that works, its owner has to share the other one, and the grant needs the `.Shared` scopes.',
  },
  {
    title: 'A policy of the organization shuts the app out',
    check: { text: 'Try an account of another organization.' },
    then: 'If only one organization fails, its administrator has to allow the app.',
  },
] as const

export const graphAccessErrors: readonly ProviderErrorEntry[] = [
  graph('ErrorAccessDenied', {
    title: 'The grant lacks a Microsoft permission for this',
    meaning:
      'Microsoft knows who is asking, but the permissions of the grant or of the mailbox do not cover the request. Your API key is fine.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'A scope is missing. Sending needs `Mail.ReadWrite` in addition to `Mail.Send`, because Nylas makes a draft first.',
      'The scope was added after the person connected: a grant keeps the scopes it was made with.',
      'The calendar, folder or mailbox belongs to someone else and is not shared with this person.',
    ],
    fix: [
      { text: 'Compare the `scope` list of the grant with what the endpoint needs.' },
      {
        text: 'Add the missing scope to the Azure app and to the Microsoft connector in the Nylas Dashboard, or to the authorization request.',
      },
      signInAgain,
      {
        text: 'For shared folders request `Mail.Read.Shared` or `Mail.ReadWrite.Shared`, and have the owner share the folder.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the person has consented to the missing permission.' },
    lacksScopes: true,
    candidates: accessCandidates,
    references: [pages.graphErrors, pages.microsoftScopes, docs.authTroubleshooting],
  }),
  graph('Forbidden', {
    title: 'Microsoft refuses this without saying why',
    meaning: 'A service of Microsoft understood the request and does not allow it. Its answer often has no message.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'A scope is missing, for an online meeting for example `OnlineMeetings.ReadWrite`.',
      'A policy of the organization, or a missing licence, keeps the person from the service.',
    ],
    fix: [
      { text: 'Compare the `scope` list of the grant with what the endpoint needs.' },
      {
        text: 'Try an account of another organization: if that works, the administrator of the first one has to help.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'It is refused until scope, policy or licence allow it.' },
    lacksScopes: true,
    candidates: accessCandidates,
    references: [pages.graphErrors, pages.microsoftScopes],
  }),
  graph('blocked-by-access-policy', {
    codes: ['ErrorAccessDenied'],
    says: ['apponly accesspolicy'],
    title: 'A policy of the organization keeps your app out',
    meaning:
      'The administrator limited which mailboxes your Azure app may open with application permissions, and this one is not among them.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'An application access policy in Exchange Online restricts the app to the members of a group.',
      'The policy was changed a short while ago and is not in force everywhere.',
    ],
    fix: [
      {
        text: 'Ask the Microsoft 365 administrator to add the mailbox to the group that the policy allows. `Test-ApplicationAccessPolicy` shows what applies.',
      },
      { text: 'Or connect this mailbox with a sign-in of its owner, which such a policy does not restrict.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Try again an hour after the policy has changed; it takes that long.' },
    references: [pages.accessPolicy, pages.graphErrors],
  }),
  graph('Authorization_RequestDenied', {
    title: 'Microsoft’s directory denies the request',
    meaning:
      'The request touches users, groups or rooms in the directory, and neither the grant’s scopes nor the person’s role allow that.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'A directory scope such as `User.Read.All` or `Place.Read.All` is missing, or has not got an administrator’s consent.',
      'The person’s own role in the tenant does not reach as far as the request.',
    ],
    fix: [
      { text: 'Add the scope in the Azure app and the connector, and have an administrator consent to it.' },
      signInAgain,
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'It works once an administrator has consented and the person signed in again.',
    },
    references: [pages.graphErrors, docs.adminApprovalRecipe],
  }),
  graph('insufficient_claims', {
    title: 'Conditional access asks for more than the token proves',
    meaning:
      'The organization wants a further proof for this data, such as a second factor or a managed device, and the grant was made without it.',
    category: 'grant',
    actor: 'end-user',
    causes: ['A conditional access policy was added or tightened after the person connected.'],
    fix: [
      signInAgain,
      { text: 'If the sign-in is refused too, ask the tenant’s administrator which policy applies to your app.' },
    ],
    retry: afterSignIn,
    references: [pages.graphErrors, docs.grantExpiryRecipe],
  }),
  graph('InvalidAuthenticationToken', {
    title: 'Microsoft does not accept the access token',
    meaning:
      'The token that was shown to Graph is expired, revoked or made for something else. It is Microsoft’s token, not your Nylas API key.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'Access was revoked, or the password changed, while the token was still in use.',
      'The tokens were handed to Nylas by your own OAuth code, and were issued for another resource or without `offline_access`.',
      'The token ran out in the moment of the request and had not been renewed yet.',
    ],
    fix: [
      { text: 'Send the request once more after a few seconds: Nylas renews tokens by itself.' },
      {
        text: 'If it fails again, look the grant up and read `grant_status`.',
        code: {
          language: 'bash',
          text: 'curl "https://api.us.nylas.com/v3/grants/$GRANT_ID" \\\n  -H "Authorization: Bearer $NYLAS_API_KEY"',
        },
      },
      signInAgain,
    ],
    retry: { verdict: 'after-fix', advice: 'One retry may do; after that it takes a new sign-in.' },
    references: [pages.graphErrors, docs.grantExpiryRecipe],
  }),
  graph('AuthenticationError', {
    says: ['error authenticating with resource'],
    title: 'Microsoft’s services could not authenticate each other',
    meaning: 'Graph took the token, but the mail or calendar service behind it did not. Mostly this passes.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'A service of Microsoft was briefly out of step.',
      'The account was created, licensed or moved a short while ago.',
    ],
    fix: [
      { text: 'Send the request again after a minute, with growing pauses.' },
      { text: 'If it lasts for hours, have the person sign in again and check that the account has a mailbox.' },
    ],
    retry: backOff,
  }),
  graph('MailboxNotEnabledForRESTAPI', {
    title: 'This Microsoft mailbox cannot be reached through Graph',
    meaning:
      'The account exists, but its mailbox is inactive, soft-deleted or hosted on the company’s own Exchange server.',
    category: 'provider',
    actor: 'admin',
    causes: [
      'The person has no Exchange Online licence, or it was taken away.',
      'The mailbox lives on premises while the account lives in the cloud.',
      'The person signed in with another account than the one that holds the mailbox.',
    ],
    fix: [
      { text: 'Ask the Microsoft 365 administrator whether the person has an Exchange Online mailbox and licence.' },
      { text: 'For an on-premises mailbox connect the account through the EWS connector instead of Microsoft.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the mailbox is licensed and active.' },
    references: [pages.graphMailbox, pages.exchangeGuide, docs.authTroubleshooting],
  }),
  graph('MailboxNotSupportedForRESTAPI', {
    title: 'Microsoft does not serve this kind of mailbox in Graph',
    meaning:
      'The mailbox is on an Exchange server or in a plan that Graph does not cover, so no request for it can succeed.',
    category: 'provider',
    actor: 'admin',
    causes: [
      'The mailbox sits on a dedicated Exchange server rather than in Microsoft 365.',
      'A personal account was never enabled for Outlook’s API.',
    ],
    fix: [
      { text: 'Ask the Exchange administrator where the mailbox is, and whether it will be moved to Microsoft 365.' },
      { text: 'Until then use the EWS connector, or IMAP where only mail is needed.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works after the move, or through another connector.' },
    references: [pages.graphMailbox, pages.exchangeGuide],
  }),
  graph('mailbox-behind-extension', {
    codes: ['ExtensionError'],
    says: ['status code: notfound', 'status code: not found'],
    title: 'Graph finds no mailbox to act on',
    meaning: 'Graph passed the request on to Exchange, and Exchange Online holds no mailbox or object for it.',
    category: 'provider',
    actor: 'admin',
    causes: [
      'The account has no Exchange Online licence, or its mailbox is on the company’s own server.',
      'The object that the request names is gone.',
    ],
    fix: [
      { text: 'List a few messages or events of the grant: if that works, only the object is missing.' },
      { text: 'Else ask the Microsoft 365 administrator where the mailbox is and whether it has a licence.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the mailbox is there, or with the ID of another object.' },
    references: [pages.graphErrors, pages.graphMailbox],
  }),
  graph('ExtensionError', {
    title: 'The mailbox is on premises or closed to your app',
    meaning:
      'Graph passed the request on to an Exchange server that does not take such requests, or a policy shuts your app out of the mailbox.',
    category: 'provider',
    actor: 'admin',
    causes: [
      'The company’s Exchange server does not support federated Graph requests.',
      'An application access policy does not include this mailbox.',
    ],
    fix: [
      { text: 'Ask the administrator where the mailbox is hosted, and which policy applies to your Azure app.' },
      { text: 'Connect an on-premises mailbox through the EWS connector.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Nothing changes until the mailbox is moved or opened to your app.' },
    references: [pages.graphErrors, pages.accessPolicy, pages.exchangeGuide],
  }),
  graph('ErrorInvalidUser', {
    title: 'Microsoft finds no mailbox user behind this address',
    meaning:
      'The user in the request is unknown to the tenant, or is something without a mailbox, such as a distribution list.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The address is misspelt, was renamed or belongs to another tenant.',
      'It is a group or a distribution list, which cannot hold messages or events.',
    ],
    fix: [
      { text: 'Check the address or calendar owner that the request names.' },
      { text: 'If it is the grant’s own address, ask the administrator whether the account was renamed or closed.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same address gets the same answer.' },
  }),
  graph('ErrorNonExistentMailbox', {
    title: 'No mailbox belongs to this address',
    meaning: 'Exchange knows no mailbox for the SMTP address. The account may exist all the same, without mail.',
    category: 'provider',
    actor: 'admin',
    causes: [
      'The account never had an Exchange licence, or it was withdrawn or removed.',
      'The request names an alias or an external address where a mailbox is needed.',
    ],
    fix: [
      { text: 'Ask the administrator whether the mailbox exists, and what its primary address is.' },
      { text: 'If the primary address changed, have the person authenticate with that one.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the address has a mailbox.' },
    references: [pages.ewsCodes, pages.graphErrors],
  }),
  graph('MailboxInfoStale', {
    title: 'Microsoft’s note of where the mailbox lives is stale',
    meaning:
      'Microsoft looked for the mailbox where it no longer is. Mostly its own directories catch up by themselves.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'The mailbox was moved between servers, or between the company’s Exchange and the cloud.',
      'The account was created, renamed or restored a short while ago.',
    ],
    fix: [
      { text: 'Try again with pauses of minutes.' },
      {
        text: 'If it lasts for more than a day, ask the administrator whether the mailbox is really in Exchange Online: on premises it needs the EWS connector.',
      },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.minutes,
      advice: 'Wait for minutes rather than seconds between the tries.',
    },
    source: 'provider-docs',
  }),
  graph('ErrorMailboxMoveInProgress', {
    title: 'The mailbox is being moved right now',
    meaning: 'Microsoft moves the mailbox to another server or database and lets nobody in meanwhile.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'Microsoft balances its servers, which takes minutes.',
      'The company migrates its mailboxes, which can take hours.',
    ],
    fix: [
      { text: 'Pause this grant and try again later. The grant itself is fine.' },
      { text: 'If it lasts, ask the administrator whether a migration runs, and where it leads to.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.minutes,
      advice: 'Start with minutes between the tries and let the pauses grow.',
    },
    references: [pages.ewsCodes, pages.graphErrors],
  }),
  graph('ErrorMessageSubmissionBlocked', {
    title: 'Microsoft blocks this account from sending',
    meaning:
      'Microsoft took what the account sent for spam, or the account for stolen, and lets no message out. Reading still works.',
    category: 'provider',
    actor: 'end-user',
    causes: [
      'The account sent more, or to more strangers, than Microsoft expects of it; new and free accounts are watched closely.',
      'Somebody else sends in the person’s name.',
    ],
    fix: [
      { text: 'Stop sending from this account: each further try counts against it.' },
      {
        text: 'Ask the person to sign in at Outlook on the web and to follow the message there that asks to verify the account.',
      },
      { text: 'In a company the administrator lifts the block, under Restricted entities in Microsoft Defender.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Nothing is sent until the person or the administrator has lifted the block.',
    },
    source: 'public-code',
  }),
  graph('ErrorSendAsDenied', {
    title: 'The account may not send from this address',
    meaning:
      'The `from` address of the message is not the mailbox’s own, and Exchange gives the person no right to use it.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The message names an alias, a shared mailbox or a colleague in `from` without Send As permission.',
      'The app lacks `Mail.Send.Shared`, which sending for somebody else needs.',
      'The person signed in with a personal account that carries another primary address.',
    ],
    fix: [
      { text: 'Leave `from` out of the request, or set it to the grant’s own address.' },
      { text: 'To send for another mailbox, have the Exchange administrator grant Send As or Send on Behalf.' },
      { text: 'Add `Mail.Send.Shared` to the connector’s scopes and have the person sign in again.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same message is refused until the sender or the permission changes.' },
    references: [pages.sendAs, pages.microsoftScopes],
  }),
  graph('ErrorAccountSuspend', {
    title: 'Microsoft suspended sending for this account',
    meaning: 'Outlook holds the account for suspicious activity. Its owner has to verify it before anything goes out.',
    category: 'provider',
    actor: 'end-user',
    causes: [
      'The account sent unusually much, or content that looks like spam.',
      'Microsoft suspects that somebody else uses the account.',
    ],
    fix: [
      { text: 'Ask the person to sign in to Outlook on the web and to follow the instructions in the inbox.' },
      { text: 'Stop queued sends for this grant meanwhile, and send less per hour afterwards.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Nothing goes out until the person has verified the account.' },
    source: 'provider-docs',
  }),
  graph('Request_ResourceNotFound', {
    title: 'Microsoft’s directory does not hold this object',
    meaning: 'A user, group or room that the request needs is not in the tenant’s directory.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The object was removed, or its ID belongs to another tenant.',
      'The account of the grant itself was deleted by its administrator.',
    ],
    fix: [
      { text: 'Check the ID or address in the request against the list that Nylas gives you today.' },
      { text: 'If every request for this grant fails so, ask the administrator whether the account still exists.' },
    ],
    retry: { verdict: 'never', advice: 'It stays missing, however often you ask.' },
  }),
]
