// A running capture: the list of exchanges over the inspector, or a bar above the one that the inspector shows.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { whyNotRepeated } from '../../core/capture/prepare-send.ts'
import { exchangeText } from '../../core/capture/to-text.ts'
import { writeCurl } from '../../core/capture/write-curl.ts'
import { withLineFeeds } from '../../core/line-ends.ts'
import type { TrafficRow } from '../../core/traffic/row.ts'
import { classNames } from '../../ui/class-names.ts'
import { isFocusLost } from '../../ui/is-focus-lost.ts'
import type { RowActions } from './actions.ts'
import { CaptureView } from './capture-view.tsx'
import { replayWebhook } from './feed/calls.ts'
import { type CapturedRow, keyOf } from './feed/exchange-log.ts'
import type { Judge } from './feed/verdict-queue.ts'
import type { ListHandle } from './list/capture-list.tsx'
import { OpenedBar } from './opened-bar.tsx'
import { SendDialog, type SendDraft } from './send/send-dialog.tsx'
import { useCapture } from './use-capture.ts'
import { useListView } from './use-list-view.ts'

export interface LiveProps {
  readonly token: string
  /** Whether the list is in view. */
  readonly isInView: boolean
  /** Whether the inspector is, over which a bar leads back to the list. */
  readonly isBehind: boolean
  readonly judge: Judge
  /** The text that the inspector shows. */
  readonly shownText: string
  /** The address of the list. */
  readonly listHref: string
  /** Shows a text in the inspector. */
  onOpen(text: string): void
  /** The companion shows keys and tokens in clear: told before any exchange can be opened. */
  onSecrets(): void
  /** Goes to the list. */
  onBack(): void
  /** Draws what these requests amount to. */
  renderCharts(rows: readonly TrafficRow[]): ReactNode
}

export function Live({
  token,
  isInView,
  isBehind,
  judge,
  shownText,
  listHref,
  onOpen,
  onSecrets,
  onBack,
  renderCharts,
}: LiveProps) {
  const capture = useCapture(token, judge)
  const { store, companion, rows } = capture
  const view = useListView(rows)
  const list = useRef<ListHandle>(null)
  const [active, setActive] = useState<string | null>(null)
  const [follows, setFollows] = useState(true)
  const [opened, setOpened] = useState<{ readonly row: CapturedRow; readonly text: string } | null>(null)
  const [draft, setDraft] = useState<SendDraft | null>(null)
  const [message, setMessage] = useState<string | null>(null)

  const showsSecrets = companion?.showsSecrets === true
  const tellSecrets = useEffectEvent(onSecrets)
  useEffect(() => {
    if (showsSecrets) tellSecrets()
  }, [showsSecrets])

  useEffect(() => {
    // Who comes back by a control that is gone now goes on where the list was left.
    if (isInView && isFocusLost()) list.current?.focus()
  }, [isInView])

  /** Leads to an exchange that was just made. */
  function point(id: number) {
    view.reset()
    setMessage(null)
    setActive(keyOf(id))
    setFollows(true)
    onBack()
  }

  const { mutate: replay } = useMutation({
    networkMode: 'always',
    mutationFn: (id: number) => replayWebhook(token, { id }),
    onSuccess: point,
    onError: (error) => setMessage(`The notification was not sent: ${error.message}`),
  })

  const actions: RowActions = {
    onOpen(row) {
      const text = withLineFeeds(exchangeText(row.exchange))
      setOpened({ row, text })
      setActive(row.key)
      setFollows(false)
      onOpen(text)
    },
    onRepeat({ exchange }) {
      const { id, request } = exchange
      const problem = whyNotRepeated(exchange)
      setMessage(problem)
      if (problem === null)
        setDraft({ command: writeCurl({ ...request, body: request.body?.text ?? null }), repeatOf: id })
    },
    onReplay: (row) => replay(row.exchange.id),
  }

  const isOpenShown = opened !== null && opened.text === shownText
  const position = isOpenShown ? view.shown.findIndex(({ key }) => key === opened.row.key) : -1
  return (
    <>
      <section
        aria-label="Capture"
        inert={!isInView}
        // Where the window is too low for a list below all that stands above it, everything is scrolled.
        className={classNames(
          'absolute inset-0 z-10 flex flex-col overflow-y-auto bg-surface',
          !isInView && 'invisible',
        )}
      >
        <CaptureView
          list={list}
          capture={capture}
          view={view}
          active={active}
          opened={isOpenShown ? opened.row.key : null}
          follows={follows}
          message={message}
          onFollow={setFollows}
          onActive={setActive}
          onSend={() => setDraft({ command: '', repeatOf: null })}
          onDismiss={() => {
            setMessage(null)
            store.dismissNotes()
          }}
          renderCharts={renderCharts}
          {...actions}
        />
      </section>
      {isBehind && isOpenShown && (
        <OpenedBar
          row={opened.row}
          previous={view.shown[position - 1]}
          next={position < 0 ? undefined : view.shown[position + 1]}
          message={message}
          listHref={listHref}
          {...actions}
        />
      )}
      {companion && (
        <SendDialog
          draft={draft}
          token={token}
          companion={companion}
          onClose={() => setDraft(null)}
          onSent={(id) => {
            setDraft(null)
            point(id)
          }}
        />
      )}
    </>
  )
}
