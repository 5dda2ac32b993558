// The signs and colours of good and bad news.
import { CircleAlert, CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'

type Tone = 'good' | 'caution' | 'bad' | 'neutral'

export const toneIcons: Readonly<Record<Tone, LucideIcon>> = {
  good: CircleCheck,
  caution: CircleAlert,
  bad: CircleX,
  neutral: CircleHelp,
}

/** For a badge: text on its soft ground. */
export const toneClasses: Readonly<Record<Tone, string>> = {
  good: 'bg-good-soft text-good',
  caution: 'bg-caution-soft text-caution',
  bad: 'bg-bad-soft text-bad',
  neutral: 'bg-neutral-soft text-neutral',
}

/** For text on any ground. */
export const toneColours: Readonly<Record<Tone, string>> = {
  good: 'text-good',
  caution: 'text-caution',
  bad: 'text-bad',
  neutral: 'text-neutral',
}
