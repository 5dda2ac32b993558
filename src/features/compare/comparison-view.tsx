// Two responses side by side, with what changed from one to the other in words above them.
import { ArrowLeft, ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { compare } from '../../core/compare.ts'
import type { InspectedExchange } from '../../core/model.ts'
import { Button } from '../../ui/button.tsx'
import { DifferenceList } from './difference-list.tsx'
import { laidOut } from './laid-out.ts'

/** One of the two. */
export interface ComparedSide {
  readonly title: string
  /** What tells it from the other where both have one title: when it was, or where it stands. */
  readonly place: string
  /** Null where it cannot be shown. */
  readonly text: string | null
  inspect(signal: AbortSignal): Promise<InspectedExchange>
}

interface ComparisonViewProps {
  /** The older one first. The sides are looked at anew when they are other objects. */
  readonly before: ComparedSide
  readonly after: ComparedSide
  renderDiff(before: string, after: string): ReactNode
  /** Left out where there is nothing to go back to. */
  readonly onBack?: () => void
}

export default function ComparisonView({ before: older, after: newer, renderDiff, onBack }: ComparisonViewProps) {
  const [isSwapped, setIsSwapped] = useState(false)
  const [before, after] = isSwapped ? [newer, older] : [older, newer]
  const inspected = useInspected(older, newer)
  const found = inspected?.found
  // Neither is inspected again when they are swapped: the differences go along with the headings.
  const comparison = useMemo(() => found && compare(...(isSwapped ? swapped(found) : found)), [found, isSwapped])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-2">
        {onBack && (
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that asked for the comparison is gone with the list
          <Button autoFocus icon={ArrowLeft} onClick={onBack}>
            Back to the list
          </Button>
        )}
        <Button icon={ArrowLeftRight} look="quiet" onClick={() => setIsSwapped(!isSwapped)}>
          Swap
        </Button>
      </div>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        <Side term="Before" {...before} />
        <Side term="After" {...after} />
      </dl>
      {inspected && !found && <p role="alert">One of the two could not be inspected again.</p>}
      {comparison && <DifferenceList comparison={comparison} />}
      {before.text === null || after.text === null ? (
        <p className="text-muted">
          Not both of their texts are in the editor: it shows only the beginning of the file. So they are not compared
          line by line.
        </p>
      ) : (
        <div className="h-[min(480px,60dvh)] overflow-hidden rounded-lg border border-line">
          {renderDiff(laidOut(before.text), laidOut(after.text))}
        </div>
      )}
    </div>
  )
}

function Side({ term, title, place }: ComparedSide & { readonly term: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-note break-words text-muted">
        {term}, {place}
      </dt>
      <dd className="font-medium break-words">{title}</dd>
    </div>
  )
}

type Pair = readonly [was: InspectedExchange, is: InspectedExchange]

interface Inspected {
  readonly older: ComparedSide
  readonly newer: ComparedSide
  readonly found: Pair | null
}

/** Both inspected, without a pair where one could not be; null meanwhile: what was found of other sides is not theirs. */
function useInspected(older: ComparedSide, newer: ComparedSide): Inspected | null {
  const [inspected, setInspected] = useState<Inspected | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const settle = (found: Pair | null) => {
      if (!stop.signal.aborted) setInspected({ older, newer, found })
    }
    Promise.all([older.inspect(stop.signal), newer.inspect(stop.signal)]).then(settle, () => settle(null))
    return () => stop.abort()
  }, [older, newer])
  return inspected?.older === older && inspected.newer === newer ? inspected : null
}

function swapped([was, is]: Pair): Pair {
  return [is, was]
}
