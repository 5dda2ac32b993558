// One of the header's further actions, drawn as a button or as a link: in the bar, or in the menu that phones have for them.
import type { LucideIcon } from 'lucide-react'
import { Button, ButtonLink } from '../ui/button.tsx'

export interface HeaderAction {
  readonly label: string
  readonly icon: LucideIcon
  /** The page of the app that it leads to, or what it does. */
  readonly leads: string | (() => void)
  readonly opensDialog?: boolean
  /** It leads to the page that is open. */
  readonly isCurrent?: boolean
}

interface HeaderActionButtonProps {
  readonly action: HeaderAction
  readonly look: 'plain' | 'quiet'
  readonly className?: string
  /** Called when it is chosen, besides what the action does. */
  readonly onChoose?: () => void
}

export function HeaderActionButton({ action, look, className, onChoose }: HeaderActionButtonProps) {
  const { label, icon, leads, opensDialog, isCurrent } = action
  if (typeof leads === 'string') {
    return (
      <ButtonLink
        icon={icon}
        look={look}
        href={leads}
        aria-current={isCurrent && 'page'}
        className={className}
        onClick={(event) => {
          // The address of the inspector may hold a permalink.
          if (isCurrent && leads === '#') event.preventDefault()
          onChoose?.()
        }}
      >
        {label}
      </ButtonLink>
    )
  }
  return (
    <Button
      icon={icon}
      look={look}
      aria-haspopup={opensDialog && 'dialog'}
      onClick={() => {
        onChoose?.()
        leads()
      }}
      className={className}
    >
      {label}
    </Button>
  )
}
