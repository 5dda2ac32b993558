// Entra: the Azure app and the connector that holds its credentials.
import { docs } from '../docs.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { entra, fixConnector, startOver } from './entra-entry.ts'
import { backOff, pages } from './microsoft-advice.ts'

const nameTheTenant = {
  text: 'Compare the client ID and `tenant` in the Microsoft connector’s settings with the app’s Overview page in Azure.',
} as const

const takeAllAccounts = {
  text: 'Set the supported account types to any organizational directory and personal Microsoft accounts.',
} as const

const newSecret = {
  text: 'Make a new client secret under Certificates & secrets in Azure and copy its Value at once: it is shown a single time.',
} as const

const saveSecret = {
  text: 'Save it in the settings of the Microsoft connector in the Nylas Dashboard.',
} as const

export const entraAppErrors: readonly ProviderErrorEntry[] = [
  entra('50011', {
    title: 'The redirect URI is not registered in the Azure app',
    meaning:
      'Microsoft compares the redirect URI of the request byte for byte with those registered, and none is equal.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'Nylas’s own callback is missing in the Azure app, or is that of the other region.',
      'A trailing slash, http for https, another port or another host sets the two apart.',
      'The URI was added under another platform than Web.',
    ],
    fix: [
      {
        text: 'Register the Nylas callback in the Azure app, platform Web: `https://api.us.nylas.com/v3/connect/callback`, or `api.eu` for the EU.',
      },
      { text: 'Register your own URI in the Nylas Dashboard under Hosted Authentication, not with Microsoft.' },
      { text: 'If your own code calls Microsoft, register its URI in Azure too, character by character.' },
    ],
    retry: startOver,
    references: [pages.azureApp, docs.oauthRecipe],
  }),
  entra('500113', {
    title: 'The Azure app has no redirect URI at all',
    meaning: 'Microsoft has nowhere to send the person back to, because nothing is registered for the app.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The app registration was made without a redirect URI.',
      'The client ID in the connector is that of another app, one without sign-in.',
    ],
    fix: [
      {
        text: 'Add a Web redirect URI in Azure: `https://api.us.nylas.com/v3/connect/callback`, or `api.eu` for the EU.',
      },
      nameTheTenant,
    ],
    retry: startOver,
    references: [pages.azureApp, docs.oauthRecipe],
    source: 'provider-docs',
  }),
  entra('50194', {
    title: 'The Azure app is for one tenant only',
    meaning:
      'Sign-in goes through the endpoint for all tenants, but the app accepts accounts of its own organization alone.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The app was registered as “Accounts in this organizational directory only”.',
      'The connector has no `tenant`, so that Nylas uses the common endpoint.',
    ],
    fix: [
      {
        text: 'To serve several organizations, set the app’s supported account types to any organizational directory and personal accounts.',
      },
      { text: 'For one organization only, put its tenant ID into the `tenant` setting of the Microsoft connector.' },
    ],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('700016', {
    title: 'Microsoft finds no app with this client ID',
    meaning: 'The client ID of the connector is not an app in the tenant that the sign-in went to.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The client ID was mistyped, or the object ID was copied in its place.',
      'The app was deleted, or belongs to another tenant and is for that one only.',
      'The `tenant` of the connector is not the one that knows the app.',
    ],
    fix: [
      nameTheTenant,
      {
        text: 'If people of other organizations sign in, make the app multi-tenant and have their administrator consent.',
      },
    ],
    retry: fixConnector,
    references: [pages.azureApp, docs.oauthRecipe],
  }),
  entra('70001', {
    title: 'The app is disabled or unknown in this tenant',
    meaning: 'Microsoft has no usable app for the client ID in the tenant of the person who signs in.',
    category: 'connector',
    actor: 'admin',
    causes: [
      'An administrator switched the enterprise application off.',
      'The app was never added to the tenant, or the client ID is wrong.',
    ],
    fix: [
      { text: 'Ask the tenant’s administrator whether the app is listed and enabled under Enterprise applications.' },
      nameTheTenant,
    ],
    retry: startOver,
    references: [pages.azureApp],
  }),
  entra('7000112', {
    title: 'The Azure app was switched off',
    meaning: 'The app exists but is disabled, either in your own tenant or in that of the person.',
    category: 'connector',
    actor: 'admin',
    causes: [
      'Sign-in was disabled under Enterprise applications.',
      'Microsoft disabled the app because it was reported or looked suspicious.',
    ],
    fix: [
      { text: 'Have an administrator enable “Enabled for users to sign in” for the app.' },
      { text: 'If it fails in every tenant, look in Azure for a notice from Microsoft about your app.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Grants of this tenant work again once the app is enabled.' },
    references: [pages.azureApp],
  }),
  entra('70002', {
    title: 'Microsoft does not accept the app’s credentials',
    meaning: 'The client secret that came with the request is not the one of this app.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The secret belongs to another app, was cut off or was replaced.',
      'The client ID belongs to another app.',
    ],
    fix: [newSecret, saveSecret, nameTheTenant],
    retry: fixConnector,
    references: [pages.azureApp],
  }),
  entra('7000215', {
    title: 'The connector holds a wrong Microsoft client secret',
    meaning:
      'Microsoft refused the client secret that Nylas sent on behalf of your connector. Mostly it is the secret’s ID.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The ID of the secret was copied instead of its value. Azure shows both side by side, and the value only once.',
      'The secret was replaced in Azure but not in the connector.',
      'Secret and client ID come from different apps.',
    ],
    fix: [
      newSecret,
      { text: 'Take the Value column, not the Secret ID: a value that looks like a UUID is the wrong one.' },
      saveSecret,
      { text: 'Then start authentication again, from a new authorization request.' },
    ],
    retry: fixConnector,
    references: [docs.oauthRecipe, pages.azureApp],
    source: 'public-code',
  }),
  entra('7000222', {
    title: 'The Azure app’s client secret has expired',
    meaning:
      'The secret in the connector was right once; its time is over. All Microsoft grants of the connector are affected.',
    category: 'connector',
    actor: 'developer',
    causes: ['Client secrets in Azure run out, after 24 months at the latest.'],
    fix: [newSecret, saveSecret, { text: 'Note the new date of expiry, and renew the secret before it.' }],
    retry: fixConnector,
    references: [pages.azureApp, docs.oauthRecipe],
  }),
  entra('7000218', {
    title: 'The request carried no client secret',
    meaning: 'The app is a confidential one: Microsoft wants a secret or a signed assertion with every token request.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The connector was saved without `client_secret`.',
      'Your own code redeems the code or token without the secret.',
      'The app’s redirect URI stands under a platform that fits another kind of client.',
    ],
    fix: [
      { text: 'Put the client secret’s value into the Microsoft connector’s settings.' },
      { text: 'Register the redirect URI under the platform Web in Azure.' },
    ],
    retry: fixConnector,
    references: [pages.azureApp],
  }),
  entra('700030', {
    title: 'The app’s certificate names another subject',
    meaning: 'The token request was signed with a certificate whose subject name is not allowed for this app.',
    category: 'connector',
    actor: 'developer',
    causes: ['The app expects a certificate of another name than the one in use.', 'A certificate was swapped.'],
    fix: [
      {
        text: 'Nylas signs in with a client secret: make sure that the app allows one, and that the connector holds it.',
      },
      { text: 'Where your own code requests tokens, use the certificate that is registered for the app.' },
    ],
    retry: fixConnector,
  }),
  entra('1000502', {
    title: 'The app’s certificate is not valid today',
    meaning: 'The certificate that signed the token request has expired, or is not valid yet.',
    category: 'connector',
    actor: 'developer',
    causes: ['The certificate ran out without being replaced.', 'The clock of the signing machine is wrong.'],
    fix: [
      { text: 'Upload a valid certificate to the app in Azure and sign with it.' },
      { text: 'For grants through Nylas use a client secret in the connector instead.' },
    ],
    retry: fixConnector,
    source: 'provider-docs',
  }),
  entra('500011', {
    title: 'The tenant does not know what the scopes ask for',
    meaning:
      'A scope belongs to a service that is not present in the person’s tenant, so that Microsoft finds no one to ask.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'A scope is written with a wrong address in front, or belongs to a service of your own tenant.',
      'The organization has no licence for the service, or the sign-in went to the wrong tenant.',
    ],
    fix: [
      { text: 'Request plain Graph scopes such as `Mail.ReadWrite`, and `offline_access` beside them.' },
      { text: 'Take scopes that do not start at `https://graph.microsoft.com` out of the connector.' },
      nameTheTenant,
    ],
    retry: startOver,
    references: [pages.microsoftScopes],
  }),
  entra('70011', {
    title: 'A scope of the request is not valid',
    meaning: 'Microsoft does not know one of the scopes, or they do not go together.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'A scope is misspelt, or is one of Google’s.',
      'Scopes of two different services stand in one request.',
      'They are not separated in the way that the endpoint expects.',
    ],
    fix: [
      { text: 'The error names the scope: correct it in the connector or in the authorization request.' },
      { text: 'Compare the list with the Microsoft scopes in Nylas’s documentation.' },
    ],
    retry: startOver,
    references: [pages.microsoftScopes],
  }),
  entra('65005', {
    title: 'The Azure app does not list the permission it asks for',
    meaning:
      'A scope of the request is not among the API permissions configured in Azure, or names a resource that is gone.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'A scope was added to the connector but not to the app’s API permissions.',
      'The app was set up for EWS or another old API.',
    ],
    fix: [
      { text: 'Add every scope of the connector under API permissions, Microsoft Graph, Delegated permissions.' },
      { text: 'Where the tenant demands it, have an administrator consent to them.' },
    ],
    retry: startOver,
    references: [pages.azureApp, pages.microsoftScopes],
  }),
  entra('650052', {
    title: 'The organization does not subscribe to the service',
    meaning: 'A scope belongs to a Microsoft service that this organization has not bought or enabled.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The scopes ask for more than mail, calendar and contacts.', 'A licence is missing in the tenant.'],
    fix: [
      { text: 'Leave out the scopes of the service that the error names, if you can do without.' },
      { text: 'Else ask the organization’s administrator to enable it.' },
    ],
    retry: startOver,
  }),
  entra('650056', {
    title: 'App and tenant do not agree on the permissions',
    meaning: 'Either the app lists no permissions for the service, or nobody in the tenant consented to them.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'API permissions are empty in Azure.',
      'An administrator has not consented yet.',
      'The client ID of the connector is that of another app.',
    ],
    fix: [
      { text: 'Add the connector’s scopes under API permissions in Azure.' },
      { text: 'Send the tenant’s administrator the admin consent link of the app.' },
      nameTheTenant,
    ],
    retry: startOver,
    references: [pages.azureApp, docs.adminApprovalRecipe],
  }),
  entra('90002', {
    title: 'Microsoft finds no such tenant',
    meaning:
      'The tenant in the connector’s settings, or the one derived from an address, does not exist in this cloud.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The `tenant` setting is misspelt or holds the client ID.',
      'The organization is in another cloud of Microsoft, such as the one for the US government or China.',
    ],
    fix: [nameTheTenant, { text: 'Leave `tenant` at `common` unless all your people belong to one organization.' }],
    retry: fixConnector,
    references: [pages.azureApp],
  }),
  entra('500208', {
    title: 'The app does not take this kind of account',
    meaning: 'The address belongs to a personal account where only work accounts are allowed, or the other way round.',
    category: 'connector',
    actor: 'developer',
    causes: ['The Azure app’s supported account types leave out what the person signs in with.'],
    fix: [takeAllAccounts, { text: 'Or tell people which kind of account your app is for before they connect.' }],
    retry: startOver,
    references: [pages.azureApp],
  }),
  {
    provider: 'entra',
    name: 'not-enabled-for-consumers',
    codes: [],
    says: ['not enabled for consumers'],
    title: 'The Azure app takes no personal Microsoft accounts',
    meaning: 'A personal account was chosen, and for those Microsoft knows no app with this client ID.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The Azure app’s supported account types leave personal accounts out.',
      'The ID of a client secret was entered in place of the Application (client) ID.',
    ],
    fix: [nameTheTenant, takeAllAccounts],
    retry: startOver,
    references: [pages.azureApp],
    source: 'public-code',
  },
  entra('90009', {
    title: 'The app asks for a token for itself',
    meaning: 'A scope names the app’s own ID as the service, which Microsoft allows in one form only.',
    category: 'oauth',
    actor: 'developer',
    causes: ['A scope such as `api://…` of your own app stands among those for Nylas.'],
    fix: [
      { text: 'Take that scope out of the connector: Nylas needs scopes of Microsoft Graph only.' },
      { text: 'If your own API needs a token, request it in a sign-in of its own.' },
    ],
    retry: startOver,
    references: [pages.microsoftScopes],
  }),
  entra('90014', {
    title: 'A field is missing in the sign-in request',
    meaning: 'Microsoft expected a further parameter in the request or in the credentials.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The page was reloaded, or reached with the back button, in the middle of the sign-in.',
      'Your own code built the request and left a parameter out.',
    ],
    fix: [
      { text: 'Start again from the link that `/v3/connect/auth` gives.' },
      { text: 'If it fails every time, check that connector and authorization request are complete.' },
    ],
    retry: startOver,
  }),
  entra('900144', {
    title: 'The body lacks a parameter that Microsoft needs',
    meaning: 'The error names the parameter. Mostly the request was sent as JSON, or with a body that is empty.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'Your own code calls Microsoft’s token endpoint without form encoding.',
      'The authorization URL was built by hand and lost its query.',
    ],
    fix: [
      { text: 'Let `/v3/connect/auth` make the URL, and `/v3/connect/token` redeem the code.' },
      { text: 'Where you call Microsoft yourself, send `application/x-www-form-urlencoded` with the parameter named.' },
    ],
    retry: startOver,
    references: [docs.oauthRecipe],
  }),
  entra('9002313', {
    title: 'Microsoft cannot read the sign-in request',
    meaning: 'The request is malformed as a whole: a value is cut off, encoded twice or of the wrong kind.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'A code or refresh token lost characters on its way, often a `+` or a line end.',
      'The URL was encoded once more than it should be.',
    ],
    fix: [
      { text: 'Pass codes and tokens on unchanged, and encode each query value exactly once.' },
      { text: 'Begin a new sign-in: a code that was damaged is of no use.' },
    ],
    retry: startOver,
    references: [docs.oauthRecipe],
  }),
  entra('500133', {
    title: 'The token that was handed on had expired',
    meaning: 'An access token was used to obtain another one, at a time when it was no longer, or not yet, valid.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'Your own code exchanges a token that it had kept for more than an hour.',
      'The clock of your server is off.',
    ],
    fix: [
      { text: 'Get a fresh token right before you exchange it.' },
      { text: 'For grants pass a refresh token to Nylas, not an access token.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with a token that is valid now.' },
  }),
  entra('50196', {
    title: 'Microsoft sees the same token request in a loop',
    meaning:
      'The app asked for the same thing too often within minutes, so Microsoft blocks the repetition for a while.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'A failing sign-in or token renewal is retried without a pause.',
      'Two systems renew the same refresh token by turns.',
    ],
    fix: [
      { text: 'Stop retries for this grant and let some minutes pass.' },
      { text: 'Find the error that came before the loop: it tells what to put right.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: null,
      advice: 'Wait for at least five minutes, and send a single request then.',
    },
  }),
  entra('90033', {
    title: 'Microsoft’s directory is not available',
    meaning: 'The sign-in service could not reach its own directory. Neither the account nor your app is at fault.',
    category: 'provider',
    actor: 'nobody',
    causes: ['A passing outage at Microsoft.'],
    fix: [{ text: 'Try again after a few minutes; nobody needs to connect again for this.' }],
    retry: backOff,
  }),
  entra('90055', {
    title: 'Microsoft limits the sign-ins of this tenant',
    meaning: 'More sign-in and token requests reached the tenant than Microsoft takes, so it refuses them for a while.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Many grants of one organization are renewed or connected at the same moment.',
      'Failing sign-ins or token renewals are retried without a pause, by your app or by another one.',
    ],
    fix: [
      { text: 'Spread what touches many mailboxes of one organization over time.' },
      { text: 'Nobody needs to connect again for this.' },
    ],
    retry: backOff,
  }),
]
