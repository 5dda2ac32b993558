// The bar at the top: the name, what gets a text in and passes it on, the way to the other pages, the theme.
import { Eraser, History, Library, MonitorDown, Radio, ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { type HeaderAction, HeaderActionButton } from './header-action.tsx'
import { MoreMenu } from './more-menu.tsx'
import { type Page, captureHash, formatRoute } from './route.ts'
import { ThemeSwitch } from './theme-switch.tsx'

/** Null for the inspector. */
const pages: readonly (HeaderAction & { readonly page: Page | null })[] = [
  { page: null, label: 'Inspector', icon: ScanSearch, leads: '#' },
  { page: 'capture', label: 'Capture', icon: Radio, leads: captureHash },
  { page: 'reference', label: 'Reference', icon: Library, leads: formatRoute({ page: 'reference', entry: null }) },
]

interface HeaderProps {
  /** The page that is open; null for the inspector. */
  readonly page: Page | null
  /** What acts on the text, which only the inspector has. */
  readonly children: ReactNode
  /** Installs the app; null where the browser does not offer it. */
  readonly install: (() => void) | null
  /** There is no text. */
  readonly isEmpty: boolean
  onClear(): void
  onHistory(): void
}

export function Header({ page, children, install, isEmpty, onClear, onHistory }: HeaderProps) {
  const history: HeaderAction = { label: 'History', icon: History, leads: onHistory, opensDialog: true }
  const installing = install && { label: 'Install', icon: MonitorDown, leads: install }
  const links = pages.map((link) => ({ ...link, isCurrent: link.page === page }))
  return (
    <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-surface px-3 py-2 max-[22.5rem]:px-1 md:px-4">
      <h1 className="flex min-w-0 items-center gap-2.5 text-lead font-semibold">
        <Mark />
        <span className="truncate max-xl:sr-only">Nylas Response Inspector</span>
      </h1>
      {/* Where the text is large they take two lines: nothing of it may be cut off. */}
      <div className="flex flex-1 flex-wrap items-center justify-end gap-1.5 max-[24.375rem]:gap-0 max-[20rem]:[&>button]:px-0">
        {/* It comes later than the rest: here it moves nothing. */}
        {installing && <HeaderActionButton action={installing} look="quiet" className="max-lg:hidden" />}
        {!page && (
          <>
            {children}
            <Button icon={Eraser} look="quiet" compact disabled={isEmpty} onClick={onClear}>
              Clear
            </Button>
            <HeaderActionButton action={history} look="quiet" className="max-lg:hidden" />
          </>
        )}
        {/* The same on all pages, at the end that stays: a link does not go away under the pointer. */}
        <nav aria-label="Pages" className="flex gap-0.5 max-xl:[&_svg]:hidden">
          {links.map((link) => (
            <HeaderActionButton
              key={link.label}
              action={link}
              look="quiet"
              // On a phone the way back alone has room.
              className={link.page || !page ? 'max-lg:hidden' : ''}
            />
          ))}
        </nav>
        <ThemeSwitch />
        <MoreMenu actions={[page ? [] : history, links, installing ?? []].flat()} />
      </div>
    </header>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className="size-6 shrink-0 max-[23.75rem]:hidden">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M8 6.5c-1.6 0-2 .9-2 2.2v1.5c0 1-.4 1.6-1.3 1.8.9.2 1.3.8 1.3 1.8v1.5c0 1.3.4 2.2 2 2.2M16 6.5c1.6 0 2 .9 2 2.2v1.5c0 1 .4 1.6 1.3 1.8-.9.2-1.3.8-1.3 1.8v1.5c0 1.3-.4 2.2-2 2.2"
        className="fill-none stroke-on-accent"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <circle cx="12" cy="12" r="2.1" className="fill-on-accent" />
    </svg>
  )
}
