// The pauses to back off with where neither the response nor what is known of the trouble names any.
import { pauses } from '../catalogue/pauses.ts'
import type { Category } from '../model.ts'

/** A limit refills within a second at Nylas (source: rate limits); an outage lasts longer than a burst. */
export const backOff: Readonly<Partial<Record<Category, readonly number[]>>> = {
  'rate-limit': pauses.second,
  conflict: pauses.moment,
  provider: pauses.seconds,
  server: pauses.seconds,
  network: pauses.second,
}
