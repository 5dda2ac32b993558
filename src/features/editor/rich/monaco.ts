// Monaco as far as a paste-and-read tool needs it: the core and the chosen features.
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/cursorUndo/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/lineSelection/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/links/register'
import 'monaco-editor/features/longLinesHelper/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/placeholderText/register'
import 'monaco-editor/features/quickCommand/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/wordOperations/register'
import { startEditorWorker } from './worker.ts'

// Read by Monaco when it needs its worker for the first time.
globalThis.MonacoEnvironment = { getWorker: startEditorWorker }

// oxlint-disable-next-line oxc/no-barrel-file -- one door to Monaco, so that nobody gets it without its features and worker
export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range, Selection, Uri } from 'monaco-editor/editor'
