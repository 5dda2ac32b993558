// The reference over the inspector: fetched when it is first opened, since the catalogue is large.
import { Suspense, lazy } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Button } from '../ui/button.tsx'
import { type Route, formatRoute } from './route.ts'

const Reference = lazy(() => import('../features/reference/reference.tsx'))

interface ReferencePageProps {
  readonly route: Route
  onSample(text: string): void
}

export function ReferencePage({ route, onSample }: ReferencePageProps) {
  return (
    <div className="absolute inset-0 bg-page">
      <ErrorBoundary fallback={<Missing />}>
        <Suspense fallback={<p className="animate-[appear_0s_300ms_both] p-6 text-muted">Opening the reference…</p>}>
          <Reference entry={route.entry} hrefOf={(entry) => formatRoute({ entry })} onSample={onSample} />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}

function Missing() {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 p-6">
      <p>The reference could not be loaded. Your text in the inspector is untouched; copy it before you reload.</p>
      <Button onClick={() => location.reload()}>Reload</Button>
    </div>
  )
}
