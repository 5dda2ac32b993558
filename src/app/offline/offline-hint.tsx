// The hint in the corner: how far the app is ready for offline use, gone soon after it is.
import { Check, CloudOff, HardDriveDownload } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { OfflineState } from './offline-store.ts'

/** How long the hint stays once there is nothing more to wait for. */
const shownForMilliseconds = 6000

/** It lies over the page, so that nothing moves when it comes and goes. Its end is spoken, not each step. */
export function OfflineHint({ state: { stage, percent } }: { readonly state: OfflineState }) {
  const [isOver, setOver] = useState(false)
  const isDone = stage === 'ready' || stage === 'failed'
  useEffect(() => {
    if (!isDone) return undefined
    const timer = setTimeout(() => setOver(true), shownForMilliseconds)
    return () => clearTimeout(timer)
  }, [isDone])

  const Icon = stage === 'preparing' ? HardDriveDownload : stage === 'ready' ? Check : CloudOff
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {isDone && !isOver && words[stage]}
      </p>
      {(stage === 'preparing' || (isDone && !isOver)) && (
        <p
          aria-hidden
          data-offline={stage}
          className="pointer-events-none fixed right-3 bottom-3 z-10 flex animate-[appear_0s_700ms_both] items-center gap-1.5 rounded-md border border-line bg-surface/95 px-2 py-1 text-note text-muted"
        >
          <Icon size="0.875rem" aria-hidden className="shrink-0" />
          {words[stage]}
          {stage === 'preparing' && <span className="w-[4ch] text-right tabular-nums">{percent} %</span>}
        </p>
      )}
    </>
  )
}

const words = {
  preparing: 'Getting ready for offline',
  ready: 'Ready for offline',
  failed: 'Not ready for offline. The next visit tries again.',
}
