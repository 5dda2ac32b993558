// The request that led to the response, where the paste shows it: what was asked, when, and how long it took.
import { shownDuration } from '../../core/duration.ts'
import type { InspectedExchange, RequestContext } from '../../core/model.ts'
import { Section } from '../../ui/section.tsx'
import { shownBody } from '../../core/redact/shown-body.ts'
import { grouped } from '../../core/grouped.ts'

interface RequestNoteProps extends Pick<InspectedExchange, 'endpoint' | 'time' | 'durationMs'> {
  readonly request: RequestContext
}

export function RequestNote({ request: { method, url, body }, endpoint, time, durationMs }: RequestNoteProps) {
  const moment = time && `${time.slice(0, 19).replace('T', ' ')} UTC`
  const took = durationMs === null ? null : `took ${shownDuration(durationMs)}`
  return (
    <Section title="The request">
      <p className="font-mono text-small break-all">
        <span className="font-semibold">{method}</span> {url}
      </p>
      {(endpoint || moment || took) && (
        <p className="text-small text-muted">
          {[endpoint?.title, moment, took].filter((part) => part !== null && part !== undefined).join(', ')}
        </p>
      )}
      {body !== null && <SentBody body={body} />}
    </Section>
  )
}

function SentBody({ body }: { readonly body: string }) {
  const { text, hidden, cut } = shownBody(body)
  return (
    <details className="group mt-2">
      <summary className="cursor-pointer text-small font-medium">Body sent</summary>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label="Body sent"
        className="mt-1 max-h-80 overflow-auto rounded-md border border-line bg-raised px-3 py-2 font-mono text-code leading-5"
      >
        {text}
      </pre>
      {hidden > 0 && (
        <p className="mt-1 text-small text-muted">
          {hidden === 1 ? 'One secret value is' : `${hidden} secret values are`} shown as •••.
        </p>
      )}
      {cut > 0 && <p className="mt-1 text-small text-muted">The last {grouped(cut)} characters are not shown.</p>}
    </details>
  )
}
