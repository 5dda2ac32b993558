// The shell: composes editor and breakdown, and holds what they share.
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { examples } from '../core/catalogue/examples.ts'
import type { Form, InspectedExchange, TextRange } from '../core/model.ts'
import { CaretStore } from '../features/breakdown/caret-store.ts'
import { spokenVerdict } from '../features/breakdown/spoken-verdict.ts'
import { EmptyState } from '../features/breakdown/empty-state.tsx'
import { DiffView } from '../features/editor/diff-view.tsx'
import { ResponseEditor } from '../features/editor/response-editor.tsx'
import type { EditorHandle } from '../features/editor/types.ts'
import { ExchangeList } from '../features/exchanges/exchange-list.tsx'
import { ExamplesButton } from '../features/intake/examples-button.tsx'
import { OpenFileButton } from '../features/intake/open-file-button.tsx'
import { PasteButton } from '../features/intake/paste-button.tsx'
import { useFileDrop } from '../features/intake/use-file-drop.ts'
import { useTextFile } from '../features/intake/use-text-file.ts'
import { HistoryButton } from '../features/history/history-button.tsx'
import { ShareButton } from '../features/share/share-button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useMediaQuery } from '../ui/use-media-query.ts'
import type { KeptView } from '../features/history/store/records.ts'
import { edited, newDraft, withChoice } from './draft.ts'
import { editorView, emptyView } from './editor-view.ts'
import { draftNotice } from './draft-notice.ts'
import { Header } from './header.tsx'
import { InspectionError } from './inspection-error.tsx'
import { inspectText } from './inspector.ts'
import { lastText } from './last-text.ts'
import { Notice, type NoticeContent } from './notice.tsx'
import { ReferencePage } from './reference-page.tsx'
import { leaveReference, useRoute } from './route.ts'
import { useTheme } from './theme.ts'
import { useHistoryRecorder } from './use-history-recorder.ts'
import { useInspection } from './use-inspection.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useSettled } from './use-settled.ts'

// Nothing is broken down before the worker has answered: this is fetched meanwhile, and keeps the first load small.
const breakdown = import('../features/breakdown/breakdown.tsx')
const Breakdown = lazy(async () => ({ default: (await breakdown).Breakdown }))

const noExchanges: readonly InspectedExchange[] = []

/** A link in the address, to a response: it wins over a text that was kept. */
const hasLink = () => location.hash.length > 1 && !location.hash.startsWith('#/')

/** A verdict is spoken once typing rests: each state in between would only be noise. */
const spokenAfterMilliseconds = 800

