// The request ID: what Nylas support asks for first.
import type { InspectedExchange } from '../../core/model.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Place } from './place.tsx'
import { Section } from '../../ui/section.tsx'

export function RequestId({ requestId }: Pick<InspectedExchange, 'requestId'>) {
  if (!requestId) return null
  return (
    <Section title="Request ID">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <Place range={requestId.range}>
            <code className="line-clamp-2 font-mono text-small break-all">{requestId.value}</code>
          </Place>
        </div>
        <CopyButton text={requestId.value} what="request ID" />
      </div>
    </Section>
  )
}
