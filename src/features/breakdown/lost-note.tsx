// Says which print of an SDK or tool was read, what such a print leaves out, and how to print the rest.
import { useId } from 'react'
import type { PrintNote } from '../../core/model.ts'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Prose } from '../../ui/prose.tsx'

export function LostNote({ label, lost, howToPrint }: PrintNote) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface px-4 py-3">
      <h3 id={id} className="font-semibold">
        Read from: {label}
      </h3>
      {lost.length > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <p className="text-muted">This print leaves out:</p>
          <ul className="contents">
            {lost.map((part) => (
              <li key={part} className="rounded bg-neutral-soft px-2 py-0.5 text-small text-neutral">
                <Prose text={part} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-2">
        <Prose text={howToPrint.text} />
      </p>
      {howToPrint.code && <CodeBlock {...howToPrint.code} />}
    </section>
  )
}
