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
  /** The person did not ask for it: where it would cost something, nothing happens. */
  readonly isUnasked?: boolean
}

export type Reload = (options?: ReloadOptions) => Promise<void>

export interface OnScreen {
  readonly view: KeptView
  /** Whether a large file is open beside the text: a page cannot open it again by itself. */
  readonly hasFile: boolean
}

/**
 * @param onScreen as of the last render
 * @returns always the same function, which a notice may hold on to
 */
export function useReload(
  editor: RefObject<EditorHandle | null>,
  onScreen: OnScreen,
  onNotice: (notice: NoticeContent) => void,
): Reload {
  const latest = useRef(onScreen)
  useEffect(() => {
    latest.current = onScreen
  })
  return useCallback(
    async ({ isUnasked = false }: ReloadOptions = {}) => {
      const withText = async () => {
        const text = lastText.get()
        const view = { ...latest.current.view, text }
        const place = editor.current?.snapshot() ?? null
        // The button that was pressed is gone by then: whoever pressed it goes on in the text.
        const goesOn = place && { ...place, focused: place.focused || !isUnasked }
        const isHandedOver = !memoryOnly.isOn() && handOver(view, goesOn)
        if (isHandedOver || text === '' || (await keepNow(view))) location.reload()
        else if (!isUnasked) onNotice(cannotKeepText)
      }
      if (!latest.current.hasFile) await withText()
      else if (!isUnasked) onNotice(cannotKeepFile(() => void withText()))
    },
    [editor, onNotice],
  )
}

function cannotKeepFile(run: () => void): NoticeContent {
  return {
    text: 'The file that is open cannot be kept over a reload. Open it again afterwards; your text stays.',
    actions: [{ label: 'Reload without the file', run }],
  }
}

const cannotKeepText: NoticeContent = {
  text: 'Your text cannot be kept over a reload. Copy it first.',
  actions: [{ label: 'Reload without the text', run: () => location.reload() }],
}
