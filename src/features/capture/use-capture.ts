// The capture of one token: its store, and what the store knows, as React sees it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { cleared } from './cleared.ts'
import { openEvents, probe } from './feed/calls.ts'
import { type CaptureSnapshot, CaptureStore } from './feed/capture-store.ts'
import type { Judge } from './feed/verdict-queue.ts'

export interface Capture extends CaptureSnapshot {
  readonly store: CaptureStore
}

/** Is connected to the companion for as long as the component is there; another token is another component. */
export function useCapture(token: string, judge: Judge): Capture {
  const [store] = useState(
    () =>
      new CaptureStore({
        judge,
        open: (after) => openEvents(token, after),
        probe: (signal) => probe(token, signal),
        cleared,
      }),
  )
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)

  useEffect(() => {
    store.start()
    return () => store.stop()
  }, [store])

  return { store, ...snapshot }
}
