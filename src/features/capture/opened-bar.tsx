// Above editor and breakdown, while they show a captured exchange: the way back to the list, and on through it.
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { shownPath } from '../../core/listing/path.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import type { RowActions } from './actions.ts'
import type { CapturedRow } from './feed/exchange-log.ts'
import { statusOf } from './list/row-status.ts'
import { RowButtons } from './row-buttons.tsx'

interface OpenedBarProps extends RowActions {
  readonly row: CapturedRow
  readonly previous: CapturedRow | undefined
  readonly next: CapturedRow | undefined
  /** What became of the last thing that was asked for; null where all is well. */
  readonly message: string | null
  readonly listHref: string
}

export function OpenedBar({ row, previous, next, message, listHref, onOpen, ...actions }: OpenedBarProps) {
  return (
    <nav
      aria-label="Captured exchange"
      className="flex shrink-0 items-center gap-1.5 border-b border-line bg-raised px-3 py-1.5 text-small"
    >
      <ButtonLink icon={ArrowLeft} href={listHref} compact>
        Back to the list
      </ButtonLink>
      <Button
        icon={ChevronUp}
        look="quiet"
        aria-label="Previous exchange"
        disabled={!previous}
        onClick={() => previous && onOpen(previous)}
        className="px-1.5"
      />
      <Button
        icon={ChevronDown}
        look="quiet"
        aria-label="Next exchange"
        disabled={!next}
        onClick={() => next && onOpen(next)}
        className="px-1.5"
      />
      <p className="min-w-0 flex-1 truncate font-mono text-note">
        <span className="font-semibold">{row.exchange.request.method}</span> {shownPath(row.exchange.request.url)}{' '}
        <span className="text-muted">{statusOf(row.exchange)}</span>
      </p>
      {message !== null && (
        <p role="alert" className="min-w-0 truncate text-bad" title={message}>
          {message}
        </p>
      )}
      <RowButtons row={row} {...actions} />
    </nav>
  )
}
