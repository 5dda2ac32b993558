// Copies a text and says how that went: copied, or failed with what to do instead.
import { Check, Copy, X } from 'lucide-react'
import { Button } from './button.tsx'
import { type CopyState, useCopy } from './use-copy.ts'

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for the accessible name: "request ID" makes "Copy request ID". */
  readonly what: string
}

const icons = { idle: Copy, copying: Copy, copied: Check, failed: X } as const

/** A failure is always shown in words, and stays until the next try. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { state, copy } = useCopy()
  const idle = `Copy ${what}`
  const words: Readonly<Record<CopyState, string>> = {
    idle,
    copying: idle,
    copied: 'Copied',
    failed: 'Select the text instead',
  }
  const word = words[state]
  const isWordShown = state === 'failed'
  return (
    <>
      <Button
        icon={icons[state]}
        look="quiet"
        title={word}
        aria-label={isWordShown ? undefined : idle}
        onClick={() => void copy(text)}
        className={isWordShown ? '' : 'px-1.5'}
      >
        {isWordShown ? word : null}
      </Button>
      <span role="status" className="sr-only">
        {word === idle ? '' : word}
      </span>
    </>
  )
}
