// What the provider itself said, quoted above Nylas's own wording.
import type { ProviderError } from '../../core/model.ts'
import { Place } from './place.tsx'
import { Section } from './section.tsx'

export function ProviderCard({ code, message, range }: ProviderError) {
  return (
    <Section title="The provider’s own answer">
      {code && (
        <Place range={code.range}>
          <span className="mr-2 text-muted">Code</span>
          <code className="font-mono font-medium break-all">{code.value}</code>
        </Place>
      )}
      {message && (
        <Place range={message.range}>
          <q className="font-mono text-[13px] break-words whitespace-pre-wrap">{message.value}</q>
        </Place>
      )}
      {!code && !message && (
        <Place range={range}>The response holds a provider_error, but no code or message that could be read.</Place>
      )}
    </Section>
  )
}
