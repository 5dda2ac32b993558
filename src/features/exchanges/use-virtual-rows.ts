// Lays out the rows on screen and those next to them, and keeps the row where the keyboard stands in view.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { overscan, rowKeys } from '../../ui/row-keys.ts'
import { withActive } from '../../ui/with-active.ts'

interface Layout {
  readonly count: number
  /** The position where the keyboard stands; -1 in an empty list. */
  readonly active: number
  /** Of each row, in pixels. */
  readonly height: number
  /** Gets the first position in view. */
  readonly onView: ((from: number) => void) | undefined
}

export function useVirtualRows(list: RefObject<HTMLElement | null>, { count, active, height, onView }: Layout) {
  // oxlint-disable-next-line react/incompatible-library -- what it answers is used in one component alone, at each render
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan,
    rangeExtractor: withActive(active),
  })
  const shown = virtual.range ?? { startIndex: 0, endIndex: 0 }
  const { startIndex, endIndex } = shown

  const view = useEffectEvent((from: number) => onView?.(from))
  useEffect(() => view(startIndex), [startIndex])
  useEffect(() => virtual.measure(), [virtual, height])
  const bringIntoView = useEffectEvent((isMoved: boolean) => {
    // Where it is on screen, nothing is asked of the layout, which is about to change.
    const isShown = isMoved && active > startIndex && active < endIndex
    if (active >= 0 && !isShown) virtual.scrollToIndex(active)
  })
  useEffect(() => bringIntoView(true), [active])
  useEffect(() => bringIntoView(false), [height])

  return { virtual, keyOf: rowKeys(shown), pageRows: Math.max(1, endIndex - startIndex) }
}
