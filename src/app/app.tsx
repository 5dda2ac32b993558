// The shell: composes editor and breakdown, and holds what they share.
import { useCallback, useMemo, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { examples } from '../core/catalogue/examples.ts'
import type { InspectedExchange, TextRange } from '../core/model.ts'
import { Breakdown, spokenVerdict } from '../features/breakdown/breakdown.tsx'
import { EmptyState } from '../features/breakdown/empty-state.tsx'
import type { Caret } from '../features/breakdown/place.tsx'
import { ResponseEditor } from '../features/editor/response-editor.tsx'
import type { EditorHandle } from '../features/editor/types.ts'
import { ExchangeList } from '../features/exchanges/exchange-list.tsx'
import { ExamplesButton } from '../features/intake/examples-button.tsx'
import { OpenFileButton } from '../features/intake/open-file-button.tsx'
import { PasteButton } from '../features/intake/paste-button.tsx'
import { readTextFile } from '../features/intake/read-file.ts'
import { useFileDrop } from '../features/intake/use-file-drop.ts'
import { ShareButton } from '../features/share/share-button.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { editorView, emptyView } from './editor-view.ts'
import { Header } from './header.tsx'
import { lastText } from './last-text.ts'
import { Notice } from './notice.tsx'
import { useTheme } from './theme.ts'
import { type Draft, useInspection } from './use-inspection.ts'

const newDraft = (): Draft => ({ revision: 0, text: lastText.get(), status: null, form: null })

const noExchanges: readonly InspectedExchange[] = []

export function App() {
  const editor = useRef<EditorHandle>(null)
  const [draft, setDraft] = useState(newDraft)
  const [chosen, setChosen] = useState(0)
  const [caret, setCaret] = useState<Caret | null>(null)
  const [highlight, setHighlight] = useState<TextRange | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const { dark } = useTheme()
  const wide = useMediaQuery('(min-width: 768px)')
  const { inspection, error } = useInspection(draft)

  const edit = useCallback((text: string) => {
    lastText.keep(text)
    // Emptying the editor starts a new case; what was chosen for the old one goes with it.
    setDraft(({ revision, status, form }) =>
      text === ''
        ? { revision: revision + 1, text, status: null, form: null }
        : { revision: revision + 1, text, status, form },
    )
  }, [])

  /** Another text, as one edit that undo takes back. */
  const replace = useCallback((text: string) => {
    setNotice(null)
    setChosen(0)
    setDraft((current) => ({ ...current, status: null, form: null }))
    editor.current?.replaceText(text)
  }, [])

  const redraft = (choice: Partial<Pick<Draft, 'status' | 'form'>>) =>
    setDraft((current) => ({ ...current, ...choice, revision: current.revision + 1 }))

  const openFile = useCallback(
    (file: File) => {
      readTextFile(file).then(replace, (problem: Error) => setNotice(problem.message))
    },
    [replace],
  )
  const dragging = useFileDrop({ onFile: openFile })

  const exchanges = inspection && inspection.form !== 'empty' ? inspection.exchanges : noExchanges
  // The text has changed so much that the chosen place is gone.
  if (chosen > 0 && chosen >= exchanges.length) setChosen(0)
  const exchange = exchanges[chosen] ?? null
  function choose(index: number) {
    const range = exchanges[index]?.range
    setChosen(index)
    if (range) editor.current?.select(range)
  }

  const view = useMemo(() => (exchange ? editorView(exchange) : emptyView), [exchange])
  const actions = useMemo(
    () => ({ caret, onHighlight: setHighlight, onSelect: (range: TextRange) => editor.current?.select(range) }),
    [caret],
  )

  return (
    <div className="flex h-dvh flex-col">
      <Header onClear={() => replace('')}>
        <PasteButton onText={replace} onNotice={setNotice} />
        <OpenFileButton onFile={openFile} />
        <ExamplesButton onExample={({ text }) => replace(text)} />
        <ShareButton exchange={exchange} />
      </Header>
      <Notice text={notice} onDismiss={() => setNotice(null)} />
      <main className="min-h-0 flex-1">
        <Group orientation={wide ? 'horizontal' : 'vertical'}>
          <Panel defaultSize={wide ? '46%' : '38%'} minSize="20%" className="bg-surface">
            <ResponseEditor
              ref={editor}
              initialText={draft.text}
              onTextChange={edit}
              onCaretMove={(line, column) => setCaret({ line, column })}
              {...view}
              highlight={highlight}
              dark={dark}
            />
          </Panel>
          <Separator
            aria-label="Editor size"
            className="bg-line transition-colors duration-100 hover:bg-accent focus-visible:bg-accent aria-[orientation=horizontal]:h-1.5 aria-[orientation=vertical]:w-1.5"
          />
          <Panel minSize="30%">
            <div className="flex h-full flex-col">
              {exchanges.length > 1 && <ExchangeList exchanges={exchanges} chosen={chosen} onChoose={choose} />}
              <section
                // Another response is read from its top.
                key={chosen}
                aria-label="Breakdown"
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
                tabIndex={0}
                className="min-h-0 flex-1 overflow-y-auto px-5 py-6 md:px-8"
              >
                <div className="mx-auto max-w-[760px]">
                  {error && (
                    <p role="alert" className="mb-4 rounded-md bg-bad-soft px-3 py-2 text-bad">
                      This text could not be inspected: {error.message} Your text is untouched; editing it tries again.
                    </p>
                  )}
                  {exchange && inspection ? (
                    <Breakdown
                      exchange={exchange}
                      readAs={{ label: inspection.readAs, chosen: draft.form, onChoose: (form) => redraft({ form }) }}
                      actions={actions}
                      onChooseStatus={(status) => redraft({ status })}
                    />
                  ) : (
                    <EmptyState
                      examples={examples.slice(0, 3)}
                      onExample={(id) => replace(examples.find((example) => example.id === id)?.text ?? '')}
                    />
                  )}
                </div>
              </section>
            </div>
          </Panel>
        </Group>
      </main>
      <p aria-live="polite" className="sr-only">
        {exchange && spokenVerdict(exchange.diagnosis)}
      </p>
      {dragging && (
        <div className="pointer-events-none fixed inset-3 z-20 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-[20px] font-semibold text-accent">
          Drop the file to inspect it
        </div>
      )}
    </div>
  )
}
