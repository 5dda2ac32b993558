// New versions: offered, never forced upon a page that somebody looks at.
import { useEffect, useEffectEvent } from 'react'
import type { NoticeContent } from '../notice.tsx'
import type { OfflineState, OfflineStore } from './offline-store.ts'
import type { Reload } from './use-reload.ts'

/** @param reload keeps what is on screen */
export function useUpdate(
  store: OfflineStore,
  update: OfflineState['update'],
  reload: Reload,
  onNotice: (notice: NoticeContent) => void,
): void {
  const apply = () => {
    // Mostly it is gone with the page at once. A tab that is at work just then can hold the browser up for half a minute.
    onNotice({ text: 'The new version takes over…' })
    store.apply(() => void reload())
  }
  const offer = useEffectEvent(() => {
    if (update === 'waiting') {
      onNotice({
        text: 'A new version is ready. Your text and your choices stay.',
        actions: [{ label: 'Update', run: apply }],
      })
    }
    if (update === 'replaced') {
      onNotice({
        text: 'The page was updated in another tab. This one needs a reload; your text stays.',
        actions: [{ label: 'Reload', run: () => void reload() }],
      })
    }
  })
  const follow = useEffectEvent(() => {
    // Nobody looks at it: it follows the tab in which the person took the update.
    if (document.hidden && update === 'replaced') void reload({ isUnasked: true })
    // A tab may stay open for weeks.
    if (!document.hidden) store.look()
  })

  useEffect(() => {
    offer()
    follow()
  }, [update])
  useEffect(() => {
    const listener = () => follow()
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  }, [])
}
