// The one worker in which texts are inspected.
import type { InspectOptions } from '../core/inspect.ts'
import type { Inspection } from '../core/model.ts'
import { startWorker } from '../ui/start-worker.ts'
import { WorkerClient } from '../worker/client.ts'
import workerUrl from '../worker/inspector.worker.ts?worker&url'

const client = new WorkerClient(() => startWorker(workerUrl, 'inspector'))

/** Inspects a text away from the page's thread. Rejects when the signal aborts, or when the worker fails on this text. */
export function inspectText(text: string, options: InspectOptions, signal: AbortSignal): Promise<Inspection> {
  return client.inspect(text, options, signal)
}
