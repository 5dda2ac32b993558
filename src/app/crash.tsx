// Shown when the page itself fails: the text is handed back, and the page can be built up again around it.
import type { FallbackProps } from 'react-error-boundary'
import { Button } from '../ui/button.tsx'
import { lastText } from './last-text.ts'

declare const __RELEASE__: string

export function Crash({ error, resetErrorBoundary }: FallbackProps) {
  const reason = error instanceof Error ? error.message : String(error)
  return (
    <main className="mx-auto grid max-w-180 gap-4 px-5 py-12">
      <h1 ref={focus} tabIndex={-1} className="text-title leading-8 font-semibold outline-none">
        The inspector stopped
      </h1>
      <p className="text-muted">
        A part of this page failed ({reason}; version {__RELEASE__}). Your text is here, complete; nothing was sent
        anywhere.
      </p>
      <textarea
        aria-label="Your text"
        readOnly
        value={lastText.get()}
        rows={14}
        className="w-full rounded-md border border-line bg-surface p-3 font-mono text-code"
      />
      <div>
        <Button look="strong" onClick={resetErrorBoundary}>
          Try again with this text
        </Button>
      </div>
    </main>
  )
}

/** Whatever had the focus is gone with the page: from here a screen reader says what happened. */
function focus(heading: HTMLElement | null): void {
  heading?.focus()
}
