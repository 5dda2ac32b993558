// Short messages over the page's foot about what just happened, with a way back where there is one.
import { Info, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { besideTextClass, partsStyle, textPart } from './split-parts.ts'

export interface NoticeContent {
  readonly text: string
  /** Of several, the one that is meant most comes first. */
  readonly actions?: readonly NoticeAction[]
}

interface NoticeAction {
  readonly label: string
  run(): void
}

/** A message as it is shown. */
export interface ShownNotice extends NoticeContent {
  /** Left out where one of the actions has to be chosen. */
  readonly dismiss?: () => void
}

interface NoticesProps {
  readonly notices: readonly ShownNotice[]
  /** The text stands beside the breakdown where there is room: it is not to be covered. */
  readonly isTextSeen: boolean
  /** A button was pressed, and goes away with the message. */
  readonly onLeave: () => void
}

/** Pixels below the messages, and as many above them. */
const marginPixels = 12

/** The region is always there, so that screen readers hear what appears in it. */
export function Notices({ notices, isTextSeen, onLeave }: NoticesProps) {
  const region = useRef<HTMLDivElement>(null)

  // What is scrolled beneath leaves this much room at its end: nothing there stays covered.
  useEffect(() => {
    const { current } = region
    if (!current) return undefined
    const observer = new ResizeObserver(() => {
      const { offsetHeight } = current
      const space = offsetHeight > 0 ? offsetHeight + 2 * marginPixels : 0
      document.documentElement.style.setProperty('--notice-space', `${space}px`)
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    const top = notices.find(({ dismiss }) => dismiss)
    if (!top?.dismiss || isMeantElsewhere(event)) return
    const hadFocus = region.current?.contains(document.activeElement)
    top.dismiss()
    if (hadFocus) onLeave()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && onEscape(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div
      ref={region}
      role="status"
      // What stands there already was read aloud when it came.
      aria-atomic={false}
      aria-label="Notice"
      style={partsStyle(textPart.above)}
      className={classNames(
        'pointer-events-none fixed inset-x-3 bottom-3 z-20 flex flex-col items-center gap-2',
        isTextSeen && besideTextClass,
      )}
    >
      {notices.map((notice) => (
        <Notice key={notice.text} notice={notice} onLeave={onLeave} />
      ))}
    </div>
  )
}

function Notice({ notice, onLeave }: { readonly notice: ShownNotice; readonly onLeave: () => void }) {
  const press = (act: () => void) => () => {
    act()
    onLeave()
  }
  return (
    <div className="pointer-events-auto flex max-w-160 flex-wrap items-center justify-end gap-x-2 gap-y-1.5 rounded-lg border border-line-strong bg-surface py-1.5 pr-1.5 pl-3 shadow-lg">
      <Info size="1rem" aria-hidden className="shrink-0 text-accent" />
      <span className="mr-1 min-w-[min(12rem,60vw)] flex-1 break-words">{notice.text}</span>
      <span className="flex flex-wrap justify-end gap-2">
        {notice.actions?.map(({ label, run }, index, { length }) => (
          <Button key={label} look={index === 0 && length > 1 ? 'strong' : 'plain'} onClick={press(run)}>
            {label}
          </Button>
        ))}
        {notice.dismiss && (
          <Button icon={X} look="quiet" aria-label="Dismiss" onClick={press(notice.dismiss)} className="px-1.5" />
        )}
      </span>
    </div>
  )
}

/** What Escape closes before a notice. */
const closable = 'dialog[open], [popover=auto]:popover-open, [role=combobox][aria-expanded=true]'

/** Escape also ends a composition or empties a search first. The editor lets none through that its own search takes. */
function isMeantElsewhere({ isComposing, target }: KeyboardEvent): boolean {
  const isInSearch = target instanceof HTMLInputElement && target.value !== ''
  return isComposing || isInSearch || document.querySelector(closable) !== null
}
