// A diagnosis rule as data: the evidence it needs, and what it concludes beyond what type and status say by themselves.
import type { SdkCrashOver } from '../catalogue/sdk-crashes.ts'
import type { Guidance, SourceKey } from '../catalogue/types.ts'
import type { AuthorizationSlip, Confidence, Envelope, Trouble } from '../model.ts'
import type { Effect } from './effect.ts'
import type { Paging } from './paging.ts'
import type { RequestSlip } from './request-slip.ts'

/** No grant at all, `me` for the person whose access token the request carries, or an ID. */
type GrantInPath = 'none' | 'me' | 'id'

/** What a rule can ask for. A list holds when any one of its members does. */
export interface Conditions {
  readonly envelope: readonly Envelope[]
  /** Null stands for a status that is not known. */
  readonly status: readonly (number | null)[]
  /** The canonical type, or the type as sent. Null stands for one that is neither stated nor told by the message. */
  readonly type: readonly (string | null)[]
  /** What the provider gives as its code, compared without case. */
  readonly providerCode: readonly string[]
  /** Whether what is shown of the response repeats anything from a provider at all. */
  readonly providerError: boolean
  /** Whether the catalogue knows what a provider says in it, by its code or its words. */
  readonly knownProvider: boolean
  /** Whether a whole error was read: what prints, lines of a log and links do not name may have been in the response. */
  readonly wholeError: boolean
  /**
   * Phrases, in lower case, looked for as whole words in the message, the provider's words and prose. An ellipsis stands for a
   * number.
   */
  readonly says: readonly string[]
  /** Phrases, of the same kind, of which none may stand there. */
  readonly saysNot: readonly string[]
  /** The same, looked for in what the provider said alone. */
  readonly providerSays: readonly string[]
  /** What is wrong with the parts of the request that the response refuses by name: the same with all, or several things. */
  readonly refuses: readonly (Trouble | 'several')[]
  /** The only part that it refuses, as it names it. */
  readonly refusedField: readonly string[]
  /** Whether the body is prose instead of JSON. */
  readonly prose: boolean
  /** Whether that prose is what a server sent, or a line of it is: others talk about gateways too. */
  readonly gatewayText: boolean
  /** Whether that prose is a page of HTML. */
  readonly page: boolean
  /** Rule ids of findings. */
  readonly finding: readonly string[]
  /** Numbers with which sign-in errors and notifications name an event: hints, never HTTP statuses. */
  readonly eventCode: readonly number[]
  /** Headers of the response, in lower case: a name, or `name: value` where the value decides. */
  readonly header: readonly string[]
  /** Methods of the request, in capitals. */
  readonly method: readonly string[]
  /** What the address of the request shows by itself to be wrong. */
  readonly requestSlip: readonly RequestSlip[]
  /** What is wrong with the header that identifies the caller. */
  readonly authorization: readonly AuthorizationSlip[]
  /** Ids of the endpoint that the request asked for, as in `messages.send`. Null stands for one that is not shown. */
  readonly endpoint: readonly (string | null)[]
  /** What stands for the grant in the path of an endpoint that takes an API key. */
  readonly grant: readonly GrantInPath[]
  /** What the request does. Null stands for one that is not shown, or without its method. */
  readonly effect: readonly (Effect | null)[]
  /** Key paths from the envelope's root that must lead to a value; `path: value` where that value decides. */
  readonly field: readonly string[]
  /** Key paths that must not lead to anything but null. */
  readonly lacks: readonly string[]
  /** What the SDK was reading whose trace it is, when it failed. */
  readonly sdkCrash: readonly SdkCrashOver[]
  /** What follows this page of a list. */
  readonly paging: readonly Paging[]
}

export interface Rule {
  readonly id: string
  /** All conditions named must hold, and at least one must be named. */
  readonly when: Partial<Conditions>
  readonly then: Partial<Guidance>
  readonly confidence: Confidence
  readonly source: SourceKey
}
