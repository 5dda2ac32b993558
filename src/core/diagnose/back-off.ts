// The pauses to back off with where a response states none.
import type { Category } from '../model.ts'

/**
 * The longest pause before each further try, in seconds; each pause is drawn at random between zero and that ("full
 * jitter"), so that clients that failed together do not come back together. A limit refills within a second at Nylas
 * (source: rate limits) and within minutes at providers; an outage lasts longer than a burst.
 */
export const backOff: Readonly<Partial<Record<Category, readonly number[]>>> = {
  'rate-limit': [1, 2, 4, 8, 16, 32],
  conflict: [1, 2, 4, 8],
  provider: [2, 4, 8, 16, 32, 60],
  server: [2, 4, 8, 16, 32, 60],
  network: [1, 2, 4, 8, 16, 32],
}
