// A part of the page that is fetched later may be gone by then: its version is no longer on the host.
import { useEffect, useEffectEvent } from 'react'
import type { NoticeContent } from '../notice.tsx'
import type { Reload } from './use-reload.ts'

/** Offers to reload when a part cannot be fetched; whatever needed it says so by itself. */
export function useMissingPart(reload: Reload, onNotice: (notice: NoticeContent) => void): void {
  const offer = useEffectEvent(() =>
    onNotice({
      text: 'A part of the page could not be loaded. A reload fetches the page as it is now and keeps your text.',
      actions: [{ label: 'Reload', run: () => void reload() }],
    }),
  )
  useEffect(() => {
    const listener = () => offer()
    window.addEventListener('vite:preloadError', listener)
    return () => window.removeEventListener('vite:preloadError', listener)
  }, [])
}
