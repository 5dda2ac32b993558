// Entra: consent that people or administrators have not given.
import { docs } from '../docs.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { entra, startOver } from './entra-entry.ts'
import { entriesOf, pages, signInAgain } from './microsoft-advice.ts'

const worded = entriesOf('entra', 'entra-docs', pages.entraCodes)

const consentLink = {
  text: 'Send the tenant’s administrator the admin consent link of your Azure app.',
  code: {
    language: 'http',
    text: 'https://login.microsoftonline.com/CUSTOMER_TENANT/adminconsent?client_id=CLIENT_ID',
  },
} as const

const thenConnect = {
  text: 'Have the person authenticate again after the approval; often Microsoft does not lead back to your app by itself.',
} as const

const approval = {
  title: 'An administrator has to approve the app first',
  meaning: 'The organization does not let people consent to these permissions by themselves.',
  category: 'authorization',
  actor: 'admin',
  causes: [
    'The tenant’s policy keeps consent to administrators.',
    'One of the scopes always needs an administrator, such as those that end in `.All`.',
  ],
  fix: [consentLink, thenConnect, { text: 'Ask for fewer scopes where your app can do without the strong ones.' }],
  retry: { verdict: 'after-fix', advice: 'It works once an administrator has approved the app.' },
  references: [docs.adminApprovalRecipe, docs.authTroubleshooting],
  source: 'auth-troubleshooting',
} as const satisfies Partial<ProviderErrorEntry>

export const entraConsentErrors: readonly ProviderErrorEntry[] = [
  entra('65001', {
    title: 'Nobody has consented to these permissions yet',
    meaning:
      'Neither the person nor an administrator of the tenant has agreed to what your Azure app asks for. Most organizations leave that to the administrator.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The tenant requires an administrator’s consent, or the app is not from a verified publisher.',
      'A scope was added after the person had connected.',
      'The consent was withdrawn in the tenant.',
    ],
    fix: [
      consentLink,
      thenConnect,
      { text: 'Become a verified publisher, so that more tenants let people consent alone.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the consent is given and the person has signed in again.' },
    references: [docs.adminApprovalRecipe, docs.authTroubleshooting],
    source: 'auth-troubleshooting',
  }),
  entra('90094', approval),
  worded('admin-approval-page', {
    ...approval,
    title: 'Microsoft’s page asks for an administrator’s approval',
    codes: [],
    // Microsoft's page states no number.
    says: ['that only an admin can grant'],
  }),
  entra('90095', {
    title: 'The person has asked the administrator for approval',
    meaning: 'The tenant uses requests for consent: Microsoft stopped the sign-in to let the person hand one in.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The app awaits a decision in the tenant’s list of admin consent requests.'],
    fix: [
      {
        text: 'Tell the person that the administrator has to decide under Enterprise applications, Admin consent requests.',
      },
      thenConnect,
    ],
    retry: { verdict: 'after-fix', advice: 'Start again once the request is approved.' },
    references: [docs.adminApprovalRecipe],
  }),
  entra('90008', {
    title: 'The app lacks consent to sign people in',
    meaning: 'Not even the basic permission to sign in and read the profile was agreed to in this tenant.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      '`openid`, `profile` or `User.Read` is missing in the app’s API permissions.',
      'The consent was withdrawn.',
    ],
    fix: [
      {
        text: 'Add `User.Read`, `openid`, `profile` and `offline_access` to the Azure app and the connector’s scopes.',
      },
      consentLink,
      signInAgain,
    ],
    retry: startOver,
    references: [pages.microsoftScopes],
  }),
  entra('90099', {
    title: 'The app is not authorized in the customer’s tenant',
    meaning: 'A partner’s administrator works in a customer’s tenant, where this app has not been approved beforehand.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The person signs in with delegated administration of another organization.'],
    fix: [
      { text: 'Have an administrator of the customer’s own tenant consent to the app.' },
      { text: 'Connect with an account that belongs to that tenant.' },
    ],
    retry: startOver,
    references: [docs.adminApprovalRecipe],
  }),
  entra('65004', {
    title: 'The person declined the permissions',
    meaning: 'On Microsoft’s consent page Cancel was chosen instead of Accept, so no grant was made.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The list of permissions was longer than the person wanted to allow.',
      'The publisher of the app is shown as unverified.',
    ],
    fix: [
      { text: 'Explain before the sign-in what your app needs, and let the person start it again.' },
      { text: 'Ask only for the scopes that you use, and have your publisher verified.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It is up to the person: a new sign-in asks again.' },
    references: [pages.microsoftScopes, docs.oauthRecipe],
  }),
]
