// The history in a dialog; what it shows is fetched when it is first opened.
import { Suspense, lazy, useRef, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Dialog } from '../../ui/dialog.tsx'
import type { ComparisonProps, HistoryPanelHandle } from './history-panel.tsx'
import type { KeptView } from './store/records.ts'

const HistoryPanel = lazy(() => import('./history-panel.tsx'))

interface HistoryDialogProps extends ComparisonProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Puts a kept text on screen in place of the one there. */
  onOpen(view: KeptView): void
}

export function HistoryDialog({ open, onClose, onOpen, renderComparison }: HistoryDialogProps) {
  const panel = useRef<HistoryPanelHandle>(null)
  const [isComparing, setIsComparing] = useState(false)

  function close() {
    setIsComparing(false)
    onClose()
  }

  function show(view: KeptView) {
    close()
    onOpen(view)
  }

  return (
    <Dialog
      title="History"
      open={open}
      wide={isComparing}
      onClose={close}
      onEscape={() => panel.current?.goBack() ?? false}
    >
      <ErrorBoundary fallback={<p role="alert">The history could not be loaded. Reload the page to try again.</p>}>
        <Suspense fallback={<p className="animate-[appear_0s_300ms_both] text-muted">Opening the history…</p>}>
          <HistoryPanel ref={panel} onOpen={show} onCompare={setIsComparing} renderComparison={renderComparison} />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  )
}
