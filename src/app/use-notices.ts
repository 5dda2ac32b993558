// Which of the messages that wait are shown: what has to be decided comes first, then what just happened, then the app's own news.
import { useState } from 'react'
import type { NoticeContent, ShownNotice } from './notice.tsx'
import type { DraftOffer } from './use-kept-draft.ts'
import type { LinkOffer } from './use-linked-view.ts'
import type { WayBack } from './use-workbench.ts'

interface Waiting {
  readonly link: LinkOffer | null
  readonly draft: DraftOffer | null
  readonly wayBack: WayBack | null
}

/** What just happened, and what the app says of itself; each is shown until it is dismissed or the next takes its place. */
export function useNotices() {
  const [happened, notify] = useState<NoticeContent | null>(null)
  const [news, showNews] = useState<NoticeContent | null>(null)

  function shown(waiting: Waiting, isTextSeen: boolean): readonly ShownNotice[] {
    return shownOf(
      {
        ...waiting,
        happened: happened && { ...happened, dismiss: () => notify(null) },
        news: news && { ...news, dismiss: () => showNews(null) },
      },
      isTextSeen,
    )
  }

  return { notify, showNews, shown }
}

interface AllWaiting extends Waiting {
  readonly happened: ShownNotice | null
  readonly news: ShownNotice | null
}

/** What changes the text is offered only where the text is seen. A message leaves the way back to a text where it is. */
export function shownOf(
  { link, happened, wayBack, draft, news }: AllWaiting,
  isTextSeen: boolean,
): readonly ShownNotice[] {
  if (link) return [linkNotice(link)]
  const back = wayBack && isTextSeen ? wayBackNotice(wayBack) : null
  const isToldBeside = happened !== null && (isTextSeen || !happened.actions) && happened.text !== back?.text
  const told = [isToldBeside ? happened : [], back ?? []].flat()
  if (told.length > 0) return told
  if (draft && isTextSeen) return [draftNotice(draft)]
  return news ? [news] : []
}

function wayBackNotice({ words, undo, redo, dismiss }: WayBack): ShownNotice {
  const actions = [undo ? { label: 'Undo', run: undo } : [], redo ? { label: 'Redo', run: redo } : []].flat()
  return { text: words, actions, dismiss }
}

function draftNotice({ restore, decline }: DraftOffer): ShownNotice {
  return {
    text: 'A text you had here before is kept.',
    actions: [{ label: 'Restore', run: restore }],
    dismiss: decline,
  }
}

function linkNotice({ open, keep }: LinkOffer): ShownNotice {
  return {
    text: 'The address is a link to another response. Your text is still here.',
    actions: [
      { label: 'Open the link', run: open },
      { label: 'Keep my text', run: keep },
    ],
  }
}
