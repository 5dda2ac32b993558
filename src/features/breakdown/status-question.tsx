// Asks for the status that the paste does not state, and says so when it was chosen.
import { Suspense, lazy } from 'react'
import type { StatusPickerProps } from './status-picker.tsx'

// The picker is loaded when it is needed: most pastes state their status.
const StatusPicker = lazy(() => import('./status-picker.tsx'))

export function StatusQuestion(props: StatusPickerProps) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="mb-2 text-muted">
        {props.chosen === null
          ? 'The paste states no HTTP status. If you know it, the diagnosis gets sharper.'
          : 'This status is your choice; the paste states none.'}
      </p>
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <Suspense>
          <StatusPicker {...props} />
        </Suspense>
      </div>
    </div>
  )
}
