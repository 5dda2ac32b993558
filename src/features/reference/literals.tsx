// The literal value of an entry, to be copied, with how well it is attested and the status it usually comes with.
import type { EntryAddress, EntryKind } from '../../core/catalogue/entry.ts'
import { sources } from '../../core/catalogue/sources.ts'
import { statusEntry } from '../../core/catalogue/statuses.ts'
import { standingLabels } from '../../core/labels.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import type { ReferenceRecord } from './records.ts'

const copied: Readonly<Record<EntryKind, string>> = {
  types: 'type',
  statuses: 'status',
  events: 'code',
  triggers: 'trigger',
  providers: 'code',
}

interface LiteralsProps {
  readonly record: ReferenceRecord
  hrefOf(entry: EntryAddress | null): string
}

export function Literals({ record, hrefOf }: LiteralsProps) {
  const { item, code, status } = record
  const standing = item.kind === 'types' || item.kind === 'statuses' ? item.entry.standing : null
  const name = item.kind === 'statuses' || item.kind === 'events' ? item.entry.name : null
  const usual = item.kind === 'types' && status !== null ? statusEntry(status) : undefined
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-small">
      <span className="inline-flex min-w-0 items-center gap-1">
        <code className="min-w-0 font-mono text-lead font-semibold wrap-anywhere">{code}</code>
        <CopyButton text={code.replace(/^“|”$/g, '')} what={copied[item.kind]} />
      </span>
      {name && <span className="font-medium break-words">{name}</span>}
      <span className="inline-flex items-baseline gap-1.5 rounded-xl border border-line px-2 text-note leading-5 text-muted">
        {standing ? standingLabels[standing] : 'Source'}
        <SourceLink {...sources[record.source]} />
      </span>
      {usual && (
        <span className="text-muted">
          usually sent with{' '}
          <a
            href={hrefOf({ kind: 'statuses', name: String(usual.status) })}
            className="text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
          >
            {usual.status} {usual.name}
          </a>
        </span>
      )}
    </div>
  )
}
