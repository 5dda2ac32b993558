// Lists what is on screen in the history, once it has rested.
import { useEffect } from 'react'
import { redactText } from './inspector.ts'
import { memoryOnly } from './memory-only.ts'
import type { InspectedDraft } from './use-workbench.ts'

/** Shorter, and every state on the way to the text that is meant would be an entry. */
const restMilliseconds = 2000

/** @param inspected what is on screen; a result that is not that of the text as it stands is left out */
export function useHistoryRecorder({ draft, inspection, exchange, busy, error }: InspectedDraft): void {
  const isCurrent = !busy && !error
  useEffect(() => {
    if (!isCurrent || !inspection || !exchange || memoryOnly.isOn()) return undefined
    const timer = setTimeout(() => {
      // Without the history the inspector goes on: that it cannot be kept is said where it is opened.
      import('../features/history/recorder.ts')
        .then(({ record }) => record({ view: draft, inspection, exchange, subject: draft.subject }, redactText))
        .catch(() => undefined)
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [draft, inspection, exchange, isCurrent])
}
