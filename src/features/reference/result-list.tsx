// The results: grouped by family, or by rank where words are looked for; one tab stop, walked by arrow keys.
import { type FocusEvent, type KeyboardEvent, type Ref, useState } from 'react'
import type { EntryAddress } from '../../core/catalogue/entry.ts'
import { type ReferenceRecord, kindLabels } from './records.ts'
import { ResultRow } from './result-row.tsx'
import { roveTo } from './roving.ts'

interface ResultListProps {
  readonly ref: Ref<HTMLDivElement>
  readonly records: readonly ReferenceRecord[]
  readonly terms: readonly string[]
  /** The id of the entry that is open. */
  readonly open: string | null
  hrefOf(entry: EntryAddress | null): string
  /** Arrow up from the first result. */
  onLeaveUp(): void
}

export function ResultList({ ref, records, terms, open, hrefOf, onLeaveUp }: ResultListProps) {
  const [walked, setWalked] = useState<string | null>(null)
  const has = (id: string | null) => records.some((record) => record.id === id)
  const stop = has(walked) ? walked : has(open) ? open : records[0]?.id
  const ranked = terms.length > 0

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const links = linksIn(event.currentTarget)
    const at = links.findIndex((link) => link === document.activeElement)
    const next = at < 0 ? null : roveTo(event.key, at, links.length)
    if (next === null) return
    event.preventDefault()
    if (next < 0) onLeaveUp()
    else links[next]?.focus()
  }

  function handleFocus({ target }: FocusEvent) {
    if (target instanceof HTMLElement && target.dataset['id']) setWalked(target.dataset['id'])
  }

  const row = (record: ReferenceRecord) => (
    <ResultRow
      key={record.id}
      record={record}
      href={hrefOf(record.address)}
      terms={terms}
      open={record.id === open}
      tabStop={record.id === stop}
      placed={ranked}
    />
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the links inside
    <nav
      ref={ref}
      aria-label="Entries"
      onKeyDown={handleKey}
      onFocus={handleFocus}
      className="relative min-h-40 flex-1 overflow-y-auto pb-4"
    >
      {ranked ? (
        <ul className="pt-1">{records.map(row)}</ul>
      ) : (
        groupsOf(records).map(({ kind, family, members }) => (
          <section key={`${kind} ${family}`}>
            <h3 className="sticky top-0 z-10 border-b border-line bg-page px-3.5 pt-3 pb-1 text-note leading-4 text-muted">
              {kindLabels[kind].many} <span className="font-semibold text-text">{family}</span>
            </h3>
            <ul>{members.map(row)}</ul>
          </section>
        ))
      )}
    </nav>
  )
}

/** All links of the results, in order. */
export function linksIn(list: HTMLElement | null): HTMLAnchorElement[] {
  return [...(list?.querySelectorAll<HTMLAnchorElement>('a[data-id]') ?? [])]
}

interface Group {
  readonly kind: ReferenceRecord['address']['kind']
  readonly family: string
  readonly members: ReferenceRecord[]
}

function groupsOf(records: readonly ReferenceRecord[]): Group[] {
  const groups: Group[] = []
  for (const record of records) {
    const { kind } = record.address
    const last = groups.at(-1)
    if (last?.kind === kind && last.family === record.family) last.members.push(record)
    else groups.push({ kind, family: record.family, members: [record] })
  }
  return groups
}
