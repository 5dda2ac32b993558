// Takes over what the system opened the page with: files, what another app shared, an address of our scheme, a shortcut.
import { useEffect, useEffectEvent, useState } from 'react'
import { type FileHandle, openHandles } from '../features/intake/file-handles.ts'
import type { ArrivalEvents } from './arrive.ts'
import { type Arrival, isArriving, takeArrival } from './arrival.ts'

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileHandle[] }) => void): void
}

/** @returns whether what the address names is still on its way: until then no kept text is put in its place */
export function useArrival(events: ArrivalEvents): boolean {
  const [arriving, setArriving] = useState(isArriving)

  const follow = useEffectEvent(async (arrival: Arrival) => {
    try {
      const { arrive } = await import('./arrive.ts')
      await arrive(arrival, events)
    } catch {
      events.onProblem('A part of the page that opens this could not be loaded. Paste the response instead.')
    }
  })

  const launch = useEffectEvent((files: readonly FileHandle[]) => {
    if (files.length === 0) return
    void openHandles(files, { onFiles: events.openFiles, onProblem: events.onProblem })
  })

  useEffect(() => {
    const arrival = takeArrival()
    if (arrival) void follow(arrival).then(() => setArriving(false))
    // Files that came before are kept for whoever asks for them.
    const { launchQueue } = window as { launchQueue?: LaunchQueue }
    launchQueue?.setConsumer(({ files }) => launch(files))
  }, [])

  return arriving
}
