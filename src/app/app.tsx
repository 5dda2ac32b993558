// The shell: the header over the inspector or the reference, and what both have in common.
import { lazy, useCallback, useRef, useState } from 'react'
import type { LinkedView } from '../core/permalink/permalink.ts'
import type { EditorHandle } from '../features/editor/types.ts'
import { HistoryDialog } from '../features/history/history-dialog.tsx'
import { ExamplesButton } from '../features/intake/examples-button.tsx'
import { OpenFileButton } from '../features/intake/open-file-button.tsx'
import { PasteButton } from '../features/intake/paste-button.tsx'
import { useFileDrop } from '../features/intake/use-file-drop.ts'
import { ShareButton } from '../features/share/share-button.tsx'
import { classNames } from '../ui/class-names.ts'
import { whenIdle } from '../ui/when-idle.ts'
import { CapturePage } from './capture-page.tsx'
import { Header } from './header.tsx'
import { InspectorView } from './inspector-view.tsx'
import { useInstallOffer } from './install-offer.ts'
import { shareWork } from './inspector.ts'
import { Lazily, Quietly } from './lazily.tsx'
import { Notices } from './notice.tsx'
import { ReferencePage } from './reference-page.tsx'
import { SpokenVerdict } from './result-parts.ts'
import { useRoute } from './route.ts'
import { useArrival } from './use-arrival.ts'
import { useFocusOnPage } from './use-focus-on-page.ts'
import { useHistoryRecorder } from './use-history-recorder.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useLinkedView } from './use-linked-view.ts'
import { useNotices } from './use-notices.ts'
import { useOpenFiles } from './use-open-files.ts'
import { useOpenedFile } from './use-opened-file.ts'
import { usePageTitle } from './use-page-title.ts'
import { useUnknownPage } from './use-unknown-page.ts'
import { useWorkbench } from './use-workbench.ts'

// Needed by nobody who waits for a result, and where it cannot be fetched the inspector does without.
const Offline = lazy(() => new Promise<void>(whenIdle).then(() => import('./offline/offline.tsx')))

const HistoryComparison = lazy(() => import('./history-comparison.tsx'))

// Whoever drags nothing over the page does without.
const DropHint = lazy(() => import('./drop-hint.tsx'))

const beyondText =
  'This response is not whole in the editor, so it cannot be shared. “Inspect only the part” shares what the editor shows.'

export function App() {
  const editor = useRef<EditorHandle>(null)
  const main = useRef<HTMLElement>(null)
  const breakdown = useRef<HTMLElement>(null)
  const { notify, showNews, shown } = useNotices()
  const [isHistoryOpen, setIsHistoryOpen] = useState(false)
  const route = useRoute()
  const page = route?.page ?? null
  const opened = useOpenedFile()
  const forget = useCallback(() => notify(null), [notify])
  const workbench = useWorkbench(editor, forget, opened.part)
  const { draft, exchange, replace, open } = workbench
  const openLink = useCallback(
    (view: LinkedView, isUndoable: boolean) => open(view, isUndoable, 'The link is open in place of your text.'),
    [open],
  )
  const link = useLinkedView(draft.text, openLink)
  usePageTitle(exchange, page !== null)
  useUnknownPage(notify)

  /** Focuses where there is something to go on with. */
  const goOn = () => (page ? main : breakdown).current?.focus({ preventScroll: true })
  useFocusOnPage(page, goOn)

  const notifyText = useCallback((text: string) => notify({ text }), [notify])
  const focusEditor = useCallback(() => editor.current?.focus(), [])
  const notifyBesideEditor = (text: string) => {
    notifyText(text)
    focusEditor()
  }
  const openFiles = useOpenFiles(workbench, opened, notifyText)
  const arriving = useArrival({
    openFiles,
    onText: replace,
    onView: (view) => open(view, true),
    onNotice: notify,
    onProblem: notifyBesideEditor,
    focusEditor,
  })
  const kept = useKeptDraft(draft, link.opening || arriving, {
    onReturn: workbench.begin,
    onRestore: (view) => open(view, true),
    onResume: (place) => editor.current?.resume(place),
    onTrouble: notifyText,
  })
  useHistoryRecorder(workbench)
  const dragged = useFileDrop({ onFiles: openFiles, onProblem: notifyText })
  const install = useInstallOffer()
  const notices = shown({ link: link.offer, draft: kept.offer, wayBack: workbench.wayBack }, page === null)

  return (
    <div className="flex h-dvh flex-col overflow-hidden short:h-auto short:overflow-visible">
      <Header
        page={page}
        install={install}
        isEmpty={draft.text === ''}
        onClear={() => {
          goOn()
          replace('', 'Your text was cleared.')
        }}
        onHistory={() => setIsHistoryOpen(true)}
      >
        <PasteButton onText={replace} onProblem={notifyBesideEditor} />
        <OpenFileButton onFiles={openFiles} onProblem={notifyText} />
        <ExamplesButton onExample={({ text }) => replace(text)} />
        <ShareButton
          view={exchange && { ...draft, exchange: workbench.index }}
          obstacle={workbench.isBeyondText ? beyondText : null}
          work={shareWork}
          onNotice={notifyText}
        />
      </Header>
      <main
        ref={main}
        tabIndex={-1}
        className={classNames(
          'relative flex min-h-0 flex-1 flex-col outline-none',
          // A page that lies over the inspector is as high as the window, not as the breakdown below it.
          page && 'short:h-dvh short:flex-none short:overflow-hidden',
        )}
      >
        <CapturePage page={page} shownText={draft.text} onOpen={workbench.openCaptured} />
        <InspectorView
          editor={editor}
          breakdown={breakdown}
          workbench={workbench}
          opened={opened}
          onProblem={notifyText}
          link={{ ...link, opening: link.opening || kept.restoring }}
          hidden={page !== null}
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
        {exchange && (
          <Quietly>
            <SpokenVerdict exchange={exchange} />
          </Quietly>
        )}
      </p>
      <Notices notices={notices} isTextSeen={page === null} onLeave={goOn} />
      <Quietly>
        <Offline
          editor={editor}
          onScreen={{ view: draft, hasFile: (opened.listed ?? opened.part) !== null }}
          onNotice={showNews}
        />
      </Quietly>
      {dragged.files > 0 && (
        <Quietly>
          <DropHint {...dragged} />
        </Quietly>
      )}
    </div>
  )
}
