// Says that an address names no page: what is seen instead is the inspector.
import { useEffect } from 'react'
import { referenceHash } from '../core/catalogue/entry.ts'
import type { NoticeContent } from './notice.tsx'
import { isUnknownPage } from './route.ts'

/** Characters of the address that are repeated. */
const shownChars = 40

/**
 * Looks at the start and whenever the address changes.
 *
 * @param notify shows the message; null takes it away
 */
export function useUnknownPage(notify: (notice: NoticeContent | null) => void): void {
  useEffect(() => {
    const look = () => {
      const { hash } = location
      if (!isUnknownPage(hash)) return
      const shown = hash.length > shownChars ? `${hash.slice(0, shownChars)}…` : hash
      const run = () => {
        notify(null)
        location.hash = referenceHash
      }
      notify({
        text: `There is no page ${shown}. This is the inspector.`,
        actions: [{ label: 'Open the reference', run }],
      })
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [notify])
}
