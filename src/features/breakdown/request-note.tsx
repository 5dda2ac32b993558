// The request that led to the response, where the paste shows it.
import type { InspectedExchange, RequestContext } from '../../core/model.ts'
import { Section } from './section.tsx'

interface RequestNoteProps extends Pick<InspectedExchange, 'time'> {
  readonly request: RequestContext
}

export function RequestNote({ request: { method, url }, time }: RequestNoteProps) {
  return (
    <Section title="The request">
      <p className="font-mono text-[13px] break-all">
        <span className="font-semibold">{method}</span> {url}
      </p>
      {time && <p className="text-[13px] text-muted">{`${time.slice(0, 19).replace('T', ' ')} UTC`}</p>}
    </Section>
  )
}
