// Exactly what is shared, each stand-in marked with the reason for it.
import { useState } from 'react'
import { grouped } from '../../core/grouped.ts'
import type { Mask } from '../../core/redact/mask.ts'
import { Button } from '../../ui/button.tsx'
import { segmentsOf } from './segments.ts'

const charsAtFirst = 10_000
const charsMore = 50_000

interface PreviewProps {
  readonly text: string
  readonly masks: readonly Mask[]
}

export function Preview({ text, masks }: PreviewProps) {
  const [maxChars, setMaxChars] = useState(charsAtFirst)
  const segments = segmentsOf(text, masks, maxChars)
  const last = segments.at(-1)
  const left = text.length - (last ? last.start + last.text.length : 0)
  return (
    <>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label="Preview of what is shared"
        className="max-h-64 overflow-auto rounded-md border border-line bg-raised px-3 py-2 font-mono text-code leading-5 break-words whitespace-pre-wrap"
      >
        {segments.map(({ start, text: piece, reason }) =>
          reason === null ? (
            piece
          ) : (
            <mark
              key={start}
              title={reason}
              className="rounded bg-caution-soft px-0.5 text-caution underline decoration-dotted underline-offset-2"
            >
              {piece}
            </mark>
          ),
        )}
      </pre>
      {left > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-3 text-small text-muted">
          <Button onClick={() => setMaxChars(maxChars + charsMore)}>Show more</Button>
          {grouped(left)} more characters are shared, with the same kinds hidden.
        </div>
      )}
    </>
  )
}
