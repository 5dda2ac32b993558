// One entry in the list: what stands in a response, above what it means.
import { memo } from 'react'
import { plainWords } from '../../core/plain-words.ts'
import { Marked } from './marked.tsx'
import { type ReferenceRecord, kindLabels } from './records.ts'

interface ResultRowProps {
  readonly record: ReferenceRecord
  readonly href: string
  readonly terms: readonly string[]
  /** Whether this is the entry that is open. */
  readonly open: boolean
  /** Whether Tab leads here; the others are reached by arrow keys. */
  readonly tabStop: boolean
  /** Says the kind and family, where no heading above does. */
  readonly placed: boolean
}

export const ResultRow = memo(function ResultRow({ record, href, terms, open, tabStop, placed }: ResultRowProps) {
  const { code, title, status, address, family, item } = record
  const name = item.kind === 'statuses' ? item.entry.name : null
  const place = address.kind === 'providers' ? family : kindLabels[address.kind].one
  const aside = placed ? place : address.kind === 'statuses' ? null : status
  return (
    <li className="h-12 [contain-intrinsic-height:3rem] [content-visibility:auto]">
      <a
        href={href}
        data-id={record.id}
        aria-current={open ? 'page' : undefined}
        tabIndex={tabStop ? 0 : -1}
        className="block h-12 scroll-mt-9 border-l-2 border-transparent py-1 pr-3 pl-3 hover:bg-neutral-soft focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft"
      >
        <span className="flex h-5 items-baseline justify-between gap-3">
          <span className="min-w-0 truncate leading-5">
            <code className="font-mono text-code font-semibold">
              <Marked text={code} terms={terms} />
            </code>
            {name && (
              <span className="ml-2 text-small font-medium">
                <Marked text={name} terms={terms} />
              </span>
            )}
          </span>
          {aside !== null && <span className="shrink-0 text-note text-muted tabular-nums">{aside}</span>}
        </span>
        <span className="block truncate text-small leading-5 text-muted">
          <Marked text={plainWords(title)} terms={terms} />
        </span>
      </a>
    </li>
  )
})
