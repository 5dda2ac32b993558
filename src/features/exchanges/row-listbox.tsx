// The rows themselves: one tab stop, walked by arrow keys, chosen by Enter or a click. Only those on screen are on the page.
import { type KeyboardEvent, type MouseEvent, type Ref, useId, useImperativeHandle, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { step } from '../../ui/step.ts'
import { useRowHeight } from '../../ui/use-row-height.ts'
import { ExchangeRow } from './exchange-row.tsx'
import type { Rows } from './rows.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import { useWalk } from './use-walk.ts'

export interface RowListboxHandle {
  /** Back to the top, with the keyboard on the response that is chosen. */
  startAnew(): void
}

interface RowListboxProps {
  readonly ref: Ref<RowListboxHandle>
  readonly rows: Rows
  /** The position of the response that the breakdown explains; -1 where it is not among the rows. */
  readonly chosen: number
  /** How low it may get. */
  readonly className: string
  onChoose(index: number): void
  /** The first position in view. */
  readonly onView: ((from: number) => void) | undefined
}

/** The columns stand beside one another from Tailwind’s container width `2xl` on. */
const rowHeights = { wideList: 42, oneLine: 1.75, twoLines: 2.875 }

export function RowListbox({ ref, rows, chosen, className, onChoose, onView }: RowListboxProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const height = useRowHeight(list, rowHeights)
  const count = rows.left
  const { active, goTo, choose, startAnew } = useWalk(rows, chosen, (index) => {
    onChoose(index)
    // Selecting a place takes the focus into the editor; the walk through the list goes on here.
    list.current?.focus({ preventScroll: true })
  })
  const { virtual, keyOf, pageRows } = useVirtualRows(list, { count, active, height, onView })

  useImperativeHandle(ref, () => ({
    startAnew() {
      startAnew()
      virtual.scrollToOffset(0)
    },
  }))

  function handleKey(event: KeyboardEvent) {
    const next = step(event.key, { position: active, count, pageRows })
    if (next !== null) goTo(next)
    else if (event.key === 'Enter' && active >= 0) choose(active)
    else return
    event.preventDefault()
  }

  function handleClick({ target }: MouseEvent) {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
    if (row) choose(Number(row.dataset['position']))
  }

  return (
    <div
      // As high as it is with all of them: what stands below does not move while somebody types in the filter.
      style={{ flexBasis: rows.total * height }}
      className={classNames('relative flex flex-1 flex-col', className)}
    >
      <div
        ref={list}
        role="listbox"
        aria-label="Responses"
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        tabIndex={0}
        onKeyDown={handleKey}
        onClick={handleClick}
        className="group min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
      >
        <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: position, start }) => (
            <ExchangeRow
              key={keyOf(position)}
              id={`${id}-${position}`}
              position={position}
              count={count}
              top={start}
              height={height}
              row={rows.at(position)?.row ?? null}
              chosen={position === chosen}
              active={position === active}
            />
          ))}
        </div>
      </div>
      {count === 0 && rows.total > 0 && (
        <p className="absolute top-1 left-3 text-small text-muted">No response fits this filter.</p>
      )}
    </div>
  )
}
