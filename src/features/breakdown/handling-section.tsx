// Code that handles the situation: a frame of fixed height, whose contents load apart from the page.
import { Suspense, lazy } from 'react'
import type { InspectedExchange } from '../../core/model.ts'
import { handlingOf } from '../../core/report/handling/handling-of.ts'
import { Section } from '../../ui/section.tsx'

const HandlingTabs = lazy(() => import('./handling-tabs.tsx').catch(() => ({ default: NotLoaded })))

/** Shows nothing where no code helps. */
export function HandlingSection({ exchange }: { readonly exchange: InspectedExchange }) {
  const situation = handlingOf(exchange)
  if (!situation) return null
  return (
    <Section title="Code that handles it">
      {/* The height stays the same before, while and after the code loads, and from one language to the next. */}
      <div className="flex h-104 flex-col max-sm:h-112 print:h-auto">
        <Suspense fallback={<p className="text-muted">Loading the code…</p>}>
          <HandlingTabs key={situation} situation={situation} />
        </Suspense>
      </div>
    </Section>
  )
}

/** A chunk that failed stays failed for the browser until the page is loaded anew. */
function NotLoaded() {
  return <p>The code could not be loaded. Open this page again once you are connected.</p>
}
