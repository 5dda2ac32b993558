// Ties a piece of the breakdown to its place in the text: click selects it, hovering lights it up, the caret answers.
import { type ReactNode, createContext, use, useSyncExternalStore } from 'react'
import type { TextRange } from '../../core/model.ts'
import { classNames } from '../../ui/class-names.ts'
import { CaretStore } from './caret-store.ts'

export interface PlaceActions {
  readonly caret: CaretStore
  readonly onSelect: (range: TextRange) => void
  /** Lights a place up; null puts the light out. */
  readonly onHighlight: (range: TextRange | null) => void
}

const PlaceContext = createContext<PlaceActions>({
  caret: new CaretStore(),
  onSelect: () => {},
  onHighlight: () => {},
})

/** Gives all places below it the editor they stand in. */
export const PlaceProvider = PlaceContext.Provider

interface PlaceProps {
  readonly range: TextRange | null
  readonly children: ReactNode
}

/** A button that leads to the place and says where it is, or plain content where no single place exists. */
export function Place({ range, children }: PlaceProps) {
  if (!range) return <div className="-mx-2 px-2 py-1">{children}</div>
  return <PlaceButton range={range}>{children}</PlaceButton>
}

function PlaceButton({ range, children }: PlaceProps & { readonly range: TextRange }) {
  const { caret, onSelect, onHighlight } = use(PlaceContext)
  const active = useSyncExternalStore(caret.subscribe, () => caret.isActive(range))
  return (
    <button
      type="button"
      data-active={active || undefined}
      title="Show it in the editor"
      className={classNames(
        '-mx-2 flex w-[calc(100%+16px)] items-baseline gap-3 rounded-md px-2 py-1 text-left',
        'transition-colors duration-100 hover:bg-accent-soft data-active:bg-accent-soft forced-colors:data-active:outline',
      )}
      onClick={() => onSelect(range)}
      onMouseEnter={() => onHighlight(range)}
      onMouseLeave={() => onHighlight(null)}
      onFocus={() => onHighlight(range)}
      onBlur={() => onHighlight(null)}
    >
      <span className="min-w-0 flex-1">{children}</span>
      <span className="shrink-0 font-mono text-note text-muted">
        <span className="sr-only">line and column </span>
        {range.startLine}:{range.startColumn}
      </span>
    </button>
  )
}
