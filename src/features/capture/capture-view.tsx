// The list of a capture with everything around it: connection, actions, filter, charts, and the exchange chosen.
import { type ReactNode, type Ref, useMemo, useState } from 'react'
import { harOf } from '../../core/capture/har.ts'
import { isFailure } from '../../core/capture/outcome.ts'
import { type TrafficRow, rowOfCaptured } from '../../core/traffic/row.ts'
import { download } from '../../ui/download.ts'
import type { RowActions } from './actions.ts'
import { ConnectionMark } from './connection-mark.tsx'
import type { ConnectionState } from './feed/connection.ts'
import { CaptureList, type ListHandle } from './list/capture-list.tsx'
import { FilterBar } from './list/filter-bar.tsx'
import { Notes } from './notes.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SpokenCounts } from './spoken-counts.tsx'
import { Toolbar } from './toolbar.tsx'
import type { Capture } from './use-capture.ts'
import type { ListView } from './use-list-view.ts'
import { Waiting } from './waiting.tsx'

interface CaptureViewProps extends RowActions {
  readonly list: Ref<ListHandle>
  readonly capture: Capture
  readonly view: ListView
  readonly active: string | null
  readonly opened: string | null
  readonly follows: boolean
  /** What became of the last thing that was asked for; null where all is well. */
  readonly message: string | null
  onFollow(follows: boolean): void
  onActive(key: string): void
  onSend(): void
  onDismiss(): void
  renderCharts(rows: readonly TrafficRow[]): ReactNode
}

export function CaptureView(props: CaptureViewProps) {
  const { list, capture, view, active, opened, follows, message, onFollow, onActive, onSend, onDismiss } = props
  const { store, connection, companion, rows, notes } = capture
  const { shown } = view
  const problem = problemOf(connection)
  const told = [problem, ...notes, message].filter((note) => note !== null)
  const [showsCharts, setShowsCharts] = useState(false)
  const traffic = useMemo(
    () =>
      showsCharts
        ? shown.map(({ exchange, verdict }) => rowOfCaptured(exchange, errorType(exchange.origin, verdict?.type)))
        : [],
    [showsCharts, shown],
  )

  function exportHar() {
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
    const archive = harOf(shown.map(({ exchange }) => exchange))
    download(`nylas-capture-${stamp}.har`, new Blob([archive], { type: 'application/json' }))
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-3 py-2">
        <h2 className="text-lead font-semibold">Capture</h2>
        <ConnectionMark state={connection} />
        {companion && <span className="truncate text-note text-muted max-md:hidden">to {companion.upstream}</span>}
        {companion?.showsSecrets && (
          <p className="text-note text-caution">Secrets are shown. Nothing in this tab is kept.</p>
        )}
        <div className="ml-auto">
          <Toolbar
            isEmpty={rows.length === 0}
            canSend={companion !== null && connection.kind === 'live'}
            held={view.held}
            follows={follows}
            showsCharts={showsCharts}
            filtered={view.isFiltered ? shown.length : null}
            onPause={view.toggleHold}
            onFollow={() => onFollow(!follows)}
            onCharts={() => setShowsCharts(!showsCharts)}
            onClear={() => {
              store.clear()
              view.reset()
            }}
            onExport={exportHar}
            onSend={onSend}
          />
        </div>
      </div>
      <Notes notes={rows.length === 0 ? told.filter((note) => note !== problem) : told} onDismiss={onDismiss} />
      {rows.length === 0 ? (
        <Waiting companion={companion} problem={problem} />
      ) : (
        <>
          {showsCharts && (
            <div className="max-h-[55%] shrink-0 overflow-y-auto border-b border-line p-3">
              {props.renderCharts(traffic)}
            </div>
          )}
          <FilterBar filter={view.filter} left={shown.length} total={view.total} onChange={view.setFilter} />
          {shown.length === 0 ? (
            <p className="flex-1 px-3 py-2 text-small text-muted">
              {view.isFiltered
                ? 'No exchange fits this filter.'
                : 'The list stands still since it was empty. Resume shows what came.'}
            </p>
          ) : (
            <CaptureList
              ref={list}
              rows={shown}
              active={active}
              opened={opened}
              follows={follows && view.held === null}
              onFollow={onFollow}
              onActive={onActive}
              onOpen={props.onOpen}
            />
          )}
          <SelectionBar
            row={shown.find(({ key }) => key === active) ?? null}
            onOpen={props.onOpen}
            onRepeat={props.onRepeat}
            onReplay={props.onReplay}
          />
        </>
      )}
      <SpokenCounts total={rows.length} failures={rows.filter(({ exchange }) => isFailure(exchange)).length} />
    </>
  )
}

/** Why nothing comes any more; null where something may. */
function problemOf(connection: ConnectionState): string | null {
  if (connection.kind === 'refused') return connection.message
  return connection.kind === 'absent'
    ? 'No companion answers at this address any more. Start it, and open the address that it prints.'
    : null
}

/** The type of a notification is no error. */
function errorType(origin: string, type: string | null | undefined): string | null {
  return origin === 'webhook' ? null : (type ?? null)
}
