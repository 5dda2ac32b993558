// How the rich editor is set up: for pasting and reading.
import type { editor } from 'monaco-editor/editor'
import {
  maxFoldedChars,
  maxFoldedRegions,
  maxMatchedBracketChars,
  maxRichTextChars,
  maxWrappedChars,
} from '../../../core/limits.ts'
import { editorLabel, placeholder } from '../words.ts'

export const options: editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: editorLabel,
  placeholder,
  padding: { top: 8, bottom: 8 },
  // A real text area, which every screen reader, input method and test tool can handle.
  editContext: false,
  accessibilitySupport: 'auto',
  // Most people paste and move on, so Tab leaves the editor until they ask otherwise.
  tabFocusMode: true,
  automaticLayout: true,
  glyphMargin: true,
  // A text of a thousand lines keeps the width, and is not wrapped twice.
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 6,
  // Dimmed, the number of the last line is too faint to be read.
  renderFinalNewline: 'on',
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fixedOverflowWidgets: true,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  wordWrap: 'off',
  folding: true,
  foldingStrategy: 'indentation',
  foldingMaximumRegions: maxFoldedRegions,
  matchBrackets: 'near',
  guides: { indentation: false },
  links: true,
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  dropIntoEditor: { enabled: false },
  dragAndDrop: false,
  contextmenu: true,
  // What is pasted or typed stays exactly as it is.
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  autoIndent: 'none',
  formatOnPaste: false,
  formatOnType: false,
  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  scrollbar: { verticalScrollbarSize: 12, horizontalScrollbarSize: 12, useShadows: false },
}

/** The font that the page gives the element, the same for both surfaces. */
export function fontOptions(host: HTMLElement): editor.IEditorOptions {
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(host)
  return { fontFamily, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
}

/** What is left out for a text of so many characters, and put back when the text is small again. */
export function sizeOptions(chars: number): editor.IEditorOptions {
  const isPlain = chars > maxRichTextChars
  return {
    folding: chars <= maxFoldedChars,
    links: !isPlain,
    matchBrackets: chars > maxMatchedBracketChars ? 'never' : 'near',
    wordWrap: chars > maxWrappedChars ? 'off' : 'on',
  }
}
