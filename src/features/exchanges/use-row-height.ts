// How high a row is: one line where there is room for all columns, two where there is not.
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels. From this width on, the columns of a row stand beside one another; Tailwind's container width `2xl`. */
const wideList = 672
const oneLine = 28
const twoLines = 46

/** In pixels, by the width of the list. */
export function useRowHeight(list: RefObject<HTMLElement | null>): number {
  const [isWide, setIsWide] = useState(false)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return undefined
    const look = () => setIsWide(element.offsetWidth >= wideList)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [list])
  return isWide ? oneLine : twoLines
}
