// Monaco as far as a paste-and-read tool needs it: the core and the chosen features. None of them asks for Monaco's worker.
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
import 'monaco-editor/features/links/register'
import 'monaco-editor/features/longLinesHelper/register'
import 'monaco-editor/features/placeholderText/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/wordOperations/register'

// oxlint-disable-next-line oxc/no-barrel-file -- one door to Monaco, so that nobody gets it without its features
export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Selection, Uri } from 'monaco-editor/editor'
