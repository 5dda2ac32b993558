// What the entries for Microsoft Graph, Entra and Exchange share: pages, steps that recur, and advice on retries.
import { pauses } from '../pauses.ts'
import type { FixStep, Provider, Reference } from '../../model.ts'
import type { PacedRetry, ProviderErrorEntry, SourceKey } from '../types.ts'

/** The texts of an entry; what follows from its code is filled in by the table that holds it. */
type Told = Omit<ProviderErrorEntry, 'provider' | 'name' | 'codes' | 'says' | 'references' | 'source'> &
  Partial<Pick<ProviderErrorEntry, 'codes' | 'says' | 'references' | 'source'>>

const learn = 'https://learn.microsoft.com'
const guides = 'https://developer.nylas.com/docs/provider-guides'

/** Pages of Microsoft, and of Nylas on Microsoft. */
export const pages = {
  graphErrors: { label: 'Microsoft Graph error responses', url: `${learn}/en-us/graph/errors` },
  graphThrottling: { label: 'Microsoft Graph throttling guidance', url: `${learn}/graph/throttling` },
  graphLimits: {
    label: 'Microsoft Graph throttling limits',
    url: `${learn}/en-us/graph/throttling-limits#limits-per-mailbox`,
  },
  graphDelta: { label: 'Delta queries for messages', url: `${learn}/en-us/graph/delta-query-messages` },
  graphMailbox: {
    label: 'REST API is not yet supported for this mailbox',
    url: `${learn}/en-US/exchange/troubleshoot/user-and-shared-mailboxes/rest-api-is-not-yet-supported-for-this-mailbox-error`,
  },
  graphSharing: {
    label: 'Shared and delegated mail folders',
    url: `${learn}/en-us/graph/outlook-share-messages-folders`,
  },
  sendAs: {
    label: 'Send messages from another user',
    url: 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/blob/main/concepts/outlook-send-mail-from-other-user.md',
  },
  accessPolicy: {
    label: 'Application access policies',
    url: `${learn}/powershell/module/exchange/new-applicationaccesspolicy`,
  },
  sendingLimits: {
    label: 'Exchange Online sending limits',
    url: `${learn}/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#sending-limits-1`,
  },
  entraCodes: {
    label: 'Microsoft Entra error codes',
    url: `${learn}/en-us/entra/identity-platform/reference-error-codes`,
  },
  inactiveTenant: {
    label: 'Microsoft on tenants blocked for inactivity',
    url: `${learn}/en-us/entra/fundamentals/inaccessible-tenant`,
  },
  ewsCodes: {
    label: 'EWS response codes',
    url: `${learn}/en-us/exchange/client-developer/web-service-reference/responsecode`,
  },
  ewsThrottling: {
    label: 'EWS throttling in Exchange',
    url: `${learn}/en-us/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange`,
  },
  ewsAccess: {
    label: 'Control access to EWS in Exchange',
    url: 'https://github.com/MicrosoftDocs/office-developer-exchange-docs/blob/main/docs/exchange-web-services/how-to-control-access-to-ews-in-exchange.md',
  },
  activeSyncStatuses: {
    label: 'ActiveSync status codes',
    url: `${learn}/en-us/openspecs/exchange_server_protocols/ms-ascmd/95cb9d7c-d33d-4b94-9366-d59911c7a060`,
  },
  azureApp: { label: 'Create an Azure auth app for Nylas', url: `${guides}/microsoft/create-azure-app/` },
  microsoftScopes: {
    label: 'Microsoft scopes that Nylas needs',
    url: 'https://developer.nylas.com/docs/cookbook/use-cases/build/microsoft-oauth-scopes/',
  },
  sharedFolders: { label: 'Shared Outlook folders', url: `${guides}/microsoft/shared-folders/` },
  exchangeGuide: { label: 'Exchange on-premises with Nylas', url: `${guides}/exchange-on-prem/` },
  ewsTimeouts: {
    label: 'Reduce EWS time-outs',
    url: 'https://support.nylas.com/hc/en-us/articles/25302602741789-Best-Practices-to-Reduce-EWS-Microsoft-Exchange-server-on-premises-Timeouts-in-Nylas-v3',
  },
  exchangeBusy: {
    label: 'The Exchange server is busy',
    url: 'https://support.nylas.com/hc/en-us/articles/10128118148253-The-Exchange-server-is-busy-and-cannot-send-the-message-right-now-Please-try-again-later',
  },
  abuseMode: {
    label: 'User account in service abuse mode',
    url: 'https://support.nylas.com/hc/en-us/articles/31722903701533-Why-am-I-getting-User-account-is-found-to-be-in-service-abuse-mode-error',
  },
} as const satisfies Record<string, Reference>

/** What makes an entry of its name and texts: the name is its code too, unless the texts bring others. */
export const entriesOf =
  (provider: Provider, source: SourceKey, page: Reference) =>
  (name: string, told: Told): ProviderErrorEntry => ({
    provider,
    name,
    codes: [name],
    says: [],
    references: [page],
    source,
    ...told,
  })

/** Connecting again is the cure for every dead token; that the grant stays is what people doubt. */
export const signInAgain = {
  text: 'Send the person through authentication again with the same address. It renews the same grant, and its ID stays.',
} as const satisfies FixStep

export const watchExpiry = {
  text: 'Subscribe to grant.expired, and ask for the new sign-in as soon as it arrives: within 72 hours missed notifications are replayed.',
} as const satisfies FixStep

export const queuePerGrant = {
  text: 'Queue requests per grant, so that no more than a few run at the same time for one mailbox.',
} as const satisfies FixStep

/** A pause that the response may state. */
export const backOff = {
  verdict: 'backoff',
  schedule: pauses.seconds,
  advice: 'Wait as long as Retry-After says, else back off exponentially with jitter.',
} as const satisfies PacedRetry

/** The same where the work may have been done although the answer is an error. */
export const backOffUnsure = {
  ...backOff,
  mayHaveHappened: 'A message may have gone out all the same: look into the Sent folder before you send it again.',
} as const satisfies PacedRetry

export const afterSignIn = {
  verdict: 'after-fix',
  advice: 'No retry helps until the person has signed in again.',
} as const satisfies PacedRetry
