// The capture over the inspector: fetched when it is first opened, and kept from then on, since it goes on behind the inspector.
import { lazy, useState, useSyncExternalStore } from 'react'
import { readToken } from '../features/capture/token.ts'
import { judgeExchanges } from './inspector.ts'
import { Lazily } from './lazily.tsx'
import { memoryOnly } from './memory-only.ts'
import { type Route, captureHash } from './route.ts'

const Capture = lazy(() => import('../features/capture/capture.tsx'))
const CapturedTraffic = lazy(() => import('../features/traffic/row-traffic.tsx'))

interface CapturePageProps {
  /** The page in view; null for the inspector. */
  readonly page: Route['page'] | null
  /** The text that the inspector shows. */
  readonly shownText: string
  onOpen(text: string): void
}

export function CapturePage({ page, shownText, onOpen }: CapturePageProps) {
  const isInView = page === 'capture'
  const token = useSyncExternalStore(onHashChange, readToken)
  const [wasOpened, setWasOpened] = useState(isInView)
  if (isInView && !wasOpened) setWasOpened(true)
  if (!wasOpened) return null
  return (
    <Lazily what="The capture">
      <Capture
        token={token}
        isInView={isInView}
        isBehind={page === null}
        shownText={shownText}
        judge={judgeExchanges}
        listHref={captureHash}
        onOpen={onOpen}
        onSecrets={memoryOnly.begin}
        onBack={() => {
          location.hash = captureHash
        }}
        renderCharts={(rows) => (
          <Lazily what="The charts">
            <CapturedTraffic rows={rows} />
          </Lazily>
        )}
      />
    </Lazily>
  )
}

/** A companion's address may be opened in the tab that shows the capture already. */
function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
