// Reloads the page with everything on screen, and never without.
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { EditorHandle } from '../../features/editor/types.ts'
import type { KeptView } from '../../features/history/store/records.ts'
import { handOver } from '../handover.ts'
import { lastText } from '../last-text.ts'
import { memoryOnly } from '../memory-only.ts'
import type { NoticeContent } from '../notice.tsx'
import { keepNow } from '../use-kept-draft.ts'

interface ReloadOptions {
  /** The person did not ask for it: where it would cost the text, nothing happens. */
  readonly isUnasked?: boolean
}

/**
 * @param view what is on screen as of the last render
 * @returns always the same function, which a notice may hold on to
 */
export function useReload(
  editor: RefObject<EditorHandle | null>,
  view: KeptView,
  onNotice: (notice: NoticeContent) => void,
) {
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  return useCallback(
    async ({ isUnasked = false }: ReloadOptions = {}) => {
      const text = lastText.get()
      const isHandedOver =
        !memoryOnly.isOn() && handOver({ ...latest.current, text }, editor.current?.snapshot() ?? null)
      if (isHandedOver || text === '' || (await keepNow())) location.reload()
      else if (!isUnasked) onNotice(cannotKeep)
    },
    [editor, onNotice],
  )
}

const cannotKeep: NoticeContent = {
  text: 'Your text cannot be kept over a reload. Copy it first.',
  actions: [{ label: 'Reload without the text', run: () => location.reload() }],
}
