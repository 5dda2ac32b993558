// Makes the rich editor on an element: the one entry of the chunk that holds Monaco.
import type { TextRange } from '../../../core/model.ts'
import { isApple } from '../keyboard.ts'
import { maxEagerChars, maxEditedChars, maxRichTextChars } from '../../../core/limits.ts'
import type { Annotations, EditorHandle, EditorHover, Place, Snapshot, SurfaceEvents } from '../types.ts'
import { catchPastes } from './catch-pastes.ts'
import { clampRange } from './clamp-range.ts'
import { hoverAt } from './hovers.ts'
import { configuration, languageId, tokens } from './language.ts'
import { findLinks } from './links.ts'
import { toGlyphs, toMarkerData } from './markers.ts'
import { editor, KeyCode, KeyMod, languages, Selection } from './monaco.ts'
import { followNativeInput } from './native-input.ts'
import { toHighlight, toNotes } from './notes.ts'
import { fontOptions, options, sizeOptions } from './options.ts'
import { rehearse } from './rehearse.ts'
import { textReport } from './text-report.ts'
import { applyTheme } from './theme.ts'
import { createUndoableModel } from './undoable-model.ts'
import { type WholeTexts, wholeTexts } from './whole-texts.ts'
import './decorations.css'

export interface RichSurface extends EditorHandle {
  annotate(annotations: Annotations): void
  /** A soft background on one place. */
  setHighlight(range: TextRange | null): void
  setDark(dark: boolean): void
  /** Draws at once, so that the first frame is not empty. */
  render(): void
  dispose(): void
}

export interface RichEvents extends SurfaceEvents {
  /** This text will stand here at the end of the task; work on it can begin while it is drawn. */
  onTextAhead: (text: string) => void
  /** Tab now leaves the editor, or indents. */
  onTabModeChange: (tabLeaves: boolean) => void
  /** Tab was used inside, or brought the focus here (true); the focus has left (false). */
  onKeyboardUse: (used: boolean) => void
}

languages.register({ id: languageId })
languages.setMonarchTokensProvider(languageId, tokens)
languages.setLanguageConfiguration(languageId, configuration)

const owner = 'inspector'
const textStart = { lineNumber: 1, column: 1 }

/** An editor that fills `host` and goes on from where another surface stopped. `describedBy` is the id of its help. */
export function createRichEditor(
  host: HTMLElement,
  start: Snapshot,
  events: RichEvents,
  describedBy: string,
): RichSurface {
  const model = createUndoableModel(start.texts, languageId)
  const instance = editor.create(host, { ...options, ...fontOptions(host), model })
  const glyphs = instance.createDecorationsCollection()
  const notes = instance.createDecorationsCollection()
  const highlight = instance.createDecorationsCollection()
  let hovers: readonly EditorHover[] = []

  const adaptToSize = sizeAdapter(instance, model)
  adaptToSize(model.getValueLength())
  const texts = wholeTexts(
    {
      getValue: () => model.getValue(),
      getAlternativeVersionId: () => model.getAlternativeVersionId(),
      setValue: (text) => {
        adaptToSize(text.length)
        model.setValue(text)
        // A single line has the line ends of the system.
        model.setEOL(editor.EndOfLineSequence.LF)
      },
    },
    start.texts,
  )

  const area = host.querySelector('textarea')
  area?.setAttribute('aria-describedby', describedBy)
  const unfollow = area === null ? () => undefined : followNativeInput(instance, area)

  resume(instance, model, start)
  // Where it fails, the first paste takes a little longer.
  rehearse(host, () => !model.isDisposed() && model.getValueLength() === 0).catch(() => undefined)

  addTabToggle(instance, (tabLeaves) => events.onTabModeChange(tabLeaves))
  addUndo(instance, texts)

  const text = textReport(
    { length: () => model.getValueLength(), report: () => events.onTextChange(model.getValue()) },
    maxEagerChars,
  )
  // Whoever leaves the page has typed it all.
  const leaving = new AbortController()
  document.addEventListener('visibilitychange', text.flush, { capture: true, signal: leaving.signal })

  /** A text that has been handed on before it stands in the model. */
  let ahead: string | null = null
  const listeners = [
    instance.onDidChangeModelContent((change) => {
      adaptToSize(model.getValueLength())
      if (!change.isFlush && !change.isUndoing && !change.isRedoing) texts.edited()
      const isHandedOn = ahead !== null && model.getValue() === ahead
      ahead = null
      if (!isHandedOn) text.changed(change)
    }),
    // Who has pasted a whole response wants to read it from its beginning; the caret stays at its end.
    instance.onDidPaste(({ range }) => {
      if (model.getFullModelRange().equalsRange(range)) instance.revealPosition(textStart)
    }),
    instance.onDidChangeCursorPosition(({ position }) => events.onCaretMove(position.lineNumber, position.column)),
    // Released here, Tab has just indented, or was pressed elsewhere and brought the focus.
    instance.onKeyUp(({ keyCode }) => keyCode === KeyCode.Tab && events.onKeyboardUse(true)),
    instance.onDidBlurEditorText(() => {
      text.flush()
      events.onKeyboardUse(false)
    }),
    languages.registerLinkProvider(languageId, {
      provideLinks: (other) => (other === model ? { links: findLinks(model) } : null),
    }),
    languages.registerHoverProvider([languageId, 'plaintext'], {
      provideHover: (other, position) => (other === model ? hoverAt(hovers, model, position) : null),
    }),
  ]

  const release = catchPastes(instance, (pasted) => {
    text.flush()
    events.onTextAhead(pasted.text)
    ahead = pasted.text
    if (!pasted.isLarge) return
    texts.replace(pasted.text)
    const end = model.getPositionAt(pasted.end)
    instance.setPosition(end)
    if (!pasted.isWhole) instance.revealPosition(end)
  })

  const toStart = () => {
    instance.setPosition(textStart)
    instance.setScrollPosition({ scrollTop: 0, scrollLeft: 0 })
  }

  return {
    select: (range: TextRange) => {
      const place = clampRange(range, model)
      if (place !== null) {
        instance.setSelection(place)
        instance.revealRangeInCenter(place, editor.ScrollType.Immediate)
      }
      instance.focus()
    },
    replaceText: (replacement) => {
      if (Math.max(replacement.length, model.getValueLength()) > maxEditedChars) texts.replace(replacement)
      else {
        texts.keep()
        instance.pushUndoStop()
        instance.executeEdits(owner, [{ range: model.getFullModelRange(), text: replacement }])
        instance.pushUndoStop()
      }
      toStart()
    },
    begin: (first) => {
      texts.begin(first)
      toStart()
    },
    focus: () => instance.focus(),
    getText: () => model.getValue(),
    snapshot: () => ({ texts: texts.all(), ...placeIn(instance, model) }),
    resume: (place) => resume(instance, model, place),
    annotate: (annotations) => {
      hovers = annotations.hovers
      editor.setModelMarkers(model, owner, toMarkerData(annotations.markers, model))
      glyphs.set(toGlyphs(annotations.markers, model))
      notes.set(toNotes(annotations.notes, model))
    },
    setHighlight: (range) => {
      highlight.set(toHighlight(range, model))
    },
    setDark: (dark) => applyTheme(host, dark),
    render: () => instance.render(true),
    dispose: () => {
      text.flush()
      leaving.abort()
      unfollow()
      release()
      editor.setModelMarkers(model, owner, [])
      for (const listener of listeners) listener.dispose()
      instance.dispose()
      model.dispose()
    },
  }
}

