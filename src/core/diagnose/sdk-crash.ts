// Finds the stack trace of an SDK that failed while it was reading a response.
import { type SdkCrashOver, sdkCrashes } from '../catalogue/sdk-crashes.ts'
import type { Span } from '../model.ts'
import type { Source } from '../read/source.ts'

const maxLookedAtChars = 50_000

export interface FoundCrash {
  readonly over: SdkCrashOver
  /** Where its error stands. */
  readonly place: Span
}

/** Null where the text tells of no such crash. */
export function sdkCrash({ text }: Source): FoundCrash | null {
  const trace = text.slice(0, maxLookedAtChars)
  for (const { over, error, frame, notFrame } of sdkCrashes) {
    const found = error.exec(trace)
    if (found && frame.test(trace) && !notFrame?.test(trace))
      return { over, place: { start: found.index, end: found.index + found[0].length } }
  }
  return null
}
