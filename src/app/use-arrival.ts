// Takes over what the system opened the page with: files, what another app shared, an address of our scheme, a shortcut.
import { useEffect, useEffectEvent, useState } from 'react'
import type { ArrivalEvents } from './arrive.ts'
import { type Arrival, isArriving, takeArrival } from './arrival.ts'

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly LaunchedFile[] }) => void): void
}

interface LaunchedFile {
  getFile(): Promise<File>
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

  const launch = useEffectEvent((files: readonly LaunchedFile[]) => {
    if (files.length === 0) return
    Promise.all(files.map(async (file) => file.getFile())).then(events.openFiles, () =>
      events.onProblem('The file could not be read. Was it moved or deleted meanwhile?'),
    )
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
