// Runs the core away from the page's thread.
import { inspect } from '../core/inspect.ts'
import type { InspectRequest, InspectResponse } from './messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<InspectRequest>) => {
  self.postMessage(answer(data))
})

/** `inspect` never throws by contract; what memory or a defect does all the same is reported, not lost. */
function answer({ id, text, options }: InspectRequest): InspectResponse {
  try {
    return { id, inspection: inspect(text, options) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
