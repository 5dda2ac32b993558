// A gallery of example responses, each a different situation.
import { BookOpen } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { Example } from '../../core/catalogue/examples.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

const ExampleGallery = lazy(() => import('./example-gallery.tsx'))

export function ExamplesButton({ onExample }: { onExample(example: Example): void }) {
  const [open, setOpen] = useState(false)

  function choose(example: Example) {
    setOpen(false)
    onExample(example)
  }

  return (
    <>
      <Button icon={BookOpen} compact aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Examples
      </Button>
      <Dialog title="Example responses" open={open} onClose={() => setOpen(false)}>
        <ErrorBoundary fallback={<p role="alert">The examples could not be loaded. Try again once you are online.</p>}>
          {/* As high as a part of the gallery: the dialog does not jump. */}
          <Suspense fallback={<div className="h-96" />}>{open && <ExampleGallery onChoose={choose} />}</Suspense>
        </ErrorBoundary>
      </Dialog>
    </>
  )
}
