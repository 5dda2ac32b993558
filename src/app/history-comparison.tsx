// Two entries of the history side by side.
import { useMemo } from 'react'
import ComparisonView, { type ComparedSide } from '../features/compare/comparison-view.tsx'
import { momentWords } from '../features/history/moment.ts'
import type { Comparable } from '../features/history/store/records.ts'
import { inspectText } from './inspector.ts'
import { TextDiff } from './text-diff.tsx'

interface HistoryComparisonProps {
  /** The older one first. */
  readonly pair: readonly [Comparable, Comparable]
  onBack(): void
}

export default function HistoryComparison({ pair: [older, newer], onBack }: HistoryComparisonProps) {
  const before = useMemo(() => sideOf(older), [older])
  const after = useMemo(() => sideOf(newer), [newer])
  return (
    <ComparisonView
      before={before}
      after={after}
      renderDiff={(was, is) => <TextDiff before={was} after={is} />}
      onBack={onBack}
    />
  )
}

/** What was kept is the text alone: it is inspected again. */
function sideOf({ name, title, time, view: { text, form, status, exchange } }: Comparable): ComparedSide {
  return {
    title: name ?? title,
    place: momentWords(time),
    text,
    async inspect(signal) {
      const { exchanges } = await inspectText(
        text,
        { ...(form && { form }), ...(status !== null && { status }) },
        signal,
      )
      return exchanges[exchange] ?? exchanges[0]
    },
  }
}
