// Opens the history; what it shows is fetched then.
import { History } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { ComparingTools } from './compare/comparison-view.tsx'
import type { KeptView } from './store/records.ts'

const HistoryPanel = lazy(() => import('./history-panel.tsx'))

interface HistoryButtonProps extends ComparingTools {
  /** Puts a kept text on screen in place of the one there. */
  onOpen(view: KeptView): void
}

export function HistoryButton({ onOpen, ...tools }: HistoryButtonProps) {
  const [open, setOpen] = useState(false)
  const [isComparing, setIsComparing] = useState(false)

  function close() {
    setOpen(false)
    setIsComparing(false)
  }

  function show(view: KeptView) {
    close()
    onOpen(view)
  }

  return (
    <>
      <Button icon={History} compact aria-haspopup="dialog" onClick={() => setOpen(true)}>
        History
      </Button>
      <Dialog title="History" open={open} wide={isComparing} onClose={close}>
        <ErrorBoundary fallback={<p role="alert">The history could not be loaded. Reload the page to try again.</p>}>
          <Suspense fallback={<p className="animate-[appear_0s_300ms_both] text-muted">Opening the history…</p>}>
            <HistoryPanel onOpen={show} onCompare={setIsComparing} {...tools} />
          </Suspense>
        </ErrorBoundary>
      </Dialog>
    </>
  )
}
