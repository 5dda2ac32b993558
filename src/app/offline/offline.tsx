// What the person sees of the service worker: a quiet hint while the app is made ready for offline use.
import { useEffect, useSyncExternalStore } from 'react'
import { OfflineHint } from './offline-hint.tsx'
import { OfflineStore } from './offline-store.ts'
import { register } from './register.ts'

const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
// Outside React: a page built up again after a crash has the same service worker.
const store = container ? new OfflineStore(container) : null
let isRegistered = false

export default function Offline() {
  useEffect(() => {
    if (isRegistered || !store) return
    isRegistered = true
    void register().then((registration) => store.follow(registration))
  }, [])
  return store && <Status store={store} />
}

function Status({ store: { subscribe, getState } }: { readonly store: OfflineStore }) {
  const state = useSyncExternalStore(subscribe, getState)
  return <OfflineHint state={state} />
}
