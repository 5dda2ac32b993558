// What it can be where the evidence does not decide: each explanation with the check that tells.
import { CodeBlock } from './code-block.tsx'
import { Prose } from './prose.tsx'
import { Section } from './section.tsx'

interface Candidate {
  readonly title: string
  readonly check: { readonly text: string; readonly code?: { readonly text: string; readonly language: string } }
  /** What the check shows if this is it, and what to do then. */
  readonly then: string
}

export function Candidates({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    <Section title="Which one it is">
      <p className="mb-2 text-muted">The response does not tell these apart. The likeliest comes first.</p>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {candidates.map((candidate, index) => (
          <li key={candidate.title}>
            <CandidateNote {...candidate} number={index + 1} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function CandidateNote({ title, check, then, number }: Candidate & { readonly number: number }) {
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none gap-3 px-4 py-2.5 font-medium -outline-offset-2 [&::-webkit-details-marker]:hidden">
        <span className="w-4 shrink-0 text-muted tabular-nums">{number}</span>
        <span className="min-w-0 flex-1">
          <Prose text={title} />
        </span>
        <span className="shrink-0 text-small font-normal text-accent group-open:hidden print:hidden">How to tell</span>
      </summary>
      <div className="pr-4 pb-3 pl-11">
        <p>
          <Prose text={check.text} />
        </p>
        {check.code && <CodeBlock {...check.code} />}
        <p className="mt-2">
          <Prose text={then} />
        </p>
      </div>
    </details>
  )
}
