// The bar at the top: the name, what gets a text in, what passes it on, the theme.
import { Eraser, Library, ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '../ui/button.tsx'
import { formatRoute } from './route.ts'
import { ThemeSwitch } from './theme-switch.tsx'

interface HeaderProps {
  readonly children: ReactNode
  /** The reference has no text to act on: then the actions make way. */
  readonly inReference: boolean
  onClear(): void
}

export function Header({ children, inReference, onClear }: HeaderProps) {
  return (
    <header className="flex items-center justify-between gap-2 border-b border-line bg-surface px-3 py-2 max-[359px]:gap-0 max-[359px]:px-0 md:px-4">
      <h1 className="flex min-w-0 items-center gap-2.5 text-[15px] font-semibold">
        <Mark />
        <span className="truncate max-lg:sr-only">Nylas Response Inspector</span>
      </h1>
      <div className="flex items-center gap-1.5 max-[389px]:gap-0">
        {!inReference && (
          <>
            {children}
            <Button icon={Eraser} look="quiet" compact onClick={onClear}>
              Clear
            </Button>
          </>
        )}
        <ButtonLink
          icon={inReference ? ScanSearch : Library}
          look={inReference ? 'plain' : 'quiet'}
          compact
          href={inReference ? '#' : formatRoute({ page: 'reference', entry: null })}
        >
          {inReference ? 'Inspector' : 'Reference'}
        </ButtonLink>
        <ThemeSwitch />
      </div>
    </header>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden className="shrink-0 max-[439px]:hidden">
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
