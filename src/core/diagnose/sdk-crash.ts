// Finds the stack trace of an SDK that failed while it was reading a response.
import { sdkCrashes } from '../catalogue/sdk-crashes.ts'
import type { Span } from '../model.ts'
import type { Source } from '../read/source.ts'

const maxLookedAtChars = 50_000

/** Where the error of such a crash stands; null where the text tells of none. */
export function sdkCrash({ text }: Source): Span | null {
  const trace = text.slice(0, maxLookedAtChars)
  for (const { error, frame, notFrame } of sdkCrashes) {
    const found = error.exec(trace)
    if (found && frame.test(trace) && !notFrame?.test(trace))
      return { start: found.index, end: found.index + found[0].length }
  }
  return null
}
