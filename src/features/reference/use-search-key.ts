// The key that leads to the search box from anywhere on the page.
import { type RefObject, useEffect } from 'react'

/** `/` goes to the search box, unless it is typed into some text. */
export function useSearchKey(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      // On a phone the box may be behind an entry.
      if (!box.current?.checkVisibility({ visibilityProperty: true })) return
      event.preventDefault()
      box.current.focus()
      box.current.select()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [box])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
