// The catalogue to browse and search: the list on the left, one entry on the right; one after the other on a phone.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { EntryAddress } from '../../core/catalogue/entry.ts'
import { shortened } from '../../core/display.ts'
import { plainWords } from '../../core/plain-words.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { classNames } from '../../ui/class-names.ts'
import { EntryPage } from './entry-page.tsx'
import { Introduction } from './introduction.tsx'
import { keptFilter } from './kept-filter.ts'
import { NoResults } from './no-results.tsx'
import { type SoughtEntry, recordAt, records } from './records.ts'
import { ResultList, linksIn } from './result-list.tsx'
import { SearchBar } from './search-bar.tsx'
import { type Filter, isFiltered, nearestSearch, noFilter, search } from './search.ts'
import { UnknownEntry } from './unknown-entry.tsx'
import { useSearchKey } from './use-search-key.ts'
import { useTitle } from './use-title.ts'

interface ReferenceProps {
  /** The entry that the address names; null for the list alone. */
  readonly entry: SoughtEntry | null
  hrefOf(entry: EntryAddress | null): string
  /** Takes a sample response to the inspector. */
  onSample(text: string): void
}

export default function Reference({ entry, hrefOf, onSample }: ReferenceProps) {
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const [filter, setFilter] = useState(keptFilter.get)
  const [reached, setReached] = useState<SoughtEntry | null>(null)
  const wide = useMediaQuery('(min-width: 64rem)')
  const record = useMemo(() => entry && recordAt(entry), [entry])
  const found = useMemo(() => search(records, filter), [filter])
  const shown = useDeferredValue(found)

  const change = (next: Filter) => {
    keptFilter.keep(next)
    setFilter(next)
  }
  // An address that leads nowhere is looked for instead.
  if (entry !== reached) {
    setReached(entry)
    if (entry && !record) change({ ...noFilter, text: nearestSearch(records, lastPart(entry)) })
  }

  useTitle(record?.code ?? (entry ? 'Not found' : null))
  useSearchKey(box)
  const goToList = () =>
    linksIn(list.current)
      .find((link) => link.tabIndex === 0)
      ?.focus()

  // The list is drawn later than the filter changes: its first link may still be that of the words before.
  const openBest = () => {
    const [best] = found.records
    if (best) location.assign(hrefOf(best.address))
  }

  // Another entry is read from its beginning, and the list shows where it stands.
  useEffect(() => {
    panel.current?.scrollTo(0, 0)
    if (record && list.current) bringIntoView(record.id, list.current)
  }, [record])

  // Where only one of the two is on screen, the focus goes along.
  const before = useRef(entry)
  useEffect(() => {
    const came = before.current
    before.current = entry
    if (wide || came === entry) return
    if (entry) panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    else goToList()
  }, [entry, wide])

  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] lg:grid-cols-[25rem_minmax(0,1fr)]">
      <div
        inert={entry !== null && !wide}
        className={classNames(
          // Where the window is too low for the search and a list below it, both are scrolled.
          'col-start-1 row-start-1 flex min-h-0 flex-col overflow-y-auto border-line bg-page lg:border-r',
          entry && 'max-lg:invisible print:hidden',
        )}
      >
        <h2 className="sr-only">Reference</h2>
        <SearchBar
          ref={box}
          filter={filter}
          counts={found.counts}
          onChange={change}
          onOpenBest={openBest}
          onGoToList={goToList}
        />
        <p role="status" className="border-b border-line px-3.5 py-1.5 text-note leading-4 text-muted tabular-nums">
          {isFiltered(filter) ? `${found.records.length} of ${records.length} entries` : `${records.length} entries`}
        </p>
        {shown.records.length > 0 ? (
          <ResultList
            ref={list}
            records={shown.records}
            terms={shown.terms}
            open={record?.id ?? null}
            hrefOf={hrefOf}
            onLeaveUp={() => box.current?.focus()}
          />
        ) : (
          <NoResults filter={filter} onChange={change} />
        )}
      </div>
      <section
        ref={panel}
        aria-label="Entry"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        className={classNames(
          'relative col-start-1 row-start-1 min-h-0 overflow-y-auto bg-page px-5 py-6 -outline-offset-2 md:px-8 lg:col-start-2',
          !entry && 'max-lg:hidden',
        )}
      >
        <div className="mx-auto max-w-190">
          {record && <EntryPage key={record.id} record={record} hrefOf={hrefOf} onSample={onSample} />}
          {entry && !record && <UnknownEntry entry={entry} listHref={hrefOf(null)} />}
          {!entry && <Introduction />}
        </div>
      </section>
      <p role="status" className="sr-only">
        {record && `Opened: ${record.code}. ${plainWords(record.title)}`}
      </p>
    </div>
  )
}

/** Puts a result that is out of sight into the middle of the list; one that is seen stays where it is. */
function bringIntoView(id: string, list: HTMLElement): void {
  const place = linksIn(list)
    .find((link) => link.dataset['id'] === id)
    ?.getBoundingClientRect()
  const { top, bottom, height } = list.getBoundingClientRect()
  // Only the list may move: `scrollIntoView` would move whatever is around it as well.
  if (place && (place.top < top || place.bottom > bottom))
    list.scrollTop += place.top - top - (height - place.height) / 2
}

function lastPart({ name }: SoughtEntry): string {
  return shortened(name.slice(name.lastIndexOf('/') + 1))
}
