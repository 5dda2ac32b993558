// Who comes back by a control of the reference, which is gone then, goes on at the result.
import { type RefObject, useEffect, useRef } from 'react'

export function useFocusOnReturn(target: RefObject<HTMLElement | null>, isAway: boolean): void {
  const wasAway = useRef(false)
  useEffect(() => {
    const isBack = wasAway.current && !isAway
    wasAway.current = isAway
    if (isBack && document.activeElement === document.body) target.current?.focus({ preventScroll: true })
  }, [target, isAway])
}
