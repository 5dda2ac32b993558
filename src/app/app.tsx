// The shell: the header over the inspector or the reference, and what both have in common.
import { History, Library, MonitorDown, Radio, ScanSearch } from 'lucide-react'
import { Suspense, lazy, useCallback, useRef, useState } from 'react'
import type { LinkedView } from '../core/permalink/permalink.ts'
import { spokenVerdict } from '../features/breakdown/spoken-verdict.ts'
import type { EditorHandle } from '../features/editor/types.ts'
import { HistoryDialog } from '../features/history/history-dialog.tsx'
import { ExamplesButton } from '../features/intake/examples-button.tsx'
import { OpenFileButton } from '../features/intake/open-file-button.tsx'
import { PasteButton } from '../features/intake/paste-button.tsx'
import { useFileDrop } from '../features/intake/use-file-drop.ts'
import { ShareButton } from '../features/share/share-button.tsx'
import { whenIdle } from '../ui/when-idle.ts'
import { CapturePage } from './capture-page.tsx'
import { draftNotice } from './draft-notice.ts'
import { Header } from './header.tsx'
import type { HeaderAction } from './header-action.tsx'
import { InspectorView } from './inspector-view.tsx'
import { useInstallOffer } from './install-offer.ts'
import { inspectText } from './inspector.ts'
import { Lazily } from './lazily.tsx'
import { Notice, type NoticeContent } from './notice.tsx'
import { ReferencePage } from './reference-page.tsx'
import { captureHash, formatRoute, useRoute } from './route.ts'
import { useArrival } from './use-arrival.ts'
import { useHistoryRecorder } from './use-history-recorder.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { type LinkOffer, useLinkedView } from './use-linked-view.ts'
import { useOpenFiles } from './use-open-files.ts'
import { useOpenedFile } from './use-opened-file.ts'
import { usePageTitle } from './use-page-title.ts'
import { useSettled } from './use-settled.ts'
import { useWorkbench } from './use-workbench.ts'

// Needed by nobody who waits for a result.
const Offline = lazy(() => new Promise<void>(whenIdle).then(() => import('./offline/offline.tsx')))

const HistoryComparison = lazy(() => import('./history-comparison.tsx'))

/** A verdict is spoken once typing rests: each state in between would only be noise. */
const spokenAfterMilliseconds = 800

const toInspector: HeaderAction = { label: 'Inspector', icon: ScanSearch, leads: '#' }
const toCapture: HeaderAction = { label: 'Capture', icon: Radio, leads: captureHash }
const toReference: HeaderAction = {
  label: 'Reference',
  icon: Library,
  leads: formatRoute({ page: 'reference', entry: null }),
}

export function App() {
  const editor = useRef<EditorHandle>(null)
  const [notice, setNotice] = useState<NoticeContent | null>(null)
  const [isHistoryOpen, setIsHistoryOpen] = useState(false)
  const route = useRoute()
  const opened = useOpenedFile()
  const workbench = useWorkbench(editor, setNotice, opened.part)
  const { draft, exchange, replace, open } = workbench
  const openLink = useCallback(
    (view: LinkedView, isUndoable: boolean) => open(view, isUndoable, 'The link is open in place of your text.'),
    [open],
  )
  const link = useLinkedView(draft.text, openLink)
  usePageTitle(exchange, route !== null)

  const say = useCallback((text: string) => setNotice({ text }), [])
  const focusEditor = useCallback(() => editor.current?.focus(), [])
  const sayBesideEditor = (text: string) => {
    say(text)
    focusEditor()
  }
  const openFiles = useOpenFiles(workbench, opened, say)
  const arriving = useArrival({
    openFiles,
    onText: replace,
    onView: (view) => open(view, true),
    onNotice: setNotice,
    onProblem: sayBesideEditor,
    focusEditor,
  })
  const kept = useKeptDraft(draft, link.opening || arriving, {
    onRestore: open,
    onResume: (place) => editor.current?.resume(place),
    onTrouble: say,
  })
  useHistoryRecorder(workbench)
  const dragged = useFileDrop({ onFiles: openFiles, onProblem: say })
  const spoken = useSettled(exchange ? spokenVerdict(exchange) : '', spokenAfterMilliseconds)
  const offer = link.offer && noticeOf(link.offer)
  const install = useInstallOffer()
  const [system, setSystem] = useState<NoticeContent | null>(null)
  const history: HeaderAction = {
    label: 'History',
    icon: History,
    leads: () => setIsHistoryOpen(true),
    opensDialog: true,
  }

  const dismiss = () => {
    if (notice) setNotice(null)
    else if (kept.offer) kept.offer.decline()
    else setSystem(null)
  }

  return (
    <div className="flex h-dvh min-h-[480px] flex-col overflow-hidden">
      <Header
        back={route && toInspector}
        further={route ? [] : [history, toCapture, toReference]}
        late={install && { label: 'Install', icon: MonitorDown, leads: install }}
        onClear={() => replace('')}
      >
        <PasteButton onText={replace} onProblem={sayBesideEditor} />
        <OpenFileButton onFiles={openFiles} />
        <ExamplesButton onExample={({ text }) => replace(text)} />
        <ShareButton view={exchange && { ...draft, exchange: workbench.index }} inspect={inspectText} onNotice={say} />
      </Header>
      <main className="relative flex min-h-0 flex-1 flex-col">
        <CapturePage page={route?.page ?? null} shownText={draft.text} onOpen={workbench.openCaptured} />
        <InspectorView
          editor={editor}
          workbench={workbench}
          opened={opened}
          onProblem={say}
          link={{ ...link, opening: link.opening || kept.restoring }}
          hidden={route !== null}
        />
        {route?.page === 'reference' && <ReferencePage entry={route.entry} onSample={replace} />}
      </main>
      <HistoryDialog
        open={isHistoryOpen}
        onClose={() => setIsHistoryOpen(false)}
        onOpen={(view) => open(view, true)}
        renderComparison={(pair, onBack) => (
          <Lazily what="The comparison">
            <HistoryComparison pair={pair} onBack={onBack} />
          </Lazily>
        )}
      />
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <Notice
        notice={offer ?? notice ?? (kept.offer && draftNotice(kept.offer)) ?? system}
        onDismiss={offer ? undefined : dismiss}
      />
      <Suspense>
        <Offline editor={editor} view={draft} onNotice={setSystem} />
      </Suspense>
      {dragged > 0 && (
        <div className="pointer-events-none fixed inset-3 z-20 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-[20px] font-semibold text-accent">
          {dragged > 1 ? `Drop the ${dragged} files to inspect them` : 'Drop the file to inspect it'}
        </div>
      )}
    </div>
  )
}

function noticeOf({ open, keep }: LinkOffer): NoticeContent {
  return {
    text: 'The address is a link to another response. Your text is still here.',
    actions: [
      { label: 'Open the link', run: open },
      { label: 'Keep my text', run: keep },
    ],
  }
}
