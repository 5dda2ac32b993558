// Tells exchanges beside the event loop that forwards them: masking 2 MB of text takes a third of a second.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { harEntryText } from '../core/capture/har.ts'
import type { StoredExchange } from './recorded.ts'
import { tell } from './tell.ts'

/** The forms in which an exchange is told: one line of JSON for the page, or one entry of an HTTP archive. */
type TellForm = 'json' | 'har'

export interface Teller {
  text(exchange: StoredExchange, form: TellForm): Promise<string>
  close(): Promise<void>
}

async function toldText(exchange: StoredExchange, form: TellForm, showSecrets: boolean): Promise<string> {
  const told = await tell(exchange, showSecrets)
  return form === 'har' ? harEntryText(told) : JSON.stringify(told)
}

/** Tells on this thread: for tests, and where the program was not bundled. */
export function localTeller(showSecrets: boolean): Teller {
  return { text: (exchange, form) => toldText(exchange, form, showSecrets), close: () => Promise.resolve() }
}

interface Job {
  readonly number: number
  readonly exchange: StoredExchange
  readonly form: TellForm
}

type Outcome =
  | { readonly number: number; readonly text: string; readonly error?: never }
  | { readonly number: number; readonly text?: never; readonly error: string }

const workerMark = 'nylas-inspector-teller'

/**
 * Tells on a thread of its own. Where the thread dies, as for want of memory, what it had to tell is rejected, and the next
 * exchange gets another one.
 * @param program the bundled program, which calls {@link serveAsTeller} when it is loaded
 */
export function threadTeller(program: URL, showSecrets: boolean): Teller {
  let count = 0
  let thread: Thread | null = null
  const running = () => {
    if (thread) return thread
    const started = startThread(program, showSecrets, () => {
      if (thread === started) thread = null
    })
    thread = started
    return started
  }
  running()
  return {
    text: (exchange, form) => running().text({ number: ++count, exchange, form }),
    close: async () => {
      await thread?.worker.terminate()
    },
  }
}

interface Thread {
  readonly worker: Worker
  readonly text: (job: Job) => Promise<string>
}

function startThread(program: URL, showSecrets: boolean, onEnd: () => void): Thread {
  const worker = new Worker(program, { workerData: { mark: workerMark, showSecrets } })
  const waiting = new Map<number, PromiseWithResolversOfText>()
  const end = (error: Error) => {
    onEnd()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ number, text, error }: Outcome) => {
    const job = waiting.get(number)
    waiting.delete(number)
    if (text === undefined) job?.reject(new Error(error))
    else job?.resolve(text)
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The thread that tells exchanges has ended.')))
  return {
    worker,
    text: (job) =>
      new Promise((resolve, reject) => {
        waiting.set(job.number, { resolve, reject })
        worker.postMessage(job)
      }),
  }
}

interface PromiseWithResolversOfText {
  readonly resolve: (text: string) => void
  readonly reject: (error: Error) => void
}

/** Takes jobs, where this is the thread that {@link threadTeller} started; returns whether it is. */
export function serveAsTeller(): boolean {
  const given: unknown = workerData
  if (isMainThread || parentPort === null || !isTellerData(given)) return false
  const port = parentPort
  const { showSecrets } = given
  port.on('message', ({ number, exchange, form }: Job) => {
    toldText(exchange, form, showSecrets).then(
      (text) => port.postMessage({ number, text } satisfies Outcome),
      (error: unknown) => port.postMessage({ number, error: String(error) } satisfies Outcome),
    )
  })
  return true
}

function isTellerData(data: unknown): data is { readonly showSecrets: boolean } {
  return typeof data === 'object' && data !== null && 'mark' in data && data.mark === workerMark
}
