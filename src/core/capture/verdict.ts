// What inspecting an exchange concludes, as far as a row of the list shows it.
import { inspect } from '../inspect.ts'
import { plainWords } from '../plain-words.ts'
import { toneOf } from '../tone.ts'
import type { CapturedExchange } from './protocol.ts'
import { exchangeText } from './to-text.ts'

export interface Verdict {
  readonly title: string
  readonly tone: ReturnType<typeof toneOf>
  /** The canonical type of the error or the notification, else as sent; null where there is none. */
  readonly type: string | null
}

/** Inspects a captured exchange. */
export function verdictOf(exchange: CapturedExchange): Verdict {
  const { diagnosis, type } = inspect(exchangeText(exchange)).exchanges[0]
  return {
    title: plainWords(diagnosis.title),
    tone: toneOf(diagnosis),
    type: type && (type.canonical ?? type.value),
  }
}
