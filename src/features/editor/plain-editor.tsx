// The first surface: a plain text area that works by itself and can give way to the rich editor.
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import type { TextRange } from '../../core/model.ts'
import { maxUndoableReplaceChars, maxWrappedChars } from '../../core/limits.ts'
import { editorLabel, placeholder } from './words.ts'
import { offsetAt, positionAt } from './text-position.ts'
import type { EditorHandle, Place, Snapshot, SurfaceEvents } from './types.ts'
import { withText } from './undo-texts.ts'

export interface PlainSurface extends EditorHandle {
  /** Calls back as soon as nothing is being composed or selected, which a change of surface would break off. */
  whenSettled(callback: () => void): void
}

interface PlainEditorProps extends SurfaceEvents {
  ref: Ref<PlainSurface>
  start: Snapshot
  /** The person is about to use it. */
  onIntent: () => void
}

/** The text area, with the handle of a surface. */
export function PlainEditor({ ref, start, onTextChange, onCaretMove, onIntent }: PlainEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const undoTexts = useRef<readonly string[]>(start.texts)
  const unsettled = useRef(new Set<'composition' | 'pointer'>())
  const waiting = useRef<(() => void) | null>(null)
  const [isWrapped, setIsWrapped] = useState(wraps(start.texts.at(-1)))

  const settle = (reason: 'composition' | 'pointer') => {
    unsettled.current.delete(reason)
    // The input event of a composition follows its end.
    setTimeout(() => {
      if (unsettled.current.size > 0) return
      waiting.current?.()
      waiting.current = null
    })
  }

  useImperativeHandle(ref, () => {
    const element = () => {
      if (area.current === null) throw new Error('the text area is not mounted')
      return area.current
    }
    return {
      select: (range) => selectRange(element(), range),
      replaceText: (text) => {
        undoTexts.current = withText(undoTexts.current, element().value)
        replaceAll(element(), text)
      },
      begin: (text) => {
        undoTexts.current = [text]
        setWhole(element(), text)
        toStart(element())
      },
      focus: () => element().focus(),
      getText: () => element().value,
      snapshot: () => snapshotOf(element(), undoTexts.current),
      resume: (place) => resume(element(), place),
      whenSettled: (callback) => {
        if (unsettled.current.size === 0) callback()
        else waiting.current = callback
      },
    }
  }, [])

  const reportCaret = useEffectEvent(() => {
    if (area.current === null) return
    const { line, column } = positionAt(area.current.value, caretOf(area.current))
    onCaretMove(line, column)
  })
  // React reports no selection that a script has made.
  useEffect(() => {
    const report = ({ target }: Event) => {
      if (target === area.current || document.activeElement === area.current) reportCaret()
    }
    document.addEventListener('selectionchange', report, true)
    return () => document.removeEventListener('selectionchange', report, true)
  }, [])

  return (
    <textarea
      ref={area}
      className="response-editor-plain"
      aria-label={editorLabel}
      placeholder={placeholder}
      defaultValue={start.texts.at(-1)}
      wrap={isWrapped ? 'soft' : 'off'}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      onFocus={onIntent}
      onChange={({ currentTarget: { value } }) => {
        setIsWrapped(wraps(value))
        onTextChange(value)
      }}
      onCompositionStart={() => unsettled.current.add('composition')}
      onCompositionEnd={() => settle('composition')}
      onPointerDown={() => {
        unsettled.current.add('pointer')
        // A selection may end outside the text area.
        const stop = new AbortController()
        const done = () => {
          stop.abort()
          settle('pointer')
        }
        window.addEventListener('pointerup', done, stop)
        window.addEventListener('pointercancel', done, stop)
      }}
    />
  )
}

function wraps(text = ''): boolean {
  return text.length <= maxWrappedChars
}

function caretOf(area: HTMLTextAreaElement): number {
  return area.selectionDirection === 'backward' ? area.selectionStart : area.selectionEnd
}

function snapshotOf(area: HTMLTextAreaElement, undoTexts: readonly string[]): Snapshot {
  const backward = area.selectionDirection === 'backward'
  return {
    texts: withText(undoTexts, area.value),
    anchor: backward ? area.selectionEnd : area.selectionStart,
    caret: caretOf(area),
    scrollTop: area.scrollTop,
    scrollLeft: area.scrollLeft,
    focused: document.activeElement === area,
  }
}

function resume(area: HTMLTextAreaElement, { anchor, caret, scrollTop, scrollLeft, focused }: Place): void {
  if (focused) area.focus({ preventScroll: true })
  area.setSelectionRange(Math.min(anchor, caret), Math.max(anchor, caret), caret < anchor ? 'backward' : 'forward')
  area.scrollTo(scrollLeft, scrollTop)
}

function selectRange(area: HTMLTextAreaElement, range: TextRange): void {
  area.focus()
  const start = offsetAt(area.value, { line: range.startLine, column: range.startColumn })
  if (start === null) return
  const end = offsetAt(area.value, { line: range.endLine, column: range.endColumn }) ?? area.value.length
  area.setSelectionRange(start, Math.max(start, end))
  // Browsers scroll to typed text only.
  if (area.wrap === 'soft') area.scrollTop = topOfWrapped(area, start, end) - area.clientHeight / 2
  else scrollTo(area, range)
}

/** Pixels above a place: where lines wrap, the text is laid out once more, and can be asked there. */
function topOfWrapped(area: HTMLTextAreaElement, start: number, end: number): number {
  const copy = document.createElement('div')
  copy.className = area.className
  copy.style.cssText = `visibility: hidden; width: ${area.clientWidth}px; height: auto`
  const place = document.createElement('span')
  place.textContent = area.value.slice(start, end)
  copy.append(area.value.slice(0, start), place)
  area.after(copy)
  const { offsetTop } = place
  copy.remove()
  return offsetTop
}

/** Where no line wraps, every line is as high as the next. */
function scrollTo(area: HTMLTextAreaElement, { startLine, startColumn }: TextRange): void {
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight)
  area.scrollTop = (startLine - 0.5) * lineHeight - area.clientHeight / 2
  const column = startColumn / Math.max(1, longestLine(area.value))
  area.scrollLeft = column * area.scrollWidth - area.clientWidth / 2
}

function longestLine(text: string): number {
  let longest = 0
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start)
    const stop = end === -1 ? text.length : end
    longest = Math.max(longest, stop - start)
    start = stop + 1
  }
  return longest
}

function replaceAll(area: HTMLTextAreaElement, text: string): void {
  const before = document.activeElement
  area.focus({ preventScroll: true })
  area.select()
  if (text.length > maxUndoableReplaceChars || !insertUndoable(text)) {
    setWhole(area, text)
  }
  toStart(area)
  if (before instanceof HTMLElement && before !== area && before !== document.body)
    before.focus({ preventScroll: true })
}

/** The browser's undo does not hear of it. */
function setWhole(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, 0, area.value.length)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

function toStart(area: HTMLTextAreaElement): void {
  area.setSelectionRange(0, 0)
  area.scrollTo(0, 0)
}

/** The one way to change a text area so that its own undo knows: deprecated, and without a successor. */
function insertUndoable(text: string): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- no successor keeps the undo of a text area
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
}
