// Ties a piece of the breakdown to its place in the text: click selects it, hovering lights it up, the caret answers.
import { type ReactNode, createContext, use, useRef, useSyncExternalStore } from 'react'
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

/** Content beside the button that leads to its place and says where it is; plain content where no single place exists. */
export function Place({ range, children }: PlaceProps) {
  if (!range) return <div className="-mx-2 px-2 py-1">{children}</div>
  return <PlaceRow range={range}>{children}</PlaceRow>
}

function PlaceRow({ range, children }: PlaceProps & { readonly range: TextRange }) {
  const { caret, onSelect, onHighlight } = use(PlaceContext)
  const active = useSyncExternalStore(caret.subscribe, () => caret.isActive(range))
  /** What of the row was selected when the mouse went down. */
  const before = useRef('')
  return (
    // The content is no part of the button, so that it can be selected and copied; a click on it is a short cut for the mouse.
    <div
      role="presentation"
      data-active={active || undefined}
      className={classNames(
        '-mx-2 flex w-[calc(100%+16px)] items-baseline gap-3 rounded-md px-2 py-1',
        'transition-colors duration-100 hover:bg-accent-soft data-active:bg-accent-soft forced-colors:data-active:outline',
      )}
      onMouseDown={({ currentTarget, detail }) => {
        // The first click of a double click has selected the place in the editor; while something is selected, browsers select no word.
        if (detail > 1) getSelection()?.removeAllRanges()
        before.current = selectedIn(currentTarget)
      }}
      onClick={({ currentTarget }) => {
        const selected = selectedIn(currentTarget)
        // Whoever has just selected some of it wants to copy that.
        if (selected === '' || selected === before.current) onSelect(range)
      }}
      onMouseEnter={() => onHighlight(range)}
      onMouseLeave={() => onHighlight(null)}
      onFocus={() => onHighlight(range)}
      onBlur={() => onHighlight(null)}
    >
      <div className="min-w-0 flex-1">{children}</div>
      <button
        type="button"
        title="Show it in the editor"
        className="-my-1 -mr-1 shrink-0 rounded-sm px-1 py-1 font-mono text-note text-muted select-none print:hidden"
        onClick={(event) => {
          event.stopPropagation()
          onSelect(range)
        }}
      >
        <span className="sr-only">line and column </span>
        {range.startLine}:{range.startColumn}
      </button>
    </div>
  )
}

/** What is selected that lies in the row, or begins or ends there. */
function selectedIn(row: HTMLElement): string {
  const selection = getSelection()
  return selection?.containsNode(row, true) ? selection.toString() : ''
}
