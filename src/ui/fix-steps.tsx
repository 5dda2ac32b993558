// What to do, step by step, and why it happens.
import { CodeBlock } from './code-block.tsx'
import { Prose } from './prose.tsx'
import { Section } from './section.tsx'

interface Step {
  readonly text: string
  readonly code?: { readonly text: string; readonly language: string }
}

export function FixSteps({ fix }: { readonly fix: readonly Step[] }) {
  return (
    <Section title="What to do" prominent>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {fix.map(({ text, code }, index) => (
          <li key={text} className="flex gap-3">
            <span
              aria-hidden
              className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-note font-semibold text-accent"
            >
              {index + 1}
            </span>
            <div className="min-w-0 flex-1 pt-0.5 text-lead leading-6">
              <Prose text={text} />
              {code && <CodeBlock {...code} />}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

export function Causes({ causes }: { readonly causes: readonly string[] }) {
  return (
    <Section title="Likely causes">
      <ul className="grid list-disc gap-1.5 pl-5 marker:text-muted">
        {causes.map((cause) => (
          <li key={cause}>
            <Prose text={cause} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
