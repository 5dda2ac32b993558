// The offer of a kept text, as a notice.
import type { NoticeContent } from './notice.tsx'
import type { DraftOffer } from './use-kept-draft.ts'

export function draftNotice({ restore }: DraftOffer): NoticeContent {
  return { text: 'A text you had here before is kept.', actions: [{ label: 'Restore', run: restore }] }
}
