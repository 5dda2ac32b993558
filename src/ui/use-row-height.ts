// How high a row of a list is: one line where there is room for all columns, two where there is not.
import { type RefObject, useLayoutEffect, useState } from 'react'
import { remPixels } from './rem-pixels.ts'

/** In rem, as the text in them. */
interface RowHeights {
  /** From this width of the list on, the columns of a row stand beside one another: the container width of their classes. */
  readonly wideList: number
  readonly oneLine: number
  readonly twoLines: number
}

/** In pixels, by the width of the list. */
export function useRowHeight(list: RefObject<HTMLElement | null>, { wideList, oneLine, twoLines }: RowHeights): number {
  const [isWide, setIsWide] = useState(false)
  const [rem] = useState(remPixels)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return undefined
    const look = () => setIsWide(element.offsetWidth >= wideList * rem)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [list, wideList, rem])
  return (isWide ? oneLine : twoLines) * rem
}
