// Takes down one exchange while it happens: when it began, how long it took, what came back.
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { BodyKeeper } from './body-keeper.ts'
import type { Recorded, RecordedResponse } from './recorded.ts'

type Head = Omit<RecordedResponse, 'body'>

/** Begins when it is made. */
export class Recorder {
  readonly #startedAt = Date.now()
  readonly #start = performance.now()
  readonly #received = new BodyKeeper(maxCapturedBodyBytes)
  #head: Head | null = null
  #firstByteMs: number | null = null

  /** Whether the head of a response came. */
  get isAnswered(): boolean {
    return this.#head !== null
  }

  /** The head of the response is here. */
  answer({ status, statusText, headers }: Head): void {
    this.#firstByteMs = performance.now() - this.#start
    this.#head = { status, statusText, headers }
  }

  /** A piece of the response's body is here. */
  receive(chunk: Uint8Array): void {
    this.#received.add(chunk)
  }

  /** The exchange has ended: what is to be stored of it. */
  end(rest: Pick<Recorded, 'origin' | 'request' | 'failure' | 'signature'>): Recorded {
    return {
      ...rest,
      startedAt: this.#startedAt,
      durationMs: performance.now() - this.#start,
      firstByteMs: this.#firstByteMs,
      response: this.#head && { ...this.#head, body: this.#received.body() },
    }
  }
}
