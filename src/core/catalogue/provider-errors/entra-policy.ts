// Entra: second factors, conditional access and other policies of the organization.
import type { ProviderErrorEntry } from '../types.ts'
import { askForPolicy, entra, startOver } from './entra-entry.ts'
import { afterSignIn, pages, signInAgain } from './microsoft-advice.ts'

const allowApp = {
  text: 'Have the administrator allow your Azure app: by its client ID under Enterprise applications, or by an exception in the policy.',
} as const

const policyRetry = { verdict: 'after-fix', advice: 'No retry helps while the policy stands as it is.' } as const

export const entraPolicyErrors: readonly ProviderErrorEntry[] = [
  entra('50072', {
    title: 'The person has to set up a second factor',
    meaning: 'The organization demands two-factor authentication, and this account has none registered yet.',
    category: 'grant',
    actor: 'end-user',
    causes: ['Two-factor authentication was switched on for the tenant or for this account.'],
    fix: [
      {
        text: 'Ask the person to register a method in the account’s security settings at Microsoft, or in the course of the next sign-in.',
      },
      signInAgain,
    ],
    retry: afterSignIn,
  }),
  entra('50074', {
    title: 'The second factor was not passed',
    meaning: 'Microsoft asked for a second factor and did not get it: it was refused, missed or not shown.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The prompt on the phone was declined or ran out.',
      'A stored token was used where the tenant now wants a second factor.',
    ],
    fix: [signInAgain, { text: 'Ask the person to keep the authenticator at hand while signing in.' }],
    retry: afterSignIn,
  }),
  entra('50076', {
    title: 'Microsoft now asks this person for a second factor',
    meaning: 'A change by the administrator, or a new place of sign-in, made the stored sign-in insufficient.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'Two-factor authentication or a conditional access policy was switched on after the person had connected.',
      'The account connects through user name and password, where no second factor can be asked for.',
    ],
    fix: [
      signInAgain,
      { text: 'Use OAuth through the Microsoft connector for it, never a password form.' },
      { text: 'If many people of one tenant drop out at once, ask their administrator which policy was changed.' },
    ],
    retry: afterSignIn,
  }),
  entra('50078', {
    title: 'The second factor has to be given anew',
    meaning: 'The person passed it once, but the organization lets that count for a limited time only.',
    category: 'grant',
    actor: 'end-user',
    causes: ['A policy makes people repeat the second factor after some days or hours.'],
    fix: [
      signInAgain,
      { text: 'If it comes back every few days, ask the administrator to except your app from that policy.' },
    ],
    retry: afterSignIn,
  }),
  entra('50079', {
    title: 'Security information has to be registered first',
    meaning: 'The account must enrol for two-factor authentication, or its own identity provider must vouch for it.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The administrator requires registration for this account.',
      'The company’s identity provider does not report the second factor to Microsoft.',
    ],
    fix: [
      { text: 'Ask the person to register in the account’s security settings at Microsoft.' },
      signInAgain,
      { text: 'With a federated sign-in the administrator has to let it pass on the second factor.' },
    ],
    retry: afterSignIn,
  }),
  entra('500121', {
    title: 'The two-factor prompt failed',
    meaning: 'Microsoft sent the prompt, and it was denied, ignored or answered wrongly.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The person did not approve it in time.', 'The method allowed by the tenant differs from the one used.'],
    fix: [
      { text: 'Let the person sign in again and approve the prompt.' },
      { text: 'If nobody was signing in, tell the person to change the password: somebody else knows it.' },
    ],
    retry: startOver,
    source: 'provider-docs',
  }),
  entra('50158', {
    title: 'A further check outside of Microsoft is due',
    meaning: 'The tenant hands the second check to another provider, and the person has not completed it.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The tenant uses an external product for two-factor authentication or terms of use.'],
    fix: [signInAgain, askForPolicy],
    retry: afterSignIn,
  }),
  entra('53004', {
    title: 'Risk keeps the person from registering a second factor',
    meaning: 'Microsoft rates the sign-in as risky and does not let a method be set up from there.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The place or device is new for the account.', 'The account shows signs of misuse.'],
    fix: [
      { text: 'Have the person register a second factor from the usual device and network, then sign in again.' },
      askForPolicy,
    ],
    retry: startOver,
  }),
  entra('50097', {
    title: 'The organization wants a known device',
    meaning: 'The policy asks for device authentication, which a sign-in in an ordinary browser did not bring.',
    category: 'authorization',
    actor: 'admin',
    causes: ['Access is limited to devices that are registered with the organization.'],
    fix: [{ text: 'Let the person sign in on a company device, in a browser that passes it on.' }, allowApp],
    retry: startOver,
  }),
  entra('50105', {
    title: 'The person is not assigned to the app',
    meaning: 'The administrator limited your Azure app to chosen people, and this one is not among them.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      '“Assignment required” is on for the app in this tenant.',
      'The person is in a nested group, which does not count.',
    ],
    fix: [
      {
        text: 'Ask the administrator to add the person, or a group with direct members, under Users and groups of the app.',
      },
      { text: 'Or to switch “Assignment required” off.' },
    ],
    retry: startOver,
  }),
  entra('50131', {
    title: 'Conditional access refused the device or the sign-in',
    meaning:
      'A policy of the organization failed for this attempt: the device state, suspicious activity or an access rule.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The device is not in the state that the policy asks for.', 'Microsoft found the attempt suspicious.'],
    fix: [askForPolicy, allowApp],
    retry: policyRetry,
  }),
  entra('53000', {
    title: 'The device does not meet the organization’s rules',
    meaning: 'A policy lets only compliant devices in, and the one used is not, or cannot prove it.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The device is not enrolled in the organization’s device management.',
      'The browser does not tell Microsoft which device it runs on.',
    ],
    fix: [{ text: 'Let the person sign in on a compliant device.' }, allowApp, askForPolicy],
    retry: policyRetry,
  }),
  entra('53001', {
    title: 'The policy asks for a domain-joined device',
    meaning: 'Only machines that belong to the company’s domain may obtain tokens for this data.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The person used a private device.', 'The machine left the domain, or its membership is not synced.'],
    fix: [{ text: 'Let the person sign in on a machine of the domain.' }, allowApp],
    retry: policyRetry,
  }),
  entra('53002', {
    title: 'The organization allows approved apps only',
    meaning: 'A policy names the client apps that may be used, and yours is not one of them.',
    category: 'authorization',
    actor: 'admin',
    causes: ['Conditional access requires an “approved client app”, which only Microsoft’s and few others are.'],
    fix: [allowApp, askForPolicy],
    retry: policyRetry,
  }),
  entra('53003', {
    title: 'Conditional access blocks your app',
    meaning: 'A policy of the organization does not let a token be issued. Nothing in the request would change that.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The policy blocks a location, a device or all apps that are not listed.',
      'It was switched on after the person had connected: then existing grants stop too.',
    ],
    fix: [
      askForPolicy,
      allowApp,
      {
        text: 'If it goes by location, keep in mind that tokens are renewed from Nylas’s servers, not from the person’s place.',
      },
      signInAgain,
    ],
    retry: policyRetry,
  }),
  entra('530003', {
    title: 'Only managed devices may sign in',
    meaning: 'The organization’s policy asks for a device under its management, and the sign-in came from another.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The browser did not pass the device’s identity on.', 'The device is private.'],
    fix: [
      { text: 'Let the person sign in with the company device, in the browser that its administrator recommends.' },
      allowApp,
    ],
    retry: policyRetry,
    source: 'provider-docs',
  }),
  entra('530032', {
    title: 'A security policy of the tenant blocks the request',
    meaning: 'The administrator set a policy for the whole tenant that this sign-in does not meet.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The policy blocks a protocol, a location or apps without approval.'],
    fix: [askForPolicy, allowApp],
    retry: policyRetry,
  }),
  entra('530035', {
    title: 'Security defaults of the tenant block the sign-in',
    meaning:
      'The tenant runs Microsoft’s security defaults, which refuse old ways of signing in and what looks unsafe.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The account was connected with user name and password instead of OAuth.'],
    fix: [{ text: 'Connect the account through the Microsoft connector, with a sign-in at Microsoft.' }, askForPolicy],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('500014', {
    title: 'The organization’s Microsoft service is switched off',
    meaning:
      'The service that the token is for, such as Exchange Online, is disabled in the person’s tenant. The message names it after `resource`.',
    category: 'grant',
    actor: 'admin',
    causes: [
      'The organization’s Microsoft 365 subscription has lapsed.',
      'An administrator switched the service off under Enterprise applications.',
    ],
    fix: [
      { text: 'Ask the tenant’s administrator whether the subscription is paid and the accounts are licensed.' },
      {
        text: 'Have the administrator enable “Enabled for users to sign in” for the service under Enterprise applications.',
      },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Nothing that needs the service works in this tenant before it is on again.',
    },
  }),
  entra('5000225', {
    title: 'The tenant is blocked because nobody used it',
    meaning:
      'Microsoft shut the whole tenant for inactivity. If it is not reactivated within 20 days, Microsoft deletes it for good.',
    category: 'grant',
    actor: 'admin',
    causes: [
      'The tenant of the person who signs in has not been used for a long time.',
      'The Azure app stands in an unused tenant of your own, such as the default directory of a personal account.',
    ],
    fix: [
      {
        text: 'The tenant’s administrator can ask Microsoft’s support by phone to reactivate it, and awaits the answer before asking again.',
      },
      {
        text: 'If it is your app’s tenant: register the app in one that is in use, and save the new client ID and secret in the connector.',
      },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Microsoft asks for as few sign-ins as possible to a blocked tenant: stop until it is open again.',
    },
    references: [pages.inactiveTenant],
  }),
]
