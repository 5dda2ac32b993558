// How good or bad a verdict is at a glance. A sign and a colour show it; the colour never stands alone.
import type { Category, Retry } from './model.ts'

type Tone = 'good' | 'caution' | 'bad' | 'neutral'

/** The part of a diagnosis that decides its tone. */
interface Verdict {
  readonly category: Category
  readonly retry: { readonly verdict: Retry }
}

/** A failure that a later try may mend is a caution, not bad. */
export function toneOf({ category, retry }: Verdict): Tone {
  if (category === 'success') return 'good'
  if (category === 'unknown' || category === 'webhook') return 'neutral'
  return retry.verdict === 'backoff' || retry.verdict === 'not-needed' ? 'caution' : 'bad'
}

/** The word that goes with the tone where no status says it. */
export function toneWord({ category }: Pick<Verdict, 'category'>): string {
  switch (category) {
    case 'success':
      return 'Success'
    case 'webhook':
      return 'Notification'
    case 'unknown':
      return 'Not recognised'
    default:
      return 'Error'
  }
}
