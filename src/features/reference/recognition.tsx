// How an entry shows in a response: its message, its other names, the codes and words that announce it.
import { CopyButton } from '../../ui/copy-button.tsx'
import { Section } from '../../ui/section.tsx'
import type { ReferenceRecord } from './records.ts'

export function Recognition({ record }: { readonly record: ReferenceRecord }) {
  const { item } = record
  if (item.kind === 'types') {
    const { defaultMessage } = item.entry
    return (
      <>
        {defaultMessage !== null && (
          <Section title="Default message" aside={<CopyButton text={defaultMessage} what="message" />}>
            <q className="font-mono text-small break-words">{defaultMessage}</q>
          </Section>
        )}
        <LiteralList title="Also sent as" literals={record.also} />
      </>
    )
  }
  if (item.kind === 'providers') {
    const { codes, says } = item.entry
    return (
      <>
        <LiteralList
          title={says.length > 0 && codes.length > 0 ? 'Any of these codes' : 'Told by its code'}
          literals={codes}
        />
        <LiteralList
          title={codes.length > 0 ? 'Together with one of these phrases' : 'Told by its words'}
          literals={says}
        />
      </>
    )
  }
  return null
}

interface LiteralListProps {
  readonly title: string
  readonly literals: readonly string[]
}

function LiteralList({ title, literals }: LiteralListProps) {
  if (literals.length === 0) return null
  return (
    <Section title={title}>
      <ul className="flex flex-wrap gap-1.5">
        {literals.map((literal) => (
          <li key={literal}>
            <code className="rounded bg-neutral-soft px-1.5 py-0.5 font-mono text-code break-words">{literal}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}
