// What lies on the workbench: the text, what was chosen for it, its result, and the ways to change them.
import { type RefObject, useCallback, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Form, InspectedExchange } from '../core/model.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'
import type { EditorHandle } from '../features/editor/types.ts'
import { type Draft, edited, withChoice } from './draft.ts'
import { firstDraft } from './first-draft.ts'
import { lastText } from './last-text.ts'
import { linkedAddress } from './linked-address.ts'
import { openInspector } from './route.ts'
import { textsBefore } from './texts-before.ts'
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
  /** Another text, as one edit that undo takes back; `wayBack` offers the same where there is no key for it. */
  readonly replace: (text: string, words?: string) => void
  /** A text with what was chosen for it, from a link or from what was kept. */
  readonly open: (view: LinkedView, isUndoable: boolean, words?: string) => void
}

/** The way between the texts that took the place of one another. */
export interface WayBack {
  /** What just happened to the text. */
  readonly words: string
  /** Each is null where it leads nowhere. */
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** Tells it no longer. What came before is gone back to all the same, once another text has come. */
  readonly dismiss: () => void
}

/** All of it, for whoever hands out the parts. */
export interface Workbench extends ShownResult, TextChanges {
  /** Null where there is none, or nobody wants to be told of it. */
  readonly wayBack: WayBack | null
  /** The response in view stands further down in a large file than what the editor shows of it. */
  readonly isBeyondText: boolean
  /** The text that stood here before the page was loaded again; undo does not go back behind it. */
  readonly begin: (view: LinkedView) => void
  /** The person has changed the text in the editor. */
  readonly edit: (text: string) => void
  /** The text of a captured exchange. The one before it is still in the list, unless it was changed here. */
  readonly openCaptured: (text: string) => void
}

const noExchanges: readonly InspectedExchange[] = []

/**
 * @param onReplace another text takes the place of the one there: what was told before is past
 * @param part the file of which the beginning may be in the editor; it counts until the text is another one
 */
export function useWorkbench(
  editor: RefObject<EditorHandle | null>,
  onReplace: () => void,
  part: FilePart | null,
): Workbench {
  const [draft, setDraft] = useState(firstDraft)
  const shownPart = part?.text === draft.text ? part : null
  const { inspection, busy, error } = useInspection(draft, shownPart)

  const edit = useCallback((text: string) => {
    linkedAddress.textChanged(text)
    lastText.keep(text)
    textsBefore.shown(text)
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
  /** What is on screen: of a long text, the page may not have taken over yet what was typed last. */
  const onScreen = useCallback(
    () => ({ text: editor.current?.getText() ?? lastText.get(), status, form, exchange: place }),
    [editor, status, form, place],
  )
  const replace = useCallback(
    (text: string, words = 'Your text was replaced.') => {
      onReplace()
      textsBefore.replaced(onScreen(), words)
      // A hidden editor takes no text that can be undone.
      flushSync(openInspector)
      editor.current?.replaceText(text)
      textsBefore.shown(text)
    },
    [editor, onReplace, onScreen],
  )

  const open = useCallback(
    (view: LinkedView, isUndoable: boolean, words?: string) => {
      if (isUndoable) replace(view.text, words)
      else editor.current?.replaceText(view.text)
      setDraft((current) => withChoice(current, choicesOf(view)))
    },
    [editor, replace],
  )

  const begin = (view: LinkedView) => {
    editor.current?.begin(view.text)
    setDraft((current) => withChoice(current, choicesOf(view)))
  }

  const texts = useSyncExternalStore(textsBefore.subscribe, textsBefore.get)
  const step = (way: 'undo' | 'redo') => () => {
    const target = textsBefore[way](onScreen())
    if (target) open(target, false)
  }
  const [undo, redo] = [texts.before.length > 0 && step('undo'), texts.after.length > 0 && step('redo')]
  const wayBack =
    texts.words !== null && (undo || redo)
      ? { words: texts.words, undo: undo || null, redo: redo || null, dismiss: textsBefore.dismiss }
      : null

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
    wayBack,
    isBeyondText: shownPart !== null && exchange !== null && exchange.range.end > draft.text.length,
    busy,
    error,
    edit,
    begin,
    replace,
    open,
    openCaptured,
    chooseStatus,
    chooseForm,
    chooseExchange,
  }
}

function choicesOf({ status, form, exchange }: LinkedView) {
  return { status, form, exchange }
}
