// The page as a frame in a wiki shows it: the breakdown of the link in its address, read-only.
import { ExternalLink } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { LinkedView } from '../core/permalink/permalink.ts'
import { edited, withChoice } from './draft.ts'
import { EmbeddedBreakdown } from './embedded-breakdown.tsx'
import { firstDraft } from './first-draft.ts'
import { InspectionError } from './inspection-error.tsx'
import { lastText } from './last-text.ts'
import { LinkProblem } from './link-problem.tsx'
import { useInspection } from './use-inspection.ts'
import { useLinkedView } from './use-linked-view.ts'
import { usePageTitle } from './use-page-title.ts'

export default function Embed() {
  const [draft, setDraft] = useState(firstDraft)
  const { inspection, busy, error } = useInspection(draft)
  const link = useLinkedView(draft.text, ({ text, ...chosen }: LinkedView) => {
    lastText.keep(text)
    setDraft((current) => withChoice(edited(current, text), chosen))
  })
  const isRead = draft.text !== '' && inspection && !busy
  const exchange = isRead ? (inspection.exchanges[draft.exchange] ?? inspection.exchanges[0]) : null
  usePageTitle(exchange, false)
  useEffect(leavePagesToNewTabs, [])

  return (
    <main className="mx-auto max-w-190 px-5 py-5">
      <div className="mb-4 flex items-center justify-between gap-4 text-small text-muted">
        <h1>Nylas Response Inspector</h1>
        <a
          href={`${location.pathname}${location.hash}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          Open in the inspector
          <ExternalLink size="0.8125rem" aria-hidden className="shrink-0" />
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </div>
      <section aria-label="Breakdown" aria-busy={busy || link.opening}>
        {error && <InspectionError error={error} />}
        {link.problem && <LinkProblem {...link.problem} />}
        {exchange && <EmbeddedBreakdown exchange={exchange} />}
        {!exchange && !busy && !link.opening && !link.problem && (
          <p>This address holds no response. Add the part of a shared link that begins with #.</p>
        )}
      </section>
    </main>
  )
}

/** A link to a page of the app would put that page's address in the place of the response's. */
function leavePagesToNewTabs(): () => void {
  const stop = new AbortController()
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
    if (!link) return
    event.preventDefault()
    window.open(`${location.pathname}${link.getAttribute('href')}`, '_blank', 'noopener')
  }
  document.addEventListener('click', open, stop)
  return () => stop.abort()
}
