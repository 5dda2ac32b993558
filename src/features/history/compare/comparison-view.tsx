// Two inspections side by side, with what changed from one to the other in words above them.
import { ArrowLeft, ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { type Comparison, compare } from '../../../core/compare.ts'
import type { InspectOptions } from '../../../core/inspect.ts'
import type { InspectedExchange, Inspection } from '../../../core/model.ts'
import { Button } from '../../../ui/button.tsx'
import { momentWords } from '../moment.ts'
import type { HistoryEntry, KeptView } from '../store/records.ts'
import { DifferenceList } from './difference-list.tsx'
import { laidOut } from './laid-out.ts'

/** What the shell lends for comparing. */
export interface ComparingTools {
  inspect(text: string, options: InspectOptions, signal: AbortSignal): Promise<Inspection>
  renderDiff(before: string, after: string): ReactNode
}

export interface Comparable extends HistoryEntry {
  readonly view: KeptView
}

interface ComparisonViewProps extends ComparingTools {
  /** The older one first. */
  readonly pair: readonly [Comparable, Comparable]
  onBack(): void
}

export function ComparisonView({ pair, inspect, renderDiff, onBack }: ComparisonViewProps) {
  const [isSwapped, setIsSwapped] = useState(false)
  const [before, after] = isSwapped ? [pair[1], pair[0]] : pair
  const result = useComparison(before.view, after.view, inspect)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={ArrowLeft} onClick={onBack}>
          Back to the list
        </Button>
        <Button icon={ArrowLeftRight} look="quiet" onClick={() => setIsSwapped(!isSwapped)}>
          Swap
        </Button>
      </div>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        <Side term="Before" entry={before} />
        <Side term="After" entry={after} />
      </dl>
      {result === 'failed' && <p role="alert">One of the two could not be inspected again.</p>}
      {typeof result === 'object' && result && <DifferenceList comparison={result} />}
      <div className="h-[min(480px,60dvh)] overflow-hidden rounded-lg border border-line">
        {renderDiff(laidOut(before.view.text), laidOut(after.view.text))}
      </div>
    </div>
  )
}

function Side({ term, entry }: { readonly term: string; readonly entry: HistoryEntry }) {
  return (
    <div>
      <dt className="text-[12px] text-muted">
        {term}, {momentWords(entry.time)}
      </dt>
      <dd className="font-medium break-words">{entry.name ?? entry.title}</dd>
    </div>
  )
}

/** Null while both are being inspected. */
function useComparison(
  before: KeptView,
  after: KeptView,
  inspect: ComparingTools['inspect'],
): Comparison | 'failed' | null {
  const [result, setResult] = useState<Comparison | 'failed' | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const exchangeOf = async (view: KeptView) => inView(await inspect(view.text, optionsOf(view), stop.signal), view)
    Promise.all([exchangeOf(before), exchangeOf(after)])
      .then(([was, is]) => setResult(compare(was, is)))
      .catch(() => {
        if (!stop.signal.aborted) setResult('failed')
      })
    return () => stop.abort()
  }, [before, after, inspect])
  return result
}

function inView({ exchanges }: Inspection, { exchange }: KeptView): InspectedExchange {
  return exchanges[exchange] ?? exchanges[0]
}

function optionsOf({ form, status }: KeptView): InspectOptions {
  return { ...(form && { form }), ...(status !== null && { status }) }
}
