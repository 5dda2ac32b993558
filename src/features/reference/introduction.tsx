// Beside the list while no entry is open: what stands in it, and how to get around.
import { Prose } from '../../ui/prose.tsx'

const hints = [
  ['/', 'goes to the search'],
  ['↓ ↑', 'walk through the results, Home and End lead to their ends'],
  ['Enter', 'opens a result, or the best one from the search box'],
  ['Esc', 'clears the search'],
] as const

export function Introduction() {
  return (
    <div>
      <h2 tabIndex={-1} className="text-title leading-8 font-semibold tracking-[-0.01em] text-balance outline-none">
        What can stand in a Nylas response
      </h2>
      <p className="mt-2 max-w-[68ch] text-lead leading-6 text-muted">
        <Prose text="Error types and statuses, event codes, webhook triggers and what providers say: each with its meaning, whose move it is, what to do and whether to retry. Search for a literal such as `grant.not_found`, a number such as 25009, or words of a message." />
      </p>
      <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2 max-lg:hidden">
        {hints.map(([key, does]) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <kbd className="rounded border border-line bg-surface px-1.5 py-0.5 font-mono text-note">{key}</kbd>
            </dt>
            <dd className="text-muted">{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 max-w-[68ch] text-muted">
        Every entry has an address of its own, to be linked from a ticket or a runbook, and a sample response that opens
        in the inspector.
      </p>
    </div>
  )
}
