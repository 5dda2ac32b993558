// Tells exchanges beside the event loop that forwards them: masking 2 MB of text takes a third of a second.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { harEntryText } from '../core/capture/har.ts'
import type { KeptBody, StoredExchange } from './recorded.ts'
import { tell } from './tell.ts'

/** The forms in which an exchange is told: one line of JSON for the page, or one entry of an HTTP archive. */
type TellForm = 'json' | 'har'

export interface Teller {
  readonly text: (exchange: StoredExchange, form: TellForm) => Promise<string>
  readonly close: () => Promise<void>
}

async function toldText(exchange: StoredExchange, form: TellForm, showSecrets: boolean): Promise<string> {
  const told = await tell(exchange, showSecrets)
  return form === 'har' ? harEntryText(told) : JSON.stringify(told)
}

/**
 * Tells an exchange in any case, so that one that is too much for the teller ends neither a recording nor a page's feed: without
 * its bodies where it cannot be told whole, and where that fails too, without headers and path, which nobody then has masked.
 */
export async function textOfAny(teller: Teller, exchange: StoredExchange, form: TellForm): Promise<string> {
  try {
    return await teller.text(exchange, form)
  } catch {
    const stub = withoutBodies(exchange)
    return teller.text(stub, form).catch(() => toldText(withoutContent(stub), form, true))
  }
}

/** As of bodies of which nothing was kept: how long they were stays. */
function withoutBodies(exchange: StoredExchange): StoredExchange {
  const { request, response } = exchange
  return {
    ...exchange,
    request: { ...request, body: emptied(request.body) },
    response: response && { ...response, body: emptied(response.body) },
  }
}

function emptied(body: KeptBody | null): KeptBody | null {
  return body && { ...body, bytes: new Uint8Array() }
}

function withoutContent(exchange: StoredExchange): StoredExchange {
  const { request, response } = exchange
  return {
    ...exchange,
    request: { ...request, url: new URL('/', request.url).href, headers: [] },
    response: response && { ...response, headers: [] },
  }
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
  let isClosed = false
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
    text: (exchange, form) =>
      // Another thread would keep the process from ending.
      isClosed
        ? Promise.reject(new Error('Nothing more is told.'))
        : running().text({ number: ++count, exchange, form }),
    close: async () => {
      isClosed = true
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
