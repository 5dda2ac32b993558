// Copies a text and says how that went: copied, or failed with what to do instead.
import { Check, Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

const shownForMilliseconds = 2000

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for the accessible name: "request ID" makes "Copy request ID". */
  readonly what: string
  /** Shows the word beside the icon. */
  readonly worded?: boolean
}

const icons = { idle: Copy, copied: Check, failed: X } as const

/** A failure is always shown in words, and stays until the next try. */
export function CopyButton({ text, what, worded = false }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (state !== 'copied') return undefined
    const timer = setTimeout(() => setState('idle'), shownForMilliseconds)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }

  const word = { idle: `Copy ${what}`, copied: 'Copied', failed: 'Select the text instead' }[state]
  const isWordShown = worded || state === 'failed'
  return (
    <>
      <Button
        icon={icons[state]}
        look={worded ? 'plain' : 'quiet'}
        title={word}
        aria-label={isWordShown ? undefined : `Copy ${what}`}
        onClick={() => void copy()}
        className={isWordShown ? '' : 'px-1.5'}
      >
        {isWordShown ? word : null}
      </Button>
      <span role="status" className="sr-only">
        {state === 'idle' ? '' : word}
      </span>
    </>
  )
}
