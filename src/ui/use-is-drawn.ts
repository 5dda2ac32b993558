// Tells a component when what it shows first has been drawn, so that the rest of it holds nobody up.
import { startTransition, useEffect, useState } from 'react'

/** False at first, and true once the browser has drawn a frame since then. */
export function useIsDrawn(): boolean {
  const [isDrawn, setIsDrawn] = useState(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    // A frame is drawn after its callbacks.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setIsDrawn(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])

  return isDrawn
}
