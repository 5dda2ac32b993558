// The exchange where the keyboard stands, and what can be done with it: below the list, whose rows hold no buttons.
import { ArrowRight } from 'lucide-react'
import { shownPath } from '../../core/listing/path.ts'
import { Button } from '../../ui/button.tsx'
import type { RowActions } from './actions.ts'
import type { CapturedRow } from './feed/exchange-log.ts'
import { RowButtons } from './row-buttons.tsx'

interface SelectionBarProps extends RowActions {
  /** Null where none is chosen. */
  readonly row: CapturedRow | null
}

/** It keeps its height, so that nothing moves when a row is chosen. */
export function SelectionBar({ row, onOpen, ...actions }: SelectionBarProps) {
  return (
    <div className="flex min-h-12 items-center gap-2 border-t border-line bg-raised px-3 py-1.5 text-small">
      {row ? (
        <>
          <p className="min-w-0 flex-1 truncate font-mono text-note">
            <span className="font-semibold">{row.exchange.request.method}</span> {shownPath(row.exchange.request.url)}
          </p>
          <RowButtons row={row} {...actions} />
          <Button icon={ArrowRight} look="strong" onClick={() => onOpen(row)}>
            Open
          </Button>
        </>
      ) : (
        <p className="text-muted">
          A click opens an exchange in editor and breakdown.{' '}
          <span className="pointer-coarse:hidden">Arrow keys walk, Enter opens.</span>
        </p>
      )}
    </div>
  )
}
