// Parts of the page that are fetched when they are first shown: what stands there meanwhile, and where they cannot be fetched.
import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Button } from '../ui/button.tsx'

interface LazilyProps {
  /** What it is, at the start of a sentence: "The reference". */
  readonly what: string
  /** Stands there while it is fetched. */
  readonly meanwhile?: ReactNode
  readonly children: ReactNode
}

const opening = <p className="animate-[appear_0s_300ms_both] p-6 text-muted">Opening…</p>

/** The rest of the page stays as it is, whatever becomes of the part. */
export function Lazily({ what, meanwhile = opening, children }: LazilyProps) {
  return (
    <ErrorBoundary fallback={<Missing what={what} />}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** A part that the page does without: nothing stands there while it is fetched, nor where it cannot be or fails. */
export function Quietly({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Missing({ what }: { readonly what: string }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 p-6">
      <p>{what} could not be shown. Your text in the inspector is untouched; copy it before you reload.</p>
      <Button onClick={() => location.reload()}>Reload</Button>
    </div>
  )
}
