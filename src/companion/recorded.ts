// An exchange as the companion keeps it in memory: the bytes as they were on the wire, nothing masked.
import type { CaptureFailure, CaptureOrigin, SignatureCheck } from '../core/capture/protocol.ts'
import type { RawHeaders } from './raw-headers.ts'

export interface KeptBody {
  /** The beginning, still compressed where it was so sent. */
  readonly bytes: Uint8Array
  /** Of the whole body. */
  readonly wireBytes: number
}

export interface RecordedRequest {
  readonly method: string
  /** Absolute. */
  readonly url: string
  readonly headers: RawHeaders
  readonly body: KeptBody | null
}

export interface RecordedResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: RawHeaders
  readonly body: KeptBody | null
}

export interface Recorded {
  readonly origin: CaptureOrigin
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly durationMs: number
  readonly firstByteMs: number | null
  readonly request: RecordedRequest
  readonly response: RecordedResponse | null
  readonly failure: CaptureFailure | null
  readonly signature: SignatureCheck | null
}

/** One that has its place in the store. */
export interface StoredExchange extends Recorded {
  readonly id: number
}
