// Which of the messages that wait is shown: what has to be decided comes first, then what just happened, then the app's own news.
import { useState } from 'react'
import type { NoticeContent } from './notice.tsx'
import type { DraftOffer } from './use-kept-draft.ts'
import type { LinkOffer } from './use-linked-view.ts'

interface Waiting {
  readonly link: LinkOffer | null
  readonly draft: DraftOffer | null
}

interface Shown {
  readonly notice: NoticeContent | null
  /** Undefined where one of the actions has to be chosen. */
  readonly dismiss: (() => void) | undefined
}

/** What just happened, and what the app says of itself; each is shown until it is dismissed or the next takes its place. */
export function useNotices() {
  const [happened, notify] = useState<NoticeContent | null>(null)
  const [news, showNews] = useState<NoticeContent | null>(null)

  /** What changes the text is offered only where the text is seen. */
  function shown({ link, draft }: Waiting, isTextSeen: boolean): Shown {
    if (link) return { notice: linkNotice(link), dismiss: undefined }
    if (happened && (isTextSeen || !happened.actions)) return { notice: happened, dismiss: () => notify(null) }
    if (draft && isTextSeen) return { notice: draftNotice(draft), dismiss: draft.decline }
    return { notice: news, dismiss: () => showNews(null) }
  }

  return { notify, showNews, shown }
}

function draftNotice({ restore }: DraftOffer): NoticeContent {
  return { text: 'A text you had here before is kept.', actions: [{ label: 'Restore', run: restore }] }
}

function linkNotice({ open, keep }: LinkOffer): NoticeContent {
  return {
    text: 'The address is a link to another response. Your text is still here.',
    actions: [
      { label: 'Open the link', run: open },
      { label: 'Keep my text', run: keep },
    ],
  }
}
