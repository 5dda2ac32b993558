// Which colour a verdict wears. The colour never stands alone: an icon and a word go with it.
import type { Diagnosis } from '../../core/model.ts'

export type Tone = 'good' | 'caution' | 'bad' | 'neutral'

export function toneOf({ category, retry }: Diagnosis): Tone {
  if (category === 'success') return 'good'
  if (category === 'unknown' || category === 'webhook') return 'neutral'
  return retry.verdict === 'backoff' || retry.verdict === 'not-needed' ? 'caution' : 'bad'
}

export const toneClasses: Readonly<Record<Tone, string>> = {
  good: 'bg-good-soft text-good',
  caution: 'bg-caution-soft text-caution',
  bad: 'bg-bad-soft text-bad',
  neutral: 'bg-neutral-soft text-neutral',
}

/** The word that goes with the tone where no status says it. */
export function toneWord({ category }: Diagnosis): string {
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
