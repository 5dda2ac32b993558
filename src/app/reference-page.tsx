// The reference over the inspector: fetched when it is first opened, since the catalogue is large.
import { lazy } from 'react'
import type { SoughtEntry } from '../features/reference/records.ts'
import { Lazily } from './lazily.tsx'
import { formatRoute } from './route.ts'

const Reference = lazy(() => import('../features/reference/reference.tsx'))

interface ReferencePageProps {
  /** The entry that is open; null for the reference as a whole. */
  readonly entry: SoughtEntry | null
  onSample(text: string): void
}

export function ReferencePage({ entry, onSample }: ReferencePageProps) {
  return (
    <div className="absolute inset-0 bg-page">
      <Lazily what="The reference">
        <Reference
          entry={entry}
          hrefOf={(shown) => formatRoute({ page: 'reference', entry: shown })}
          onSample={onSample}
        />
      </Lazily>
    </div>
  )
}
