// What changed, one line each, in words.
import { Minus, MoveRight, Plus } from 'lucide-react'
import type { Comparison, Difference } from '../../core/compare.ts'

export function DifferenceList({ comparison: { differences, more } }: { readonly comparison: Comparison }) {
  if (differences.length === 0) {
    return <p className="font-medium">Both mean the same: verdict, status, type and every known field are equal.</p>
  }
  return (
    <section aria-labelledby="what-changed">
      <h3 id="what-changed" className="mb-2 text-small font-semibold text-muted">
        What changed
      </h3>
      <ul
        aria-label="Differences"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable list has to be reachable by keyboard
        tabIndex={0}
        className="max-h-64 divide-y divide-line overflow-y-auto rounded-lg border border-line"
      >
        {differences.map((difference) => (
          <li key={`${difference.subject} ${difference.pointer ?? ''}`} className="flex items-start gap-2 px-3 py-1.5">
            <Line {...difference} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1 text-small text-muted">And {more} more fields.</p>}
    </section>
  )
}

function Line({ subject, label, pointer, before, after }: Difference) {
  const Icon = before === null ? Plus : after === null ? Minus : MoveRight
  const what = before === null ? 'appeared' : after === null ? 'is gone' : 'changed'
  return (
    <>
      <Icon size="0.875rem" aria-hidden className="mt-0.75 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 break-words">
        <span className="font-medium" title={pointer ?? undefined}>
          {subject === 'field' ? <code className="font-mono text-small">{pointer ?? label}</code> : label}
        </span>{' '}
        <span className="text-muted">{what}: </span>
        {before !== null && (
          <del dir="auto" className="text-muted">
            {before}
          </del>
        )}
        {before !== null && after !== null && <span aria-hidden> → </span>}
        {after !== null && (
          <ins dir="auto" className="no-underline">
            {after}
          </ins>
        )}
      </p>
    </>
  )
}
