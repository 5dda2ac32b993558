// What the response says in its own words: the provider's reason above Nylas's message, which is often generic.
import type { ProviderError, Stated } from '../../core/model.ts'
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
          <Quote text={message.value} />
        </Place>
      )}
      {!code && !message && (
        <Place range={range}>The response holds a provider_error, but no code or message that could be read.</Place>
      )}
    </Section>
  )
}

export function NylasMessage({ value, range }: Stated<string>) {
  return (
    <Section title="The message">
      <Place range={range}>
        <Quote text={value} />
      </Place>
    </Section>
  )
}

function Quote({ text }: { readonly text: string }) {
  return <q className="font-mono text-[13px] break-words whitespace-pre-wrap">{text}</q>
}
