// The result side: the list of responses where there are several, and the breakdown of the one in view.
import { type ReactNode, type RefObject, lazy, useEffect, useMemo } from 'react'
import { firstExamples } from '../core/catalogue/first-examples.ts'
import { EmptyState } from '../features/breakdown/empty-state.tsx'
import type { PlaceActions } from '../features/breakdown/place.tsx'
import { whenIdle } from '../ui/when-idle.ts'
import { Lazily, Quietly } from './lazily.tsx'
import { Breakdown, InspectionError, ListedExchanges } from './result-parts.ts'
import type { LinkedViewState } from './use-linked-view.ts'
import type { ShownResult } from './use-workbench.ts'

const LinkProblem = lazy(async () => ({ default: (await import('./link-problem.tsx')).LinkProblem }))
// Once a text has been there, the true thing was shown.
const Rehearsal = lazy(() => new Promise<void>(whenIdle).then(() => import('./rehearsal.tsx')))
// Few responses ask for it.
const PlatformStatus = lazy(() => import('../features/status/platform-status.tsx'))

const statusUrl = import.meta.env.STATUS_URL
const platformStatus = statusUrl && (
  <Lazily what="The check of the platform">
    <PlatformStatus url={statusUrl} />
  </Lazily>
)

interface ResultPanelProps {
  readonly panel: RefObject<HTMLElement | null>
  readonly result: ShownResult
  readonly link: LinkedViewState
  readonly actions: PlaceActions
  /** Gets the text of an example. */
  readonly onExample: (text: string) => void
  /** Stands above everything. */
  readonly children: ReactNode
}

export function ResultPanel({ panel, result, link, actions, onExample, children }: ResultPanelProps) {
  const { draft, isEmpty, exchanges, index, exchange, busy, error, readAs, chooseForm } = result

  // Another response is read from its verdict on.
  useEffect(() => {
    const { current } = panel
    const around = current?.parentElement
    if (!around) return
    current.scrollTo(0, 0)
    // Where all is scrolled as one, what stands above it stays in view.
    around.scrollTo(0, Math.min(around.scrollTop, current.offsetTop))
    if (window.scrollY > 0) window.scrollBy(0, Math.min(0, current.getBoundingClientRect().top))
  }, [panel, draft.subject, index])

  const form = useMemo(
    () => ({ label: readAs, chosen: draft.form, onChoose: chooseForm }),
    [readAs, draft.form, chooseForm],
  )

  return (
    <div className="relative flex h-full scroll-pb-(--notice-space) flex-col overflow-y-auto [container-type:size] short:h-auto short:overflow-visible short:[container-type:normal]">
      {children}
      {exchanges.length > 1 && (
        <Lazily what="The list of responses" meanwhile={null}>
          <ListedExchanges text={draft.text} exchanges={exchanges} chosen={index} onChoose={result.chooseExchange} />
        </Lazily>
      )}
      <section
        ref={panel}
        aria-label="Breakdown"
        aria-busy={busy || link.opening}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        className="relative min-h-0 flex-1 scroll-pb-(--notice-space) overflow-y-auto px-5 pt-6 pb-[calc(24px+var(--notice-space,0px))] -outline-offset-2 md:px-8 low:flex-none low:overflow-visible"
      >
        <div className="mx-auto max-w-190">
          {exchanges.length > 1 && (
            <p className="mb-2 hidden text-note text-muted print:block">
              Response {index + 1} of {exchanges.length}
            </p>
          )}
          {error && (
            <Lazily what="What went wrong" meanwhile={null}>
              <InspectionError error={error} />
            </Lazily>
          )}
          {link.problem && (
            <Lazily what="What is wrong with the link" meanwhile={null}>
              <LinkProblem {...link.problem} />
            </Lazily>
          )}
          {exchange && (
            <Lazily key={`${draft.subject} ${index}`} what="The breakdown" meanwhile={null}>
              <Breakdown
                exchange={exchange}
                readAs={form}
                busy={busy}
                actions={actions}
                platformStatus={platformStatus}
                onChooseStatus={result.chooseStatus}
              />
            </Lazily>
          )}
          {busy && !exchange && !isEmpty && <p className="animate-[appear_0s_300ms_both] text-muted">Inspecting…</p>}
          {isEmpty && !link.opening && (
            <EmptyState
              asksStatusPage={statusUrl !== null}
              examples={firstExamples}
              onExample={(id) => {
                panel.current?.focus()
                void textOf(id).then(onExample, () => undefined)
              }}
            />
          )}
        </div>
        {isEmpty && draft.revision === 0 && !link.opening && (
          <Quietly>
            <Rehearsal />
          </Quietly>
        )}
      </section>
    </div>
  )
}

/** Where it cannot be fetched, the page offers a reload. */
async function textOf(id: string): Promise<string> {
  const { examples } = await import('../core/catalogue/examples.ts')
  return examples.find((example) => example.id === id)?.text ?? ''
}
