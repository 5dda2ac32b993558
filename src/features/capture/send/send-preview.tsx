// Exactly what will be sent, and what a person should know before it is.
import { TriangleAlert } from 'lucide-react'
import type { PreparedSend } from '../../../core/capture/prepare-send.ts'

export function SendPreview({ prepared }: { readonly prepared: PreparedSend }) {
  const { method, url, headers, body, title, cautions, problem } = prepared
  return (
    <section aria-label="What will be sent" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="font-semibold">
        What will be sent{title !== null && <span className="font-normal text-muted"> · {title}</span>}
      </h3>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label="Request"
        className="max-h-60 overflow-auto rounded-md border border-line bg-raised px-3 py-2 font-mono text-code leading-5"
      >
        <code>
          <span className="font-semibold">{method}</span> {url}
          {headers.map(([name, value], index) => (
            // A header may stand there twice with the same value, and their order is all that tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className="block">
              <span className="text-muted">{name}:</span> {value}
            </span>
          ))}
          {body !== null && <span className="mt-2 block">{body}</span>}
        </code>
      </pre>
      {cautions.map((caution) => (
        <p key={caution} className="flex gap-2 text-small text-caution">
          <TriangleAlert size="0.9375rem" aria-hidden className="mt-0.5 shrink-0" />
          {caution}
        </p>
      ))}
      {problem !== null && (
        <p role="alert" className="text-small text-bad">
          {problem}
        </p>
      )}
    </section>
  )
}
