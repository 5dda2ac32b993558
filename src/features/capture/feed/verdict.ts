// What inspecting an exchange concludes, as far as a row of the list shows it.
import type { InspectedExchange } from '../../../core/model.ts'
import { toneOf } from '../../../core/tone.ts'

export interface Verdict {
  readonly title: string
  readonly tone: ReturnType<typeof toneOf>
  /** The canonical type of the error or the notification, else as sent; null where there is none. */
  readonly type: string | null
}

export function verdictOf({ diagnosis, type }: InspectedExchange): Verdict {
  return {
    title: diagnosis.title.replaceAll('`', ''),
    tone: toneOf(diagnosis),
    type: type && (type.canonical ?? type.value),
  }
}

/** For an exchange on which the inspector failed, which is a defect of ours and not of the exchange. */
export const noVerdict: Verdict = { title: 'Could not be inspected', tone: 'neutral', type: null }
