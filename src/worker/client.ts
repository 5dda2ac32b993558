// The page's side of the worker: one call, cancellable, that outlives a crashed worker.
import type { InspectOptions } from '../core/inspect.ts'
import { maxCharsLeftRunning } from '../core/limits.ts'
import type { Inspection } from '../core/model.ts'
import type { InspectRequest, InspectResponse } from './messages.ts'

interface Call {
  readonly request: InspectRequest
  resolve(inspection: Inspection): void
  reject(reason: Error): void
}

export class InspectorClient {
  readonly #start: () => Worker
  readonly #calls = new Map<number, Call>()
  #worker: Worker | null = null
  #lastId = 0

  /** @param start makes a new worker; called at the first use and after a crash */
  constructor(start: () => Worker) {
    this.#start = start
  }

  /** Inspects a text in the worker. Rejects when the signal aborts, or when the worker fails on this text. */
  inspect(text: string, options: InspectOptions, signal: AbortSignal): Promise<Inspection> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      const request = { id, text, options }
      this.#calls.set(id, { request, resolve, reject })
      signal.addEventListener('abort', () => this.#cancel(id), { once: true })
      this.#running().postMessage(request)
    })
  }

  #running(): Worker {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    worker.addEventListener('message', ({ data }: MessageEvent<InspectResponse>) => this.#settle(data))
    worker.addEventListener('error', (event) => this.#crash(event.message))
    this.#worker = worker
    return worker
  }

  #settle(response: InspectResponse) {
    const call = this.#calls.get(response.id)
    this.#calls.delete(response.id)
    if ('inspection' in response) call?.resolve(response.inspection)
    else call?.reject(new Error(response.failure))
  }

  #cancel(id: number) {
    const call = this.#calls.get(id)
    if (!call) return
    this.#calls.delete(id)
    call.reject(new DOMException('A newer text took its place.', 'AbortError'))
    if (call.request.text.length > maxCharsLeftRunning) this.#restart()
  }

  /** Ends the worker and hands the calls that are still wanted to a new one. */
  #restart() {
    this.#worker?.terminate()
    this.#worker = null
    for (const { request } of this.#calls.values()) this.#running().postMessage(request)
  }

  #crash(message: string) {
    this.#worker?.terminate()
    this.#worker = null
    const reason = new Error(message || 'The worker stopped.')
    for (const call of this.#calls.values()) call.reject(reason)
    this.#calls.clear()
  }
}
