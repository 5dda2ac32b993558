// Lists what is on screen in the history, once it has rested.
import { useEffect } from 'react'
import type { InspectedExchange, Inspection } from '../core/model.ts'
import type { Draft } from './draft.ts'

/** Shorter, and every state on the way to the text that is meant would be an entry. */
const restMilliseconds = 2000

interface Shown {
  readonly draft: Draft
  readonly inspection: Inspection | null
  readonly exchange: InspectedExchange | null
  /** The result belongs to this very draft. */
  readonly isCurrent: boolean
}

export function useHistoryRecorder({ draft, inspection, exchange, isCurrent }: Shown): void {
  useEffect(() => {
    if (!isCurrent || !inspection || !exchange) return undefined
    const timer = setTimeout(() => {
      // Without the history the inspector goes on: that it cannot be kept is said where it is opened.
      import('../features/history/recorder.ts').then(
        ({ record }) => record({ view: draft, inspection, exchange, subject: draft.subject }),
        () => undefined,
      )
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [draft, inspection, exchange, isCurrent])
}
