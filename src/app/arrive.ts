// Follows what the address says that the page was opened for.
import { referenceHash } from '../core/catalogue/entry.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'
import { fragmentOfProtocol } from '../core/permalink/protocol-link.ts'
import { pasteInto } from '../features/intake/paste-into.ts'
import { takeShared } from '../features/intake/shared.ts'
import type { Arrival } from './arrival.ts'
import type { NoticeContent } from './notice.tsx'

export interface ArrivalEvents {
  readonly openFiles: (files: readonly File[]) => void
  readonly onText: (text: string) => void
  /** A text with what was stated for it. */
  readonly onView: (view: LinkedView) => void
  readonly onNotice: (notice: NoticeContent) => void
  /** Something did not come in; the editor is where to go on. */
  readonly onProblem: (words: string) => void
  readonly focusEditor: () => void
}

/** Follows one arrival; settles once what has to be read for it is read. */
export async function arrive({ door, value }: Arrival, events: ArrivalEvents): Promise<void> {
  switch (door) {
    case 'shared':
      await takeOver(value, events)
      return
    case 'open':
      follow(value, events)
      return
    case 'action':
      if (value === 'reference') location.replace(referenceHash)
      if (value === 'paste') offerToPaste(events)
  }
}

/** The link that it becomes is opened, offered or found damaged like any other. */
function follow(address: string, { onProblem }: ArrivalEvents): void {
  const fragment = fragmentOfProtocol(address)
  if (fragment === null) onProblem('This address names no response. One that does: web+nylas:grant.not_found.')
  else location.replace(`#${fragment}`)
}

/** Browsers hand the clipboard over only after a press. */
function offerToPaste({ onText, onNotice, onProblem, focusEditor }: ArrivalEvents): void {
  const run = () => void pasteInto({ onText, onProblem })
  onNotice({
    text: 'Paste the response that you copied, here or in the editor.',
    actions: [{ label: 'Paste now', run }],
  })
  focusEditor()
}

async function takeOver(id: string, { openFiles, onView, onProblem }: ArrivalEvents): Promise<void> {
  const shared = await takeShared(id, location.href)
  switch (shared.kind) {
    case 'link':
      location.replace(shared.fragment)
      return
    case 'text':
      onView({ text: shared.text, status: shared.status, form: shared.form, exchange: 0 })
      return
    case 'files':
      openFiles(shared.files)
      if (shared.words !== null) onProblem(shared.words)
      return
    case 'nothing':
      onProblem(shared.words)
  }
}
