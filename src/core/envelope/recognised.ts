// What the rules of classification take and give.
import type { Envelope } from '../model.ts'
import type { JsonObject } from './shape.ts'

export interface ClassifyHints {
  /** The HTTP status, where one is known. It only settles what the structure leaves open. */
  readonly status: number | null
  /** The value holds the query parameters of a callback address. */
  readonly redirect?: boolean
}

export interface Recognised {
  readonly envelope: Envelope
  /** The evidence, as a phrase that completes "This …". */
  readonly because: string
  /** JSON Pointer of where the envelope starts; the document itself where absent. */
  readonly body?: string
  /** Set where the body is known to come from another product. */
  readonly foreign?: true
  /** The provider behind Nylas that words its errors like this. */
  readonly provider?: string
}

/** Looks for one kind of envelope; null where the object is none. */
export type Rule = (root: JsonObject, hints: ClassifyHints) => Recognised | null

/** 2xx; false where no status is known. */
export function isSuccessStatus(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300
}

/** 4xx and 5xx; false where no status is known. */
export function isFailureStatus(status: number | null): boolean {
  return status !== null && status >= 400
}
