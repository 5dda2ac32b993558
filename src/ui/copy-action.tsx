// A button that copies, and says in its own place how that went.
import { Check, Copy, X } from 'lucide-react'
import { Button } from './button.tsx'
import { type CopyState, useCopy } from './use-copy.ts'

const icons = { idle: Copy, copying: Copy, copied: Check, failed: X } as const

interface CopyActionProps {
  /** What the button says, as in "Copy link". */
  readonly label: string
  readonly text: string
  readonly look?: 'plain' | 'strong'
  readonly disabled?: boolean
  /** The browser refused: the text has to be shown for copying by hand. */
  onFailed(): void
}

export function CopyAction({ label, text, look = 'plain', disabled = false, onFailed }: CopyActionProps) {
  const { state, copy } = useCopy()
  const word: Readonly<Record<CopyState, string>> = {
    idle: label,
    copying: 'Copying…',
    copied: 'Copied',
    failed: label,
  }

  async function run() {
    if ((await copy(text)) === 'failed') onFailed()
  }

  return (
    <>
      <Button icon={icons[state]} look={look} disabled={disabled} data-state={state} onClick={() => void run()}>
        {word[state]}
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Copied' : ''}
      </span>
    </>
  )
}
