// What does not fit beside the main actions on a phone, behind one button. The browser's own popover closes itself.
import { Ellipsis } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { type HeaderAction, HeaderActionButton } from './header-action.tsx'

export function MoreMenu({ actions }: { readonly actions: readonly HeaderAction[] }) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <div className="lg:hidden">
      <Button
        icon={Ellipsis}
        look="quiet"
        aria-label="More"
        aria-expanded={open}
        popoverTarget={id}
        className="px-1.5"
      />
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="inset-auto top-14 right-2 m-0 rounded-lg border border-line-strong bg-surface p-1.5 text-text shadow-lg"
      >
        <ul className="grid min-w-44 gap-0.5">
          {actions.map((action) => (
            <li key={action.label}>
              <HeaderActionButton
                action={action}
                look="quiet"
                className="w-full justify-start"
                onChoose={() => menu.current?.hidePopover()}
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
