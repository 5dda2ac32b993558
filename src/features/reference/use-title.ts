// Names the page in the browser's title while the reference is open.
import { useEffect } from 'react'

/** Puts `Reference`, and before it the entry where one is open, before the page's own title. */
export function useTitle(entry: string | null): void {
  useEffect(() => {
    const own = document.title
    document.title = [entry, 'Reference', own].filter((part) => part !== null).join(' – ')
    return () => {
      document.title = own
    }
  }, [entry])
}
