// The page's side of the worker: typed, cancellable calls that outlive a worker that was ended or has crashed.
import { type BirpcReturn, createBirpc } from 'birpc'
import type { InspectOptions } from '../core/inspect.ts'
import { maxCharsLeftRunning } from '../core/limits.ts'
import type { Inspection } from '../core/model.ts'
import type { WorkerCalls } from './calls.ts'
import { joined } from './pieces.ts'

type CallName = keyof WorkerCalls
type Arguments<Name extends CallName> = Parameters<WorkerCalls[Name]>
type Answer<Name extends CallName> = Awaited<ReturnType<WorkerCalls[Name]>>

interface CallOptions {
  /** Without one the call cannot be cancelled. */
  readonly signal?: AbortSignal
  /** Whether the work, once begun, would hold up what comes next: an abort then ends the worker. */
  readonly isLong?: boolean
}

const endless = new AbortController().signal

/** The worker was ended under a call that is still wanted: it is made again. */
class Ended extends Error {}

export class WorkerClient {
  readonly #start: () => Worker
  #line: Line | null = null
  /** Calls that wait for their answers. */
  #waiting = 0

  /** @param start makes a new worker; called at the first use, after a crash and after a long call was cancelled */
  constructor(start: () => Worker) {
    this.#start = start
  }

  /** Starts the worker, if there is none, ahead of the first call. */
  begin(): void {
    this.#take()
  }

  /**
   * A client of its own for work that is to start at once: it takes over the worker that runs here and has nothing to do, if
   * there is one, and another one is started in its place.
   */
  detach(): WorkerClient {
    const other = new WorkerClient(this.#start)
    if (this.#waiting === 0 && this.#line) {
      other.#own(this.#line)
      this.#line = null
      this.begin()
    }
    return other
  }

  /** Inspects a text in the worker. Rejects when the signal aborts, or when the worker fails on this text. */
  inspect(text: string, options: InspectOptions, signal: AbortSignal): Promise<Inspection> {
    return this.call('inspect', [text, options], { signal, isLong: text.length > maxCharsLeftRunning })
  }

  /**
   * Makes one of the worker's calls.
   * @returns what the call answers; rejects at once when the signal aborts, when the call throws, or when the worker crashes
   */
  async call<Name extends CallName>(
    name: Name,
    values: Arguments<Name>,
    { signal = endless, isLong = false }: CallOptions,
  ): Promise<Answer<Name>> {
    signal.throwIfAborted()
    const settled = new AbortController()
    const aborted = new Promise<never>((_resolve, reject) => {
      const cancel = () => {
        reject(new DOMException('Something newer took its place.', 'AbortError'))
        if (isLong) this.#hangUp(new Ended())
      }
      signal.addEventListener('abort', cancel, { signal: settled.signal })
    })
    this.#waiting++
    try {
      return await Promise.race([aborted, this.#ask(name, values, signal)])
    } finally {
      this.#waiting--
      settled.abort()
    }
  }

  /** Ends the worker; what waits for it is rejected. A later call starts another one. */
  end(): void {
    this.#hangUp(new DOMException('The worker was ended.', 'AbortError'))
  }

  async #ask<Name extends CallName>(name: Name, values: Arguments<Name>, signal: AbortSignal): Promise<Answer<Name>> {
    signal.throwIfAborted()
    try {
      return await this.#take().calls.$call(name, ...values)
    } catch (error) {
      if (error instanceof Ended) return this.#ask(name, values, signal)
      throw error
    }
  }

  #take(): Line {
    return this.#line ?? this.#own(new Line(this.#start()))
  }

  #own(line: Line): Line {
    line.onCrash = (crash) => this.#hangUp(crash)
    this.#line = line
    return line
  }

  #hangUp(reason: Error) {
    this.#line?.end(reason)
    this.#line = null
  }
}

/** One worker and the calls that wait for it. */
class Line {
  readonly calls: BirpcReturn<WorkerCalls, object, false>
  /** Called where the worker can be used no more. */
  onCrash: (reason: Error) => void = () => {}
  readonly #worker: Worker
  /** What an ended worker still has to say concerns nobody: another may be running by then. */
  readonly #ended = new AbortController()

  constructor(worker: Worker) {
    this.#worker = worker
    this.calls = createBirpc<WorkerCalls, object, false>(
      {},
      {
        proxify: false,
        // A long text may take its time; whoever has waited enough aborts.
        timeout: -1,
        post: (message) => worker.postMessage(message),
        on: (listen) => {
          const take = joined(listen)
          worker.addEventListener('message', ({ data }) => take(data))
        },
      },
    )
    const { signal } = this.#ended
    const crash = (words: string) => this.onCrash(new Error(words))
    worker.addEventListener('error', ({ message }) => crash(message || 'The worker stopped.'), { signal })
    worker.addEventListener('messageerror', () => crash('The answer of the worker could not be read.'), { signal })
  }

  /** Ends the worker; what waits for it is rejected with the reason. */
  end(reason: Error) {
    this.#ended.abort()
    this.#worker.terminate()
    this.calls.$close(reason)
  }
}
