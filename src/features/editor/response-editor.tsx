// The editor: a text area at first paint, which Monaco takes over once it has been fetched behind it.
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TextRange } from '../../core/model.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { loadRich, type Rich } from './load-rich.ts'
import { type PlainSurface, PlainEditor } from './plain-editor.tsx'
import type { Annotations, EditorHandle, Snapshot, SurfaceEvents } from './types.ts'
import { whenIdle } from '../../ui/when-idle.ts'
import './response-editor.css'

interface ResponseEditorProps extends SurfaceEvents, Annotations {
  ref?: Ref<EditorHandle>
  initialText: string
  /** A soft background on the place whose card is pointed at. */
  highlight: TextRange | null
  dark: boolean
  /** Something more urgent is under way: Monaco, which keeps the page busy while it starts, is not fetched yet. */
  wait: boolean
}

/** Monaco is made for a pointer and a wide screen; elsewhere the text area is the better editor. */
const richQuery = '(min-width: 640px) and ((any-pointer: fine) or (not (any-pointer: coarse)))'

type Stage = { readonly RichEditor: Rich | null; readonly start: Snapshot }

/** An editor labelled "Response" that fills its parent. */
export function ResponseEditor({ ref, initialText, dark, wait, ...props }: ResponseEditorProps): ReactNode {
  const plain = useRef<PlainSurface>(null)
  const rich = useRef<EditorHandle>(null)
  const [{ RichEditor, start }, setStage] = useState<Stage>({ RichEditor: null, start: startWith(initialText) })
  const [failed, setFailed] = useState(false)
  const wanted = useMediaQuery(richQuery) && !failed && !wait && RichEditor === null

  useImperativeHandle(ref, () => {
    const surface = () => rich.current ?? plain.current
    return {
      select: (range) => surface()?.select(range),
      replaceText: (text) => surface()?.replaceText(text),
      begin: (text) => surface()?.begin(text),
      focus: () => surface()?.focus(),
      getText: () => surface()?.getText() ?? '',
      snapshot: () => surface()?.snapshot() ?? startWith(''),
      resume: (place) => surface()?.resume(place),
    }
  }, [])

  const upgrade = useCallback(() => {
    const takeOver = (fetched: Rich) => {
      const snapshot = plain.current?.snapshot()
      // In one task, so that no keystroke falls between the two surfaces.
      if (snapshot !== undefined) flushSync(() => setStage({ RichEditor: fetched, start: snapshot }))
    }
    loadRich().then(
      (fetched) => plain.current?.whenSettled(() => takeOver(fetched)),
      () => setFailed(true),
    )
  }, [])

  useEffect(() => (wanted ? whenIdle(upgrade) : undefined), [wanted, upgrade])

  const giveUp = () => {
    setFailed(true)
    setStage({ RichEditor: null, start })
  }

  return (
    <div className="response-editor">
      {RichEditor === null ? (
        <PlainEditor ref={plain} start={start} onIntent={() => wanted && upgrade()} {...props} />
      ) : (
        <RichEditor ref={rich} start={start} dark={dark} onFailure={giveUp} {...props} />
      )}
      <output className="response-editor-status">{failed && 'Plain editor: the rich one could not be loaded.'}</output>
    </div>
  )
}

function startWith(text: string): Snapshot {
  return { texts: [text], anchor: 0, caret: 0, scrollTop: 0, scrollLeft: 0, focused: false }
}
