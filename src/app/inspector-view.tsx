// The inspector: the text on one side, what it means on the other.
import { type RefObject, lazy, useCallback, useMemo, useState } from 'react'
import type { TextRange } from '../core/model.ts'
import { CaretStore } from '../features/breakdown/caret-store.ts'
import { ResponseEditor } from '../features/editor/response-editor.tsx'
import type { EditorHandle } from '../features/editor/types.ts'
import { classNames } from '../ui/class-names.ts'
import { editorView, emptyView } from './editor-view.ts'
import { secretKinds } from './inspector.ts'
import { Lazily, Quietly } from './lazily.tsx'
import { ResultPanel } from './result-panel.tsx'
import { Split } from './split.tsx'
import { useTheme } from './theme.ts'
import type { LinkedViewState } from './use-linked-view.ts'
import type { OpenedFile } from './use-opened-file.ts'
import type { Workbench } from './use-workbench.ts'

// Both come into play after the first result.
const SecretNote = lazy(() => import('../features/editor/secret-note.tsx'))
const OpenedFileView = lazy(async () => ({ default: (await import('./opened-file-view.tsx')).OpenedFileView }))

interface InspectorViewProps {
  readonly editor: RefObject<EditorHandle | null>
  readonly breakdown: RefObject<HTMLElement | null>
  readonly workbench: Workbench
  readonly opened: OpenedFile
  readonly onProblem: (words: string) => void
  readonly link: LinkedViewState
  /** Behind the reference it stays laid out: text, caret and scroll positions are all there on the way back. */
  readonly hidden: boolean
}

export function InspectorView({ editor, breakdown, workbench, opened, onProblem, link, hidden }: InspectorViewProps) {
  const { draft, exchange } = workbench
  const [initialText] = useState(draft.text)
  const [caret] = useState(() => new CaretStore())
  const [highlight, setHighlight] = useState<TextRange | null>(null)
  const { dark } = useTheme()

  const moveCaret = useCallback((line: number, column: number) => caret.move({ line, column }), [caret])
  const view = useMemo(() => (exchange ? editorView(exchange) : emptyView), [exchange])
  const actions = useMemo(
    () => ({ caret, onHighlight: setHighlight, onSelect: (range: TextRange) => editor.current?.select(range) }),
    [caret, editor],
  )

  return (
    <div inert={hidden} className={classNames('min-h-0 flex-1', hidden && 'invisible')}>
      <Split
        hasList={workbench.exchanges.length > 1 || opened.listed !== null}
        text={
          <div className="flex h-full flex-col">
            <div className="min-h-0 flex-1">
              <ResponseEditor
                ref={editor}
                initialText={initialText}
                onTextChange={workbench.edit}
                onCaretMove={moveCaret}
                {...view}
                highlight={highlight}
                dark={dark}
                // Who opens a link came to read, not to edit.
                wait={link.opening || (exchange === null && !workbench.isEmpty && !workbench.error)}
              />
            </div>
            <Quietly>
              <SecretNote text={draft.text} subject={draft.subject} find={secretKinds} />
            </Quietly>
          </div>
        }
        breakdown={
          <ResultPanel panel={breakdown} result={workbench} link={link} actions={actions} onExample={workbench.replace}>
            {(opened.listed ?? opened.part) && (
              <Lazily what="The file" meanwhile={null}>
                <OpenedFileView opened={opened} text={draft.text} onOpen={workbench.open} onProblem={onProblem} />
              </Lazily>
            )}
          </ResultPanel>
        }
      />
    </div>
  )
}