/** Makes what fits language and options to a text of so many characters, and touches neither where it is the same as before. */
function sizeAdapter(instance: editor.IStandaloneCodeEditor, model: editor.ITextModel): (chars: number) => void {
  let shownOptions = ''
  return (chars) => {
    const language = chars > maxRichTextChars ? 'plaintext' : languageId
    if (model.getLanguageId() !== language) editor.setModelLanguage(model, language)
    const wanted = sizeOptions(chars)
    if (shownOptions !== JSON.stringify(wanted)) instance.updateOptions(wanted)
    shownOptions = JSON.stringify(wanted)
  }
}

/** A key that lets Tab indent instead of leaving the editor, and leave it again. */
function addTabToggle(instance: editor.IStandaloneCodeEditor, onChange: RichEvents['onTabModeChange']): void {
  let tabLeaves = true
  instance.addAction({
    id: 'inspector.toggle-tab',
    label: 'Toggle whether Tab leaves the editor',
    keybindings: isApple ? [KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM] : [KeyMod.CtrlCmd | KeyCode.KeyM],
    run: () => {
      tabLeaves = !tabLeaves
      instance.updateOptions({ tabFocusMode: tabLeaves })
      onChange(tabLeaves)
    },
  })
}

/** Undo and redo, which know of the texts that were replaced whole. */
function addUndo(instance: editor.IStandaloneCodeEditor, texts: WholeTexts): void {
  const { CtrlCmd, Shift } = KeyMod
  // In the search box the keys are about what is typed there.
  const keybindingContext = 'editorTextFocus'
  instance.addAction({
    id: 'inspector.undo',
    label: 'Undo',
    keybindings: [CtrlCmd | KeyCode.KeyZ],
    keybindingContext,
    run: () => {
      if (!texts.undo()) void instance.getModel()?.undo()
    },
  })
  instance.addAction({
    id: 'inspector.redo',
    label: 'Redo',
    keybindings: [CtrlCmd | Shift | KeyCode.KeyZ, CtrlCmd | KeyCode.KeyY],
    keybindingContext,
    run: () => {
      if (!texts.redo()) void instance.getModel()?.redo()
    },
  })
}

/** Where the person is in the text: what `resume` goes back to. */
function placeIn(instance: editor.IStandaloneCodeEditor, model: editor.ITextModel): Place {
  const { selectionStartLineNumber, selectionStartColumn, positionLineNumber, positionColumn } =
    instance.getSelection() ?? new Selection(1, 1, 1, 1)
  return {
    anchor: model.getOffsetAt({ lineNumber: selectionStartLineNumber, column: selectionStartColumn }),
    caret: model.getOffsetAt({ lineNumber: positionLineNumber, column: positionColumn }),
    scrollTop: instance.getScrollTop(),
    scrollLeft: instance.getScrollLeft(),
    focused: instance.hasTextFocus(),
  }
}

function resume(instance: editor.IStandaloneCodeEditor, model: editor.ITextModel, place: Place): void {
  const anchor = model.getPositionAt(place.anchor)
  const caret = model.getPositionAt(place.caret)
  instance.setSelection(new Selection(anchor.lineNumber, anchor.column, caret.lineNumber, caret.column))
  instance.setScrollPosition({ scrollTop: place.scrollTop, scrollLeft: place.scrollLeft })
  if (place.focused) instance.focus()
}
