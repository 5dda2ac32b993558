// Names the status and the type on screen in the title of the page: values of Nylas's own alone, since browsers keep titles.
import { useEffect, useLayoutEffect } from 'react'
import type { InspectedExchange } from '../core/model.ts'

const own = 'Nylas Response Inspector'

/** @param inReference the reference then puts its own name before that of the page */
export function usePageTitle(exchange: InspectedExchange | null, inReference: boolean): void {
  const title = exchange ? titleOf(exchange) : own

  // Before the reference reads the title, which it does after it is drawn; and after it has put it back.
  useLayoutEffect(() => {
    if (inReference) document.title = own
  }, [inReference])
  useEffect(() => {
    if (!inReference) document.title = title
  }, [inReference, title])
}

function titleOf({ status, type, diagnosis }: InspectedExchange): string {
  // A type that no catalogue knows may be anything that somebody pasted.
  const verdict = [status?.value, type?.canonical ?? diagnosis.status?.name].filter((part) => part !== undefined)
  return verdict.length > 0 ? `${verdict.join(' ')} – ${own}` : own
}
