// What the response says in its own words: the provider's reason above Nylas's message, which is often generic.
import { useState } from 'react'
import { entryHash } from '../../core/catalogue/entry.ts'
import { providerLabels } from '../../core/labels.ts'
import type { KnownProviderError, ProviderError, Stated } from '../../core/model.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Place } from './place.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { SourceLink } from '../../ui/source-link.tsx'

interface ProviderCardProps {
  readonly error: ProviderError
  /** What the verdict says already, so that it need not be said twice. */
  readonly verdict: string
}

export function ProviderCard({ error: { code, message, range, known }, verdict }: ProviderCardProps) {
  return (
    <Section title="The provider’s own answer">
      {code && (
        <Place range={code.range}>
          <span className="flex items-baseline gap-2">
            <span className="text-muted">Code</span>
            <code className="line-clamp-2 min-w-0 font-mono font-medium break-all">{code.value}</code>
          </span>
        </Place>
      )}
      {message && <Quote {...message} />}
      {!code && !message && (
        <Place range={range}>The response holds a provider_error, but no code or message that could be read.</Place>
      )}
      {known && <Known {...known} verdict={verdict} />}
    </Section>
  )
}

/** What the provider means by it. */
function Known({ provider, name, title, meaning, source, verdict }: KnownProviderError & { readonly verdict: string }) {
  return (
    <p className="mt-2">
      <span className="text-muted">{providerLabels[provider]}: </span>
      <a
        href={entryHash({ kind: 'providers', name: `${provider}/${name}` })}
        title="Open it in the reference"
        className="text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
      >
        <Prose text={title} />
      </a>
      {'. '}
      {!verdict.includes(meaning) && <Prose text={meaning} />} <SourceLink {...source} />
    </p>
  )
}

export function NylasMessage(message: Stated<string>) {
  return (
    <Section title="The message">
      <Quote {...message} />
    </Section>
  )
}

const charsShownAtFirst = 500

/** A quotation, cut short where it is very long: the answer must not be pushed off the screen. */
function Quote({ value, range }: Stated<string>) {
  const [all, setAll] = useState(false)
  const isLong = value.length > charsShownAtFirst
  return (
    <>
      <Place range={range}>
        <q
          dir="auto"
          className={classNames(
            'font-mono text-small break-words whitespace-pre-wrap',
            isLong && !all && 'line-clamp-6 print:line-clamp-none',
          )}
        >
          {value}
        </q>
      </Place>
      {isLong && (
        <Button className="mt-1" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show less' : `Show all ${value.length} characters`}
        </Button>
      )}
    </>
  )
}
