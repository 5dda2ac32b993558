// Asks for the status that the paste does not state, and says so when it was chosen.
import { Suspense, lazy } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { PlainStatusInput } from './plain-status-input.tsx'
import type { StatusPickerProps } from './status-picker.tsx'

// The picker is loaded when it is needed: most pastes state their status.
const StatusPicker = lazy(() => import('./status-picker.tsx'))

export function StatusQuestion(props: StatusPickerProps) {
  return (
    <div className="print:hidden rounded-lg border border-line bg-surface px-4 py-3">
      <p className="mb-2 text-muted">
        {props.chosen === null
          ? 'The paste states no HTTP status. If you know it, the diagnosis gets sharper.'
          : 'This status is your choice; the paste states none.'}
      </p>
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        {/* Where the picker cannot be fetched (offline, or replaced by a newer version) a plain input does its work. */}
        <ErrorBoundary fallback={<PlainStatusInput {...props} />}>
          <Suspense>
            <StatusPicker {...props} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  )
}
