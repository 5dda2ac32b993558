// A short message over the page's foot about what just happened, with a way back where there is one.
import { Info, X } from 'lucide-react'
import { Button } from '../ui/button.tsx'

export interface NoticeContent {
  readonly text: string
  /** Of several, the one that is meant most comes first. */
  readonly actions?: readonly NoticeAction[]
}

interface NoticeAction {
  readonly label: string
  run(): void
}

interface NoticeProps {
  readonly notice: NoticeContent | null
  /** Left out where one of the actions has to be chosen. */
  readonly onDismiss?: (() => void) | undefined
  /** A button was pressed, and goes away with the message. */
  readonly onLeave: () => void
}

/** The region is always there, so that screen readers hear what appears in it. */
export function Notice({ notice, onDismiss, onLeave }: NoticeProps) {
  const press = (act: () => void) => () => {
    act()
    onLeave()
  }
  return (
    <div
      role="status"
      aria-label="Notice"
      className="pointer-events-none fixed inset-x-3 bottom-3 z-20 flex justify-center"
    >
      {notice && (
        <div className="pointer-events-auto flex max-w-[640px] flex-wrap items-center justify-end gap-x-2 gap-y-1.5 rounded-lg border border-line-strong bg-surface py-1.5 pr-1.5 pl-3 shadow-lg">
          <Info size={16} aria-hidden className="shrink-0 text-accent" />
          <span className="mr-1 min-w-48 flex-1 break-words">{notice.text}</span>
          <span className="flex flex-wrap justify-end gap-2">
            {notice.actions?.map(({ label, run }, index, { length }) => (
              <Button key={label} look={index === 0 && length > 1 ? 'strong' : 'plain'} onClick={press(run)}>
                {label}
              </Button>
            ))}
            {onDismiss && (
              <Button icon={X} look="quiet" aria-label="Dismiss" onClick={press(onDismiss)} className="px-1.5" />
            )}
          </span>
        </div>
      )}
    </div>
  )
}
