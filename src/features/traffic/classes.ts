// How the classes of statuses are told apart: by word, colour and pattern.
import type { StatusClass } from '../../core/status-class.ts'

export const classLabels: Readonly<Record<StatusClass, string>> = {
  '2xx': '2xx',
  '3xx': '3xx',
  '4xx': '4xx',
  '5xx': '5xx',
  none: 'No status',
}

/** What a stretch of a bar is filled with; the patterns are those of `Patterns`. */
export const classFills: Readonly<Record<StatusClass, string>> = {
  '2xx': 'var(--good)',
  '3xx': 'var(--accent)',
  '4xx': 'url(#traffic-4xx)',
  '5xx': 'url(#traffic-5xx)',
  none: 'url(#traffic-none)',
}
