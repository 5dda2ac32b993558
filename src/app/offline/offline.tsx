// What the person sees of the service worker: a hint while the app is made ready for offline use, and new versions.
import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { EditorHandle } from '../../features/editor/types.ts'
import type { NoticeContent } from '../notice.tsx'
import { OfflineHint } from './offline-hint.tsx'
import { OfflineStore } from './offline-store.ts'
import { register } from './register.ts'
import { useMissingPart } from './use-missing-part.ts'
import { type OnScreen, useReload } from './use-reload.ts'
import { useUpdate } from './use-update.ts'

interface OfflineProps {
  readonly editor: RefObject<EditorHandle | null>
  readonly onScreen: OnScreen
  /** Shows what the person is told or asked. */
  readonly onNotice: (notice: NoticeContent) => void
}

const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
// Outside React: a page that is built up again after a crash still has the same service worker.
const store = new OfflineStore(container ?? null)
let isRegistered = false

/** What is fetched for offline use keeps line and processor busy: what the page was opened for comes first. */
const registeredAfterMilliseconds = 2500

export default function Offline({ editor, onScreen, onNotice }: OfflineProps) {
  const { subscribe, getState } = store
  const state = useSyncExternalStore(subscribe, getState)
  const reload = useReload(editor, onScreen, onNotice)
  useUpdate(store, state.update, reload, onNotice)
  useMissingPart(reload, onNotice)

  useEffect(() => {
    if (isRegistered || !container) return
    isRegistered = true
    setTimeout(() => {
      void register(container).then((registration) => store.follow(registration))
    }, registeredAfterMilliseconds)
  }, [])

  return <OfflineHint state={state} />
}
