// Entra: codes and refresh tokens that are dead, and the general words of OAuth that come without a number.
import { docs } from '../docs.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { entra, rightAccount, startOver } from './entra-entry.ts'
import { afterSignIn, entriesOf, pages, signInAgain, watchExpiry } from './microsoft-advice.ts'

const worded = entriesOf('entra', 'entra-docs', pages.entraCodes)

/** A refresh token that is dead for good: whose turn it is and what helps never differ. */
const lapsed = {
  category: 'grant',
  actor: 'end-user',
  fix: [signInAgain, watchExpiry],
  retry: afterSignIn,
  references: [docs.grantExpiryRecipe, docs.invalidGrantRecipe],
} as const

export const entraTokenErrors: readonly ProviderErrorEntry[] = [
  worded('service-abuse-mode', {
    codes: ['AADSTS70000'],
    says: ['service abuse mode'],
    title: 'Microsoft restricted the account for abuse',
    meaning:
      'Microsoft blocked the account over spam complaints or a breach of its rules. The grant may still look valid at Nylas; connecting again does not help yet.',
    category: 'grant',
    actor: 'admin',
    causes: [
      'Recipients complained about mail from this account.',
      'It sent to people who had not asked for it, or was taken over by somebody else.',
    ],
    fix: [
      { text: 'Stop all sends for this grant.' },
      { text: 'The account’s administrator, or its owner, has to get the block lifted by Microsoft support.' },
      { text: 'After that send the person through authentication again; the grant keeps its ID.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Nothing works for this account until Microsoft has lifted the block.' },
    references: [pages.abuseMode, pages.entraCodes],
    source: 'provider-docs',
  }),
  entra('70000', {
    ...lapsed,
    title: 'The refresh token is not valid',
    meaning:
      'Microsoft does not accept the token that should renew the access. The wording after the number says more.',
    causes: [
      'The token was revoked, or was issued to another app than the one in the connector.',
      'It was cut off or altered before it was handed to Nylas.',
      'The scopes asked for were never consented to.',
    ],
  }),
  entra('70008', {
    ...lapsed,
    title: 'The code or the token has run out',
    meaning:
      'An authorization code lives for minutes, a refresh token for as long as it is used. This one is past its time.',
    causes: [
      'The code was redeemed too late, or was kept and used another time.',
      'The refresh token was not used for about 90 days.',
    ],
    fix: [{ text: 'Redeem a code as soon as it arrives at your callback, and only once.' }, signInAgain],
  }),
  entra('700082', {
    ...lapsed,
    title: 'The refresh token was idle for too long',
    meaning: 'Microsoft lets a token lapse that is not used for months. The account itself is fine.',
    causes: [
      'The grant was not used since, or the connector was broken for that time.',
      'An old token was imported from another system.',
    ],
  }),
  entra('700084', {
    ...lapsed,
    title: 'The token came from a browser app and lasts a day',
    meaning:
      'Tokens issued to a single-page app have a fixed, short life that cannot be extended. Nylas needs another kind.',
    actor: 'developer',
    causes: [
      'The redirect URI is registered under the platform Single-page application.',
      'Your own page obtained the token and handed it to Nylas.',
    ],
    fix: [
      {
        text: 'Register the redirect URI under the platform Web in Azure, and remove it from Single-page application.',
      },
      signInAgain,
    ],
    references: [pages.azureApp, docs.grantExpiryRecipe],
  }),
  entra('70043', {
    ...lapsed,
    title: 'The organization limits how long a sign-in lasts',
    meaning: 'A policy of sign-in frequency ended the token, however often it was used. It will end the next one too.',
    causes: ['Conditional access demands a new sign-in after a set number of hours or days.'],
    fix: [
      signInAgain,
      {
        text: 'Ask the tenant’s administrator to except your app from the sign-in frequency, else it happens again and again.',
      },
    ],
  }),
  entra('50173', {
    ...lapsed,
    title: 'The sign-in was revoked',
    meaning: 'The person or an administrator ended all sessions of the account, and every token from before is void.',
    causes: [
      'The password was changed or reset.',
      'An administrator revoked the sessions, for one when a device was lost.',
    ],
  }),
  entra('50132', {
    ...lapsed,
    title: 'The session ended with the old password',
    meaning: 'Microsoft’s session for this person is not valid any more, because the password expired or was changed.',
    causes: ['The password was changed after the person had connected.'],
  }),
  entra('50133', {
    ...lapsed,
    title: 'The session was revoked with a password change',
    meaning: 'A new or an expired password took back what had been issued under the old one.',
    causes: ['The person or the administrator set a new password.', 'The old password reached its age limit.'],
  }),
  entra('50089', {
    ...lapsed,
    title: 'The sign-in took too long or was taken back',
    meaning: 'The token that carries a sign-in from page to page expired, or the session behind it was ended.',
    causes: ['The person left the page open for long.', 'Tokens were revoked by the person or an administrator.'],
  }),
  entra('54005', {
    title: 'The authorization code was used before',
    meaning:
      'Each code works a single time, and this one has been redeemed already. The first redemption may well have made the grant.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The callback was called twice: by a reload, a link preview or a double request.',
      'A retry repeats the exchange after a time-out.',
    ],
    fix: [
      { text: 'Look among the grants whether one was made a moment ago, before you ask the person again.' },
      { text: 'Redeem a code once, and answer a reload of the callback without redeeming.' },
    ],
    retry: { verdict: 'never', advice: 'This code is used up; only a new sign-in gives another.' },
    references: [docs.oauthRecipe],
  }),
  entra('70016', {
    title: 'The person has not confirmed the device code yet',
    meaning: 'In the device code flow this is the normal answer until the code was typed in. Nothing is wrong.',
    category: 'oauth',
    actor: 'end-user',
    causes: ['The person has not entered the code, or not finished the sign-in.'],
    fix: [
      { text: 'Keep asking at the interval that Microsoft gave, and show the person the code and the address.' },
      { text: 'For grants use the hosted sign-in of Nylas instead of device codes.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: null,
      advice: 'Ask again at the stated interval until the code expires.',
      afterStatedWait: 'Ask again at the stated interval until the code expires.',
    },
  }),
  worded('refresh-token-refused', {
    codes: [],
    says: [
      'the refresh token has expired due to inactivity',
      'the provided grant has expired due to it being revoked',
      'the provided authorization code or refresh token has expired',
    ],
    ...lapsed,
    title: 'Microsoft no longer accepts the refresh token',
    meaning: 'The person has to connect again: what Nylas kept for this account was revoked or has run out.',
    causes: ['The password was changed, or access was revoked.', 'The token was not used for months.'],
  }),
  worded('user_password_expired', {
    ...lapsed,
    title: 'The account’s password has run out',
    meaning: 'Entra adds this to `invalid_grant` where a new password is all that is missing.',
    causes: ['The organization’s password policy.'],
    fix: [{ text: 'Ask the person to set a new password at Microsoft.' }, signInAgain],
  }),
  worded('consent_required', {
    title: 'Consent to the app is missing',
    meaning: 'The tenant or the person has to agree to the permissions, for the first time or once more.',
    category: 'authorization',
    actor: 'admin',
    causes: ['A scope is new, or the consent was withdrawn.', 'The tenant leaves consent to its administrator.'],
    fix: [
      {
        text: 'Send the administrator the admin consent link of your Azure app, or let the person consent where that is allowed.',
      },
      signInAgain,
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the consent is given.' },
    references: [pages.entraCodes, docs.adminApprovalRecipe],
  }),
  worded('interaction_required', {
    codes: ['interaction_required', 'basic_action', 'additional_action', 'message_only'],
    title: 'Microsoft wants to see the person',
    meaning:
      'The token cannot be renewed in silence: a second factor, a new consent or another step in the browser is due.',
    category: 'grant',
    actor: 'end-user',
    causes: ['A policy of the organization changed.', 'The account needs a second factor or a new password.'],
    fix: [
      signInAgain,
      { text: 'Look for a number such as AADSTS50076 in the description: it says which step is missing.' },
    ],
    retry: afterSignIn,
    references: [pages.entraCodes, docs.invalidGrantRecipe],
  }),
  worded('account-selection', {
    codes: ['AADSTS16000', 'AADSTS16001', 'account_selection_required'],
    title: 'Microsoft cannot tell which account is meant',
    meaning: 'Several accounts are signed in in the browser, or the one chosen does not belong to the tenant.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The browser holds sessions of more than one account.',
      'A personal account was taken for a work account.',
    ],
    fix: [rightAccount, { text: 'Add the address as `login_hint` to the authorization request.' }],
    retry: startOver,
    references: [pages.entraCodes, docs.oauthRecipe],
  }),
]
