// Takes the response on screen out of a text that holds several.
import type { InspectOptions } from '../../core/inspect.ts'
import type { InspectedExchange } from '../../core/model.ts'
import type { LinkedView } from '../../core/permalink/permalink.ts'
import { dedented } from '../../core/report/quotation.ts'
import type { InspectText } from './prepare.ts'

export interface Parts {
  /** How many responses the text holds. */
  readonly count: number
  /** The response on screen as a text of its own; null where it is the only one, or does not read the same by itself. */
  readonly own: LinkedView | null
}

/** Rejects when the signal aborts, or when the inspection fails. */
export async function partsOf(view: LinkedView, inspect: InspectText, signal: AbortSignal): Promise<Parts> {
  const { exchanges } = await inspect(view.text, optionsOf(view), signal)
  const shown = exchanges[view.exchange]
  if (exchanges.length === 1 || !shown) return { count: 1, own: null }
  const { start, end } = shown.range
  const own = { ...view, text: dedented(view.text.slice(start, end)), exchange: 0 }
  const alone = await inspect(own.text, optionsOf(own), signal)
  const isSame = alone.exchanges.length === 1 && saysTheSame(alone.exchanges[0], shown)
  return { count: exchanges.length, own: isSame ? own : null }
}

/** What a view chooses for the inspection of its text. */
export function optionsOf({ form, status }: LinkedView): InspectOptions {
  return { ...(status !== null && { status }), ...(form && { form }) }
}

function saysTheSame(one: InspectedExchange, other: InspectedExchange): boolean {
  return (
    one.diagnosis.title === other.diagnosis.title &&
    one.status?.value === other.status?.value &&
    one.type?.value === other.type?.value &&
    one.requestId?.value === other.requestId?.value &&
    one.request?.url === other.request?.url
  )
}
