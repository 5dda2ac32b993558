// Shown where an address names an entry that is not in the catalogue.
import { shortened } from '../../core/display.ts'
import { type SoughtEntry, kindLabels } from './records.ts'

interface UnknownEntryProps {
  readonly entry: SoughtEntry
  readonly listHref: string
}

export function UnknownEntry({ entry, listHref }: UnknownEntryProps) {
  return (
    <div role="alert">
      <h2 tabIndex={-1} className="text-title leading-8 font-semibold tracking-[-0.01em] outline-none">
        No such entry
      </h2>
      <p className="mt-2 max-w-[68ch] text-lead leading-6 text-muted">
        The reference has no {kindOf(entry)}{' '}
        <code className="rounded bg-neutral-soft px-1 py-px font-mono text-[0.9em] wrap-anywhere text-text">
          {shortened(entry.name)}
        </code>
        . The address may be misspelt, or the entry newer than this page. The search shows what comes nearest.
      </p>
      <p className="mt-4">
        <a href={listHref} className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2">
          Back to the reference
        </a>
      </p>
    </div>
  )
}

function kindOf({ kind }: SoughtEntry): string {
  if (kind === null) return 'entry called'
  return kindLabels[kind].one.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())
}
