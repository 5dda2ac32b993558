// A short message over the page's foot about what just happened, with a way back where there is one.
import { Info, X } from 'lucide-react'
import { Button } from '../ui/button.tsx'

export interface NoticeContent {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface NoticeProps {
  readonly notice: NoticeContent | null
  onDismiss(): void
}

/** The region is always there, so that screen readers hear what appears in it. */
export function Notice({ notice, onDismiss }: NoticeProps) {
  return (
    <div
      role="status"
      aria-label="Notice"
      className="pointer-events-none fixed inset-x-3 bottom-3 z-20 flex justify-center"
    >
      {notice && (
        <div className="pointer-events-auto flex max-w-[640px] items-center gap-3 rounded-lg border border-line-strong bg-surface py-1.5 pr-1.5 pl-3 shadow-lg">
          <Info size={16} aria-hidden className="shrink-0 text-accent" />
          <span className="min-w-0 flex-1 break-words">{notice.text}</span>
          {notice.action && <Button onClick={notice.action.run}>{notice.action.label}</Button>}
          <Button icon={X} look="quiet" aria-label="Dismiss" onClick={onDismiss} className="px-1.5" />
        </div>
      )}
    </div>
  )
}
