// A short message about something that did not go as asked, until it is dismissed or overtaken.
import { Info, X } from 'lucide-react'
import { Button } from '../ui/button.tsx'

interface NoticeProps {
  readonly text: string | null
  onDismiss(): void
}

export function Notice({ text, onDismiss }: NoticeProps) {
  return (
    <div role="status" aria-label="Notice">
      {text !== null && (
        <div className="flex items-center gap-2 border-b border-line bg-caution-soft px-4 py-1.5 text-caution">
          <Info size={16} aria-hidden className="shrink-0" />
          <span className="min-w-0 flex-1">{text}</span>
          <Button icon={X} look="quiet" aria-label="Dismiss" onClick={onDismiss} className="h-7 min-w-7 px-1" />
        </div>
      )}
    </div>
  )
}
