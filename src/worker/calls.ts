// What the worker does for the page: each function is a call that the page makes with `WorkerClient.call`, under its name here.
// Arguments and answers are plain data; what a call throws reaches the page.
import { type InspectOptions, inspect } from '../core/inspect.ts'
import type { Inspection } from '../core/model.ts'

export const workerCalls = {
  /** Reads, validates and diagnoses a text. */
  inspect: (text: string, options: InspectOptions): Inspection => inspect(text, options),
}

export type WorkerCalls = typeof workerCalls
