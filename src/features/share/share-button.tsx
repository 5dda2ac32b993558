// Opens the share dialog, by its button or by Ctrl+S. What the dialog holds is fetched when it is first opened.
import { Share2 } from 'lucide-react'
import { Suspense, lazy, useEffectEvent, useLayoutEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { LinkedView } from '../../core/permalink/permalink.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { ShareWork } from './prepare.ts'

const SharePanel = lazy(() => import('./share-panel.tsx'))

interface ShareButtonProps {
  /** What is on screen; null while there is nothing to share. */
  readonly view: LinkedView | null
  /** Why it cannot be shared as it is; told instead of sharing it. */
  readonly obstacle: string | null
  readonly work: ShareWork
  onNotice(notice: string): void
}

export function ShareButton({ view, obstacle, work, onNotice }: ShareButtonProps) {
  const [open, setOpen] = useState(false)

  function share() {
    if (obstacle === null) setOpen(true)
    else onNotice(obstacle)
  }

  const shareByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isSaveKey(event)) return
    event.preventDefault()
    // A dialog that is open has the floor.
    if (document.querySelector('dialog[open]')) return
    if (view) share()
    else onNotice('There is nothing to share yet. Paste a response first.')
  })
  // As soon as the button is on screen: a moment later the browser would still take the key.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => shareByKey(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])

  return (
    <>
      <Button
        icon={Share2}
        compact
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+S Meta+S"
        title="Share (Ctrl+S or ⌘S)"
        disabled={!view}
        onClick={share}
      >
        Share
      </Button>
      <Dialog title="Share this response" open={open && view !== null} onClose={() => setOpen(false)}>
        {open && view && (
          <ErrorBoundary fallback={<Missing />}>
            <Suspense fallback={<p className="min-h-60 animate-[appear_0s_300ms_both] text-muted">Opening…</p>}>
              <SharePanel view={view} work={work} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Dialog>
    </>
  )
}

function isSaveKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 's' && ctrlKey !== metaKey && !altKey && !shiftKey
}

function Missing() {
  return (
    <p role="alert">
      This part of the page could not be loaded. Your text is untouched; copy it, reload the page, and share it again.
    </p>
  )
}
