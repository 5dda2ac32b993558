// Who comes back by a control of the reference, which is gone then, goes on at the result.
import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from '../ui/is-focus-lost.ts'

export function useFocusOnReturn(target: RefObject<HTMLElement | null>, isAway: boolean): void {
  const wasAway = useRef(false)
  useEffect(() => {
    const isBack = wasAway.current && !isAway
    wasAway.current = isAway
    if (isBack && isFocusLost()) target.current?.focus({ preventScroll: true })
  }, [target, isAway])
}
