// The second surface: Monaco, mounted on an element and kept in step with the props.
import { type Ref, useEffectEvent, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TextRange } from '../../core/model.ts'
import { tabHelp } from './keyboard.ts'
import { type RichSurface, createRichEditor } from './rich/create.ts'
import type { Annotations, EditorHandle, Snapshot, SurfaceEvents } from './types.ts'

interface RichEditorProps extends SurfaceEvents, Annotations {
  ref: Ref<EditorHandle>
  start: Snapshot
  highlight: TextRange | null
  dark: boolean
  /** Monaco could not start here. */
  onFailure: () => void
}

/** Monaco, with the handle of a surface. It is on screen before this commit is painted. */
export function RichEditor({ ref, start, ...props }: RichEditorProps) {
  const { markers, hovers, notes, highlight, dark } = props
  const host = useRef<HTMLDivElement>(null)
  const rich = useRef<RichSurface>(null)
  const resumeFrom = useRef(start)
  const helpId = useId()
  const [tabLeaves, setTabLeaves] = useState(true)
  const [byKeyboard, setByKeyboard] = useState(false)

  const onTextChange = useEffectEvent((text: string) => props.onTextChange(text))
  // Drawn at once, so that whoever works on the text in the background has it before Monaco begins to take it over.
  const onTextAhead = useEffectEvent((text: string) => flushSync(() => props.onTextChange(text)))
  const onCaretMove = useEffectEvent((line: number, column: number) => props.onCaretMove(line, column))
  const onFailure = useEffectEvent(() => props.onFailure())

  useLayoutEffect(() => {
    if (host.current === null) return undefined
    const events = {
      onTextChange,
      onTextAhead,
      onCaretMove,
      onTabModeChange: setTabLeaves,
      onKeyboardUse: setByKeyboard,
    }
    try {
      rich.current = createRichEditor(host.current, resumeFrom.current, events, helpId)
    } catch {
      onFailure()
    }
    return () => {
      if (rich.current === null) return
      resumeFrom.current = rich.current.snapshot()
      rich.current.dispose()
      rich.current = null
    }
  }, [helpId])

  useLayoutEffect(() => rich.current?.annotate({ markers, hovers, notes }), [markers, hovers, notes])
  useLayoutEffect(() => rich.current?.setHighlight(highlight), [highlight])
  useLayoutEffect(() => {
    rich.current?.setDark(dark)
    // The page may change its colours after this component.
    const frame = requestAnimationFrame(() => rich.current?.setDark(dark))
    return () => cancelAnimationFrame(frame)
  }, [dark])
  useLayoutEffect(() => rich.current?.render(), [])

  useImperativeHandle(ref, () => {
    const surface = () => {
      if (rich.current === null) throw new Error('the rich editor is not mounted')
      return rich.current
    }
    return {
      select: (range) => surface().select(range),
      replaceText: (text) => surface().replaceText(text),
      begin: (text) => surface().begin(text),
      focus: () => surface().focus(),
      getText: () => surface().getText(),
      snapshot: () => surface().snapshot(),
      resume: (place) => surface().resume(place),
    }
  }, [])

  return (
    <>
      {/* The second class gives the context menu, which stands beside the editor, the colours of the theme. */}
      <div ref={host} className="response-editor-rich monaco-component" />
      <p id={helpId} className="response-editor-help" hidden={!byKeyboard}>
        {tabHelp(tabLeaves)}
      </p>
    </>
  )
}
