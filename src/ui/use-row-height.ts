// How high a row is: one line where there is room for all columns, two where there is not.
import { type RefObject, useLayoutEffect, useState } from 'react'
import { remPixels } from '../../ui/rem-pixels.ts'

/** In rem, as the text in them. From this width on, the columns of a row stand beside one another; Tailwind's container width `2xl`. */
const wideList = 42
const oneLine = 1.75
const twoLines = 2.875

/** In pixels, by the width of the list. */
export function useRowHeight(list: RefObject<HTMLElement | null>): number {
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
  }, [list, rem])
  return (isWide ? oneLine : twoLines) * rem
}
