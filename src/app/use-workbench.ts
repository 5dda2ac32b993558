// What lies on the workbench: the text, what was chosen for it, its result, and the ways to change them.
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Form, InspectedExchange } from '../core/model.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'
import type { EditorHandle } from '../features/editor/types.ts'
import { type Draft, edited, withChoice } from './draft.ts'
import { firstDraft } from './first-draft.ts'
import { lastText } from './last-text.ts'
import { linkedAddress } from './linked-address.ts'
import type { NoticeContent } from './notice.tsx'
import { openInspector } from './route.ts'
import { type InspectionState, useInspection } from './use-inspection.ts'
import type { FilePart } from './use-opened-file.ts'

/** The text with what was chosen for it, and what inspecting it has come to. */
export interface InspectedDraft extends InspectionState {
  readonly draft: Draft
  /** The response in view; null where there is none. */
  readonly exchange: InspectedExchange | null
}

/** The responses of the text, and what can be chosen about them. */
export interface ShownResult extends InspectedDraft {
  readonly isEmpty: boolean
  /** The form that the text was read as, in words. */
  readonly readAs: string
  readonly exchanges: readonly InspectedExchange[]
  /** Which of them is in view. */
  readonly index: number
  readonly chooseStatus: (status: number | null) => void
  readonly chooseForm: (form: Form | null) => void
  readonly chooseExchange: (index: number) => void
}

/** The ways to put another text on the workbench. */
export interface TextChanges {
  /** Another text, as one edit that undo takes back; a way back is also offered where there is no key for it. */
  readonly replace: (text: string, notice?: string) => void
  /** A text with what was chosen for it, from a link or from what was kept. */
  readonly open: (view: LinkedView, isUndoable: boolean, notice?: string) => void
}

/** All of it, for whoever hands out the parts. */
export interface Workbench extends ShownResult, TextChanges {
  /** The response in view stands further down in a large file than what the editor shows of it. */
  readonly isBeyondText: boolean
  /** The person has changed the text in the editor. */
  readonly edit: (text: string) => void
  /** The text of a captured exchange. The one before it is still in the list, unless it was changed here. */
  readonly openCaptured: (text: string) => void
}

const noExchanges: readonly InspectedExchange[] = []

/**
 * @param onNotice shows what just happened; null takes it away
 * @param part the file of which the beginning may be in the editor; it counts until the text is another one
 */
export function useWorkbench(
  editor: RefObject<EditorHandle | null>,
  onNotice: (notice: NoticeContent | null) => void,
  part: FilePart | null,
): Workbench {
  const [draft, setDraft] = useState(firstDraft)
  const shownPart = part?.text === draft.text ? part : null
  const { inspection, busy, error } = useInspection(draft, shownPart)

  const edit = useCallback((text: string) => {
    linkedAddress.textChanged(text)
    lastText.keep(text)
    setDraft((current) => edited(current, text))
  }, [])

  // Each choice makes the page show something else than its link says.
  const chooseStatus = useCallback((status: number | null) => {
    linkedAddress.release()
    setDraft((current) => withChoice(current, { status }))
  }, [])
  const chooseForm = useCallback((form: Form | null) => {
    linkedAddress.release()
    setDraft((current) => withChoice(current, { form }))
  }, [])

  const { status, form, exchange: place } = draft
  const chosen = useMemo(() => ({ status, form, exchange: place }), [status, form, place])
  const replace = useCallback(
    (text: string, notice = 'Your text was replaced.') => {
      const before = lastText.get()
      const undo = () => {
        editor.current?.replaceText(before)
        setDraft((current) => withChoice(current, chosen))
        onNotice(null)
      }
      // A hidden editor takes no text that can be undone.
      flushSync(openInspector)
      editor.current?.replaceText(text)
      onNotice(before.trim() === '' ? null : { text: notice, actions: [{ label: 'Undo', run: undo }] })
    },
    [editor, onNotice, chosen],
  )

  const open = useCallback(
    ({ text, status, form, exchange }: LinkedView, isUndoable: boolean, notice = 'Your text was replaced.') => {
      if (isUndoable) replace(text, notice)
      else editor.current?.replaceText(text)
      setDraft((current) => withChoice(current, { status, form, exchange }))
    },
    [editor, replace],
  )

  const captured = useRef('')
  const openCaptured = useCallback(
    (text: string) => {
      const before = lastText.get()
      const isUndoable = before.trim() !== '' && before !== captured.current
      captured.current = text
      flushSync(openInspector)
      open({ text, status: null, form: null, exchange: 0 }, isUndoable)
    },
    [open],
  )

  const isEmpty = draft.text.trim() === ''
  // The result of an empty text says nothing about one that has just come in.
  const isStale = busy && inspection?.form === 'empty'
  const exchanges = isEmpty || isStale || !inspection ? noExchanges : inspection.exchanges
  // One chosen in a longer text does not count in this one.
  const index = draft.exchange < exchanges.length ? draft.exchange : 0
  const exchange = exchanges[index] ?? null

  const chooseExchange = (next: number) => {
    linkedAddress.release()
    setDraft((current) => withChoice(current, { exchange: next }))
    const range = exchanges[next]?.range
    if (range) editor.current?.select(range)
  }

  return {
    draft,
    isEmpty,
    inspection,
    readAs: inspection?.readAs ?? '',
    exchanges,
    index,
    exchange,
    isBeyondText: shownPart !== null && exchange !== null && exchange.range.end > draft.text.length,
    busy,
    error,
    edit,
    replace,
    open,
    openCaptured,
    chooseStatus,
    chooseForm,
    chooseExchange,
  }
}
