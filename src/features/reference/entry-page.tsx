// One entry in full: what it is, what to do about it, where the fact comes from, and what belongs to it.
import { ArrowLeft, FlaskConical, RefreshCw, Tag, UserRound } from 'lucide-react'
import type { EntryAddress } from '../../core/catalogue/entry.ts'
import { sampleOf } from '../../core/catalogue/samples.ts'
import { actorLabels, categoryLabels, retryAnswers } from '../../core/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Candidates } from '../../ui/candidates.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Causes, FixSteps } from '../../ui/fix-steps.tsx'
import { Prose } from '../../ui/prose.tsx'
import { References } from '../../ui/references.tsx'
import { Literals } from './literals.tsx'
import { type ReferenceRecord, kindLabels } from './records.ts'
import { Recognition } from './recognition.tsx'
import { Related } from './related.tsx'
import { RetrySection } from './retry-section.tsx'

interface EntryPageProps {
  readonly record: ReferenceRecord
  hrefOf(entry: EntryAddress | null): string
  onSample(text: string): void
}

export function EntryPage({ record, hrefOf, onSample }: EntryPageProps) {
  const { title, meaning, guidance, category, family, address } = record
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <a
          href={hrefOf(null)}
          className="mb-4 inline-flex min-h-6 items-center gap-1.5 text-accent underline decoration-1 underline-offset-4 hover:decoration-2 lg:hidden pointer-coarse:min-h-10 print:hidden"
        >
          <ArrowLeft size="0.9375rem" aria-hidden />
          All entries
        </a>
        <p className="mb-2 text-small text-muted">
          {kindLabels[address.kind].one}, {family}
        </p>
        <Literals record={record} hrefOf={hrefOf} />
        <h2
          tabIndex={-1}
          className="mt-3 text-title leading-8 font-semibold tracking-[-0.01em] text-balance outline-none"
        >
          <Prose text={title} />
        </h2>
        <p className="mt-2 max-w-[68ch] text-lead leading-6 text-muted">
          <Prose text={meaning} />
        </p>
        <dl className="mt-4 grid overflow-hidden rounded-lg border border-line bg-surface sm:auto-cols-fr sm:grid-flow-col">
          <Fact icon={Tag} term="Category" value={categoryLabels[category]} />
          {guidance && <Fact icon={UserRound} term="Whose move" value={actorLabels[guidance.actor]} />}
          {guidance && <Fact icon={RefreshCw} term="Retry" value={retryAnswers[guidance.retry.verdict]} />}
        </dl>
        <Button icon={FlaskConical} look="strong" className="mt-4" onClick={() => onSample(sampleOf(record.item))}>
          Open a sample in the inspector
        </Button>
      </header>
      {guidance && <FixSteps fix={guidance.fix} />}
      {guidance?.candidates && <Candidates candidates={guidance.candidates} />}
      <Recognition record={record} />
      {guidance && guidance.category !== 'success' && <Causes causes={guidance.causes} />}
      {guidance && <RetrySection {...guidance.retry} />}
      <Related record={record} hrefOf={hrefOf} />
      {guidance && <References references={guidance.references} />}
    </article>
  )
}
