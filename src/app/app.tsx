// The shell: the header over the inspector or the reference, and what both have in common.
import { History, Library, Radio, ScanSearch } from 'lucide-react'
import { Suspense, lazy, useCallback, useRef, useState } from 'react'
import type { LinkedView } from '../core/permalink/permalink.ts'
import { spokenVerdict } from '../features/breakdown/spoken-verdict.ts'
import { DiffView } from '../features/editor/diff-view.tsx'
import type { EditorHandle } from '../features/editor/types.ts'
import { HistoryDialog } from '../features/history/history-dialog.tsx'
import { ExamplesButton } from '../features/intake/examples-button.tsx'
import { OpenFileButton } from '../features/intake/open-file-button.tsx'
import { PasteButton } from '../features/intake/paste-button.tsx'
import { useFileDrop } from '../features/intake/use-file-drop.ts'
import { useTextFile } from '../features/intake/use-text-file.ts'
import { ShareButton } from '../features/share/share-button.tsx'
import { whenIdle } from '../ui/when-idle.ts'
import { CapturePage } from './capture-page.tsx'
import { draftNotice } from './draft-notice.ts'
import { Header } from './header.tsx'
import type { HeaderAction } from './header-action.tsx'
import { InspectorView } from './inspector-view.tsx'
import { inspectText } from './inspector.ts'
import { Notice, type NoticeContent } from './notice.tsx'
import { ReferencePage } from './reference-page.tsx'
import { captureHash, formatRoute, useRoute } from './route.ts'
import { useTheme } from './theme.ts'
import { useHistoryRecorder } from './use-history-recorder.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { type LinkOffer, useLinkedView } from './use-linked-view.ts'
import { usePageTitle } from './use-page-title.ts'
import { useSettled } from './use-settled.ts'
import { useWorkbench } from './use-workbench.ts'

// Needed by nobody who waits for a result.
const Offline = lazy(() => new Promise<void>(whenIdle).then(() => import('./offline/offline.tsx')))

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
  const workbench = useWorkbench(editor, setNotice)
  const { draft, exchange, replace, open } = workbench
  const openLink = useCallback(
    (view: LinkedView, isUndoable: boolean) => open(view, isUndoable, 'The link is open in place of your text.'),
    [open],
  )
  const link = useLinkedView(draft.text, openLink)
  usePageTitle(exchange, route !== null)

  const say = useCallback((text: string) => setNotice({ text }), [])
  const kept = useKeptDraft(draft, link.opening, { onRestore: open, onTrouble: say })
  useHistoryRecorder(workbench)
  const { dark } = useTheme()
  const openFile = useTextFile({ onText: replace, onProblem: say })
  const dragging = useFileDrop({ onFile: openFile })
  const spoken = useSettled(exchange ? spokenVerdict(exchange) : '', spokenAfterMilliseconds)
  const offer = link.offer && noticeOf(link.offer)
  const history: HeaderAction = {
    label: 'History',
    icon: History,
    leads: () => setIsHistoryOpen(true),
    opensDialog: true,
  }

  return (
    <div className="flex h-dvh min-h-[480px] flex-col overflow-hidden">
      <Header
        back={route && toInspector}
        further={route ? [] : [history, toCapture, toReference]}
        onClear={() => replace('')}
      >
        <PasteButton onText={replace} onNotice={say} />
        <OpenFileButton onFile={openFile} />
        <ExamplesButton onExample={({ text }) => replace(text)} />
        <ShareButton view={exchange && { ...draft, exchange: workbench.index }} inspect={inspectText} onNotice={say} />
      </Header>
      <main className="relative flex min-h-0 flex-1 flex-col">
        <CapturePage page={route?.page ?? null} shownText={draft.text} onOpen={workbench.openCaptured} />
        <InspectorView
          editor={editor}
          workbench={workbench}
          link={{ ...link, opening: link.opening || kept.restoring }}
          hidden={route !== null}
        />
        {route?.page === 'reference' && <ReferencePage entry={route.entry} onSample={replace} />}
      </main>
      <HistoryDialog
        open={isHistoryOpen}
        onClose={() => setIsHistoryOpen(false)}
        onOpen={(view) => open(view, true)}
        inspect={inspectText}
        renderDiff={(before, after) => <DiffView before={before} after={after} dark={dark} />}
      />
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <Notice
        notice={offer ?? notice ?? (kept.offer && draftNotice(kept.offer))}
        onDismiss={offer ? undefined : () => (notice ? setNotice(null) : kept.offer?.decline())}
      />
      <Suspense>
        <Offline />
      </Suspense>
      {dragging && (
        <div className="pointer-events-none fixed inset-3 z-20 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-[20px] font-semibold text-accent">
          Drop the file to inspect it
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