export function App() {
  const editor = useRef<EditorHandle>(null)
  const panel = useRef<HTMLElement>(null)
  const [draft, setDraft] = useState(() => newDraft(lastText.get()))
  const [caret] = useState(() => new CaretStore())
  const [highlight, setHighlight] = useState<TextRange | null>(null)
  const [notice, setNotice] = useState<NoticeContent | null>(null)
  const { dark } = useTheme()
  const route = useRoute()
  const wide = useMediaQuery('(min-width: 768px)')
  const { inspection, busy, error } = useInspection(draft)

  const edit = useCallback((text: string) => {
    lastText.keep(text)
    setDraft((current) => edited(current, text))
  }, [])
  const chooseStatus = useCallback((status: number | null) => {
    setDraft((current) => withChoice(current, { status }))
  }, [])
  const chooseForm = useCallback((form: Form | null) => {
    setDraft((current) => withChoice(current, { form }))
  }, [])
  const moveCaret = useCallback((line: number, column: number) => caret.move({ line, column }), [caret])
  const say = useCallback((text: string) => setNotice({ text }), [])

  /** Another text, as one edit that undo takes back; a way back is also offered where there is no key for it. */
  const replace = useCallback((text: string) => {
    const before = lastText.get()
    const undo = () => {
      editor.current?.replaceText(before)
      setNotice(null)
    }
    // A hidden editor takes no text that can be undone.
    flushSync(leaveReference)
    editor.current?.replaceText(text)
    setNotice(before.trim() === '' ? null : { text: 'Your text was replaced.', action: { label: 'Undo', run: undo } })
  }, [])

  /** A text together with what was chosen for it. */
  const open = ({ text, status, form, exchange }: KeptView, isUndoable: boolean) => {
    if (isUndoable) replace(text)
    else editor.current?.replaceText(text)
    setDraft((current) => withChoice(current, { status, form, exchange }))
  }

  const openFile = useTextFile({ onText: replace, onProblem: say })
  const dragging = useFileDrop({ onFile: openFile })

  const isEmpty = draft.text.trim() === ''
  const exchanges = isEmpty || !inspection ? noExchanges : inspection.exchanges
  // One chosen in a longer text does not count in this one.
  const index = draft.exchange < exchanges.length ? draft.exchange : 0
  const exchange = exchanges[index] ?? null
  const kept = useKeptDraft(draft, hasLink, { onRestore: open, onTrouble: say })
  useHistoryRecorder({ draft, inspection, exchange, isCurrent: !busy && !error })
  const chooseExchange = (next: number) => {
    const range = exchanges[next]?.range
    setDraft((current) => withChoice(current, { exchange: next }))
    if (range) editor.current?.select(range)
  }

  // Another response is read from its verdict on.
  useEffect(() => {
    panel.current?.scrollTo(0, 0)
  }, [draft.subject, index])

  // Who comes back by a control of the reference, which is gone then, goes on at the result.
  const wasAway = useRef(false)
  useEffect(() => {
    const isBack = wasAway.current && !route
    wasAway.current = route !== null
    if (isBack && document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
  }, [route])

  const view = useMemo(() => (exchange ? editorView(exchange) : emptyView), [exchange])
  const actions = useMemo(
    () => ({ caret, onHighlight: setHighlight, onSelect: (range: TextRange) => editor.current?.select(range) }),
    [caret],
  )
  const readAs = useMemo(
    () => ({ label: inspection?.readAs ?? '', chosen: draft.form, onChoose: chooseForm }),
    [inspection?.readAs, draft.form, chooseForm],
  )
  const spoken = useSettled(exchange ? spokenVerdict(exchange) : '', spokenAfterMilliseconds)

  return (
    <div className="flex h-dvh min-h-[480px] flex-col overflow-hidden">
      <Header inReference={route !== null} onClear={() => replace('')}>
        <PasteButton onText={replace} onNotice={say} />
        <OpenFileButton onFile={openFile} />
        <ExamplesButton onExample={({ text }) => replace(text)} />
        <ShareButton exchange={exchange} />
        <HistoryButton
          onOpen={(view) => open(view, true)}
          inspect={inspectText}
          renderDiff={(before, after) => <DiffView before={before} after={after} dark={dark} />}
        />
      </Header>
      <main className="relative min-h-0 flex-1">
        {/* Stays laid out behind the reference: text, caret and scroll positions are all there on the way back. */}
        <div inert={route !== null} className={classNames('h-full', route && 'invisible')}>
          <Group orientation={wide ? 'horizontal' : 'vertical'}>
            <Panel defaultSize={wide ? '46%' : '38%'} minSize="20%" className="bg-surface">
              <ResponseEditor
                ref={editor}
                initialText={draft.text}
                onTextChange={edit}
                onCaretMove={moveCaret}
                {...view}
                highlight={highlight}
                dark={dark}
              />
            </Panel>
            <Separator
              aria-label="Editor size"
              className="bg-line transition-colors duration-100 hover:bg-accent focus-visible:bg-accent aria-[orientation=horizontal]:h-1.5 aria-[orientation=vertical]:w-1.5 forced-colors:bg-[CanvasText]"
            />
            <Panel minSize="30%">
              <div className="flex h-full flex-col">
                {exchanges.length > 1 && (
                  <ExchangeList exchanges={exchanges} chosen={index} onChoose={chooseExchange} />
                )}
                <section
                  ref={panel}
                  aria-label="Breakdown"
                  aria-busy={busy}
                  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
                  tabIndex={0}
                  className="relative min-h-0 flex-1 overflow-y-auto px-5 py-6 -outline-offset-2 md:px-8"
                >
                  <div className="mx-auto max-w-[760px]">
                    {error && <InspectionError error={error} />}
                    <Suspense>
                      {exchange && inspection && (
                        <Breakdown
                          key={`${draft.subject} ${index}`}
                          exchange={exchange}
                          readAs={readAs}
                          busy={busy}
                          actions={actions}
                          onChooseStatus={chooseStatus}
                        />
                      )}
                    </Suspense>
                    {isEmpty && !kept.restoring && (
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
        </div>
        {route && <ReferencePage route={route} onSample={replace} />}
      </main>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <Notice
        notice={notice ?? (kept.offer && draftNotice(kept.offer))}
        onDismiss={() => (notice ? setNotice(null) : kept.offer?.decline())}
      />
      {dragging && (
        <div className="pointer-events-none fixed inset-3 z-20 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-[20px] font-semibold text-accent">
          Drop the file to inspect it
        </div>
      )}
    </div>
  )
}
