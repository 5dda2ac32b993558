// Whoever changes the page goes on in the new one: what led there may be gone, or stands far from it.
import { useLayoutEffect, useRef } from 'react'

/** @param goOn focuses where the page that is open begins; what it shows may know a better place */
export function useFocusOnPage(page: string | null, goOn: () => void): void {
  const before = useRef(page)
  // Before anything in the new page looks whether the focus was lost.
  useLayoutEffect(() => {
    if (before.current !== page) goOn()
    before.current = page
  })
}
