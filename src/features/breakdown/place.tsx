// Ties a piece of the breakdown to its place in the text: click selects it, hovering lights it up, the caret answers.
import { type ReactNode, createContext, use } from 'react'
import type { TextRange } from '../../core/model.ts'
import { classNames } from '../../ui/class-names.ts'

export interface Caret {
  readonly line: number
  readonly column: number
}

export interface PlaceActions {
  /** Where the caret is in the editor; null before it was ever there. */
  readonly caret: Caret | null
  onSelect(range: TextRange): void
  /** Lights a place up; null puts the light out. */
  onHighlight(range: TextRange | null): void
}

const PlaceContext = createContext<PlaceActions>({ caret: null, onSelect: () => {}, onHighlight: () => {} })

export const PlaceProvider = PlaceContext.Provider

interface PlaceProps {
  readonly range: TextRange | null
  readonly children: ReactNode
  readonly className?: string
}

/** A button that leads to the place, or plain content where no single place exists. */
export function Place({ range, children, className }: PlaceProps) {
  const { caret, onSelect, onHighlight } = use(PlaceContext)
  const box = classNames('-mx-2 block w-[calc(100%+16px)] rounded-md px-2 py-1 text-left', className)
  if (!range) return <div className={box}>{children}</div>
  const active = caret !== null && holds(range, caret)
  return (
    <button
      type="button"
      data-active={active || undefined}
      className={classNames(box, 'transition-colors duration-100 hover:bg-accent-soft data-active:bg-accent-soft')}
      onClick={() => onSelect(range)}
      onMouseEnter={() => onHighlight(range)}
      onMouseLeave={() => onHighlight(null)}
      onFocus={() => onHighlight(range)}
      onBlur={() => onHighlight(null)}
    >
      {children}
    </button>
  )
}

/** Line and column of a place, as editors write them. */
export function PlaceMark({ range }: { readonly range: TextRange | null }) {
  if (!range) return null
  return (
    <span className="ml-auto shrink-0 pl-2 font-mono text-[12px] text-muted">
      <span className="sr-only">line and column </span>
      {range.startLine}:{range.startColumn}
    </span>
  )
}

/** Whether the caret stands within a range that is short enough to mean just this place. */
function holds({ startLine, startColumn, endLine, endColumn }: TextRange, { line, column }: Caret): boolean {
  if (line < startLine || line > endLine) return false
  if (line === startLine && column < startColumn) return false
  return line < endLine || column <= endColumn
}
